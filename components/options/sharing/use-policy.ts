import type { PolicyView } from '../../../lib/domain/policy.ts';
import { useRefreshed } from '../use-refreshed.ts';

/** What the administrator set, kept up to date; `null` until it is known, and where it cannot be told. */
export function usePolicy(): PolicyView | null {
  const [answer] = useRefreshed('policy', ['agreementChanged']);
  return answer?.ok ? answer.value : null;
}
