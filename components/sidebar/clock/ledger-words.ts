/** Words for the lines of a ledger. */
import type { ClosedReason, DeadlineLedger, LedgerLine } from '../../../lib/domain/sla/ledger-view.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { formatDay, formatList, formatZone } from '../../../lib/platform/format.ts';
import { percent, t } from '../../../lib/platform/i18n.ts';
import { pauseText } from './pause-words.ts';

/** What a line of a ledger is about. Whose hours count is said where they change on the way; else the heading says it. */
export function lineText(
  line: LedgerLine,
  { firstHours, lines }: Pick<DeadlineLedger, 'firstHours' | 'lines'>,
): string {
  switch (line.line) {
    case 'start': {
      const event = t(`ledger_start_${line.event}`);
      const what = line.owner === undefined ? event : t('ledger_startWith', event, line.owner);
      return firstHours ? t('ledger_and', what, hoursText(firstHours, line.at)) : what;
    }
    case 'open':
      return t('ledger_open');
    case 'closed':
      return formatList(line.reasons.map(closedText));
    case 'pause':
      return t(line.lasting ? 'ledger_pauseLasting' : 'ledger_pause', pauseText(line));
    case 'leave':
      return t('ledger_leave', line.owner);
    case 'owner':
      return ownerText(line, firstHours !== undefined);
    case 'due':
      return t(lines.some((one) => one.line === 'pause' && one.lasting) ? 'ledger_dueIfEnded' : 'ledger_due');
  }
}

function ownerText(line: Extract<LedgerLine, { line: 'owner' }>, namesHours: boolean): string {
  const { owner, share, at } = line;
  const used = t('ledger_share', percent(share));
  const rest = namesHours ? t('ledger_and', hoursText(line, at), used) : used;
  return owner === undefined ? t('ledger_ownerNone', rest) : t('ledger_owner', owner, rest);
}

function hoursText({ calendar, zone }: NonNullable<DeadlineLedger['firstHours']>, at: Instant): string {
  return t('ledger_ownerHours', calendar, formatZone(zone, at));
}

function closedText({ kind, day, name }: ClosedReason): string {
  if (kind === 'holiday' && name) return day === undefined ? name : t('ledger_dayNamed', name, formatDay(day));
  const word = t(`ledger_closed_${kind}`);
  return day === undefined ? word : t('ledger_dayNamed', word, formatDay(day));
}
