/** Leads as they come: any stages in any order, handed over or not, judged, answered, won twice, nobody knows when. */
import fc from 'fast-check';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { ReportFilter } from '../../../../lib/domain/report/report-filter.ts';
import type { TestLead } from './table.ts';

/** What the random leads are counted under: a promise by fit, two reasons, content. */
export const randomAgreement: Partial<Agreement> = {
  marketing: { leads: 5, per: 'week', fitAtLeast: 'B', calendar: 'office' },
  feedbackReasons: [
    { id: 'tooEarly', label: 'Too early' },
    { id: 'student', label: 'A student' },
  ],
  content: [{ id: 'guide', title: 'The guide', url: 'https://example.com/guide', stages: [] }],
};

/** From January to the day of the count in November 2026, by the hour; few days, so that some fall together. */
const time = fc
  .tuple(fc.integer({ min: 1, max: 11 }), fc.constantFrom(1, 9, 20), fc.constantFrom('00:00', '12:30', '23:59'))
  .map(([month, day, clock]) => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T${clock}`);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const person = maybe(fc.constantFrom('Kari', 'Ola'));

/** One lead. */
export const randomLead: fc.Arbitrary<TestLead> = fc
  .record({
    created: maybe(time),
    country: maybe(fc.constantFrom('NO', 'SE')),
    employees: maybe(fc.constantFrom(3, 80)),
    leadSource: maybe(fc.constantFrom('Web', 'Fair', 'Referral')),
    stages: fc.dictionary(fc.constantFrom('lead', 'mql', 'sql'), time),
    owner: person,
    handovers: fc.array(fc.record({ at: time, owner: person, captured: maybe(time) }), { maxLength: 2 }),
    calls: fc.array(fc.record({ at: time, by: person }), { maxLength: 3 }),
    verdict: maybe(
      fc.record({
        is: fc.constantFrom('good' as const, 'bad' as const),
        at: time,
        reason: maybe(fc.constantFrom('tooEarly', 'student', 'another')),
        answered: maybe(time),
      }),
    ),
    deals: fc.array(
      fc.record({
        is: fc.constantFrom('won' as const, 'lost' as const),
        at: maybe(time),
        value: maybe(fc.constantFrom(100, 250.5)),
        currency: maybe(fc.constantFrom('EUR', 'NOK')),
      }),
      { maxLength: 2 },
    ),
    sent: fc.array(
      fc.record({
        content: fc.constantFrom('guide', 'film'),
        title: fc.constantFrom('The guide', 'The film'),
        at: time,
        useful: maybe(fc.boolean()),
      }),
      { maxLength: 2 },
    ),
    nurtured: maybe(time),
    touches: fc.array(
      fc.record({
        at: time,
        kind: fc.constantFrom('page', 'form', 'webinar'),
        title: fc.constantFrom('The guide', ' the GUIDE ', 'A form', 'Prices'),
        channel: maybe(fc.constantFrom('Paid search', 'paid search', 'E-mail')),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ country, employees, leadSource, ...lead }) => {
    const facts = Object.entries({ country, employees, leadSource }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return { ...(withoutNothing(lead) as TestLead), facts: Object.fromEntries(facts) };
  });

/** Which leads a report is about: any period, and some values. */
export const randomFilter: fc.Arbitrary<ReportFilter> = fc
  .record({
    from: maybe(time),
    until: maybe(time),
    where: fc.array(
      fc.constantFrom(
        { by: 'leadSource', value: 'Web' },
        { by: 'leadSource', value: null },
        { by: '@owner', value: 'Kari' },
        { by: '@result', value: 'won' },
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ from, until, where }) => ({
    ...(from !== undefined && { from: from.slice(0, 10) }),
    ...(until !== undefined && { until: until.slice(0, 10) }),
    where,
  }));

/** A tree of objects and lists without the properties that say nothing. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(said.map(([name, part]) => [name, withoutNothing(part)]));
}
