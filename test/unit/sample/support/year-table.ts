/** The table that reports are counted from, made of the sample year alone as Baton makes it. */
import { defaultAgreement } from '../../../../lib/domain/agreement/default.ts';
import { type AgreementHistory, historyOf } from '../../../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { emptyContact } from '../../../../lib/domain/contact.ts';
import { mergeIntoContact } from '../../../../lib/domain/merge-contact.ts';
import { codedJourney } from '../../../../lib/domain/report/build/coded-journey.ts';
import { LeadTableBuilder } from '../../../../lib/domain/report/build/lead-table-builder.ts';
import type { LeadTable } from '../../../../lib/domain/report/lead-table.ts';
import { dayOf, type Instant, type Zone } from '../../../../lib/domain/time.ts';
import { sampleYear } from '../../../../lib/sample/year/sample-year.ts';

/** Under an agreement, else under the one Baton ships. */
export function yearTable(
  now: Instant,
  zone: Zone,
  agreement: Agreement = defaultAgreement({ zone, text: (key) => key, today: dayOf(now, zone) }),
): { readonly table: LeadTable; readonly history: AgreementHistory } {
  const { people, spend, details } = sampleYear(now, zone);
  const history = historyOf(agreement);
  const builder = new LeadTableBuilder({ at: now, zone, history, details, spend, paths: [] });
  for (const [place, { identity, touchpoints = [], ...told }] of people.entries()) {
    const contact = mergeIntoContact(emptyContact(`lead-${place}`, now), { ...told, ...identity }, now);
    const [first] = touchpoints;
    const journey = { count: touchpoints.length, ...(first && { first: first.at }) };
    builder.add({ ...contact, journey }, codedJourney(touchpoints));
  }
  return { table: builder.done(), history };
}
