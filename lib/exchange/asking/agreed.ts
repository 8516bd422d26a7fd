/** The agreement in force, as the worker has it. */
import { defaultAgreement } from '../../domain/agreement/default.ts';
import { agreementAt, historyOf } from '../../domain/agreement/history.ts';
import type { Agreement } from '../../domain/agreement/schema.ts';
import { dayOf } from '../../domain/time.ts';
import { t } from '../../platform/i18n.ts';
import { getAgreements } from '../../storage/agreement.ts';
import type { Parts } from '../parts.ts';

/** The teams' agreement, or the one Baton ships. */
export async function agreementNow({ database, surroundings }: Parts): Promise<Agreement> {
  const { now, zone } = surroundings;
  const [first, ...others] = await getAgreements(await database());
  if (first) return agreementAt(historyOf(first, ...others), now());
  return defaultAgreement({ zone: zone(), text: t, today: dayOf(now(), zone()) });
}
