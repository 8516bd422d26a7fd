import type { ConnectionView } from '../../lib/domain/exchange/views.ts';
import { formatList } from '../../lib/platform/format.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { needsUser } from '../ui/needs-user.ts';

/** What does not mend itself, a few words each: "1 message was refused", "HubSpot signed out". */
export function exchangeTroubles(connections: readonly ConnectionView[]): string[] {
  const refused = connections.reduce((sum, connection) => sum + connection.refused, 0);
  const signedOut = namesOf(connections, (code) => code === 'signedOut');
  const others = namesOf(connections, (code) => code !== 'signedOut');
  return [
    ...(refused > 0 ? [plural('popup_exchange_refused', refused)] : []),
    ...(signedOut.length > 0 ? [t('popup_exchange_signedOut', formatList(signedOut))] : []),
    ...(others.length > 0 ? [t('popup_exchange_needsUser', formatList(others))] : []),
  ];
}

function namesOf(connections: readonly ConnectionView[], wanted: (code: string) => boolean): string[] {
  return connections.flatMap(({ name, check }) => {
    const failure = check?.failure;
    return failure && needsUser(failure) && wanted(failure.code) ? [name] : [];
  });
}
