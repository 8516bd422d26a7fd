import type { Owner } from '../../../../lib/domain/agreement/clock-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { formatClauses, formatList } from '../../../../lib/platform/format.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { leaveText } from './leave-text.ts';

/** What the agreement says of one rep: team, hours, leave and other spellings. */
export function ownerText({ team, calendar, leave = [], aliases = [] }: Owner, agreement: Agreement): string {
  const hours = agreement.calendars.find(({ id }) => id === calendar)?.name ?? calendar;
  const away = leave.map(({ from, to, note }) => {
    const days = leaveText({ from, to });
    return note === undefined ? days : `${days} (${note})`;
  });
  return [
    ...(team === undefined ? [] : [t('options_owner_team', team)]),
    hours === undefined ? t('options_owner_rulesHours') : t('options_owner_hours', hours),
    ...(away.length > 0 ? [t('options_owner_away', formatClauses(away))] : []),
    ...(aliases.length > 0 ? [t('options_owner_aliases', formatList(aliases))] : []),
  ].join(' ');
}
