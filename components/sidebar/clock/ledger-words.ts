/** Words for the lines of a ledger. */
import type { ClosedReason, LedgerLine } from '../../../lib/domain/sla/ledger-view.ts';
import { formatDay, formatList, formatZone } from '../../../lib/platform/format.ts';
import { percent, t } from '../../../lib/platform/i18n.ts';
import { pauseText } from './pause-words.ts';

/** What a line of the ledger is about. */
export function lineText(line: LedgerLine): string {
  switch (line.line) {
    case 'start': {
      const event = t(`ledger_start_${line.event}`);
      return line.owner === undefined ? event : t('ledger_startWith', event, line.owner);
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
      return ownerText(line);
    case 'due':
      return t('ledger_due');
  }
}

function ownerText({ owner, calendar, zone, share, at }: Extract<LedgerLine, { line: 'owner' }>): string {
  const hours = t('ledger_ownerHours', calendar, formatZone(zone, at), percent(share));
  return owner === undefined ? t('ledger_ownerNone', hours) : t('ledger_owner', owner, hours);
}

function closedText({ kind, day, name }: ClosedReason): string {
  if (kind === 'holiday' && name) return day === undefined ? name : t('ledger_dayNamed', name, formatDay(day));
  const word = t(`ledger_closed_${kind}`);
  return day === undefined ? word : t('ledger_dayNamed', word, formatDay(day));
}
