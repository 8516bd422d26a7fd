/** What of the options page an address shows. */
import { useEffect, useState } from 'preact/hooks';
import { isStepName, type StepName } from './agreement/step-names.ts';

/** The parts one under the other, or the agreement's editor or its contract in their place. */
export type Route =
  | { readonly page: 'parts' }
  | { readonly page: 'contract' }
  | { readonly page: 'editor'; readonly step: StepName | undefined };

/** The editor's address begins so; the step follows after a slash. */
const editor = '#agreement/edit';

/** What a fragment shows. A step that is not known leads to the first that wants something. */
export function routeOf(fragment: string): Route {
  if (fragment === contractFragment) return { page: 'contract' };
  if (fragment !== editor && !fragment.startsWith(`${editor}/`)) return { page: 'parts' };
  const step = fragment.slice(editor.length + 1);
  return { page: 'editor', step: isStepName(step) ? step : undefined };
}

/** The fragment that leads to a step of the editor. */
export function stepFragment(step?: StepName): string {
  return step === undefined ? editor : `${editor}/${step}`;
}

/** The contract, ready to be printed. */
export const contractFragment = '#agreement/contract';

/** The part of the page in which the agreement stands. */
export const agreementFragment = '#agreement';

/** What the page's own address shows, now and after each change of it. */
export function useRoute(): Route {
  const [fragment, setFragment] = useState(() => location.hash);
  useEffect(() => {
    const follow = (): void => setFragment(location.hash);
    window.addEventListener('hashchange', follow);
    // It may have changed before anybody listened.
    follow();
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return routeOf(fragment);
}
