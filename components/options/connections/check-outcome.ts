import type { ConnectorAbout } from '../../../lib/connectors/about.ts';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import type { Outcome } from '../Status.tsx';
import { failureHere } from './failure-here.ts';
import { missingParts } from './missing-parts.ts';

/** Whether the user has yet to sign in on the system's own page. */
function awaitsSignIn(about: ConnectorAbout, { check }: ConnectionView): boolean {
  return about.signIn === 'oauth' && (check === undefined || check.failure?.code === 'signedOut');
}

/** Whether signing in on the system's own page may mend it: also where that was declined there. */
export function mendsBySignIn(about: ConnectorAbout, { check }: ConnectionView): boolean {
  const code = check?.failure?.code;
  const mends = code === 'signedOut' || code === 'refused' || code === 'forbidden';
  return about.signIn === 'oauth' && (check === undefined || mends);
}

/** How the last check went, in a sentence; `null` where there was none. */
export function checkOutcome(about: ConnectorAbout, connection: ConnectionView): Outcome | null {
  const { name, check } = connection;
  if (awaitsSignIn(about, connection)) return { tone: 'plain', text: t('connect_signIn_about', name) };
  if (!check) return null;
  if (check.failure) return { tone: 'bad', text: failureHere(check.failure, name, about) };
  const missing = missingParts(about, check).reduce((sum, { parts }) => sum + parts.length, 0);
  const text = missing === 0 ? t('connect_result_all', name) : plural('connect_result_some', missing, name);
  return { tone: 'good', text };
}
