import type { DeadlineLedger } from '../../../lib/domain/sla/ledger-view.ts';
import type { Zone } from '../../../lib/domain/time.ts';
import { formatDay, formatZone } from '../../../lib/platform/format.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { termText } from '../../ui/term-words.ts';
import type { LedgerRow } from './ledger-rows.ts';

/** What stands above a ledger: what was agreed and where, by whose hours, and in which zones the times are meant. */
export function ledgerHeading(
  { within, calendar, firstHours, terms, zone, dueAt }: DeadlineLedger,
  rows: readonly LedgerRow[],
  readersZone: Zone,
): string[] {
  const { revision, validFrom, superseded } = terms;
  const agreed = firstHours ? t('ledger_agreedTerm', termText(within)) : t('ledger_agreed', termText(within), calendar);
  const zoneName = formatZone(zone, dueAt);
  const zones = rows.some(({ ownWhen }) => ownWhen !== undefined)
    ? t('ledger_zones', zoneName, formatZone(readersZone, dueAt))
    : t('ledger_zone', zoneName);
  if (revision === 0) return superseded ? [agreed, t('ledger_termsShipped'), zones] : [agreed, zones];
  const agreement = t(superseded ? 'ledger_termsOld' : 'ledger_terms', formatDay(validFrom), number(revision));
  return [agreed, agreement, zones];
}
