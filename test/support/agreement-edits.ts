/** Agreements as two sides might change them, for tests of comparing and merging. */
import fc from 'fast-check';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import { agreementOf } from './agreement.ts';

type Edit = (agreement: Agreement) => Agreement;

/** Few words and few ids, so that two sides meet. */
const word = fc.constantFrom('North', 'South', 'East');
const id = fc.constantFrom('a', 'b', 'c', 'office', 'mql', 'first');
const place = fc.nat(5);

const stage = fc.record({ id, name: word, definition: word }).map((each) => ({ ...each, aliases: [], requires: [] }));
const reason = fc.record({ id, label: word });
const holiday = fc.record({ day: fc.constantFrom('2026-12-24', '2026-12-25'), name: word });

function put<Member extends object>(
  members: readonly Member[],
  member: Member,
  at: number,
  by: keyof Member,
): Member[] {
  const others = members.filter((each) => each[by] !== member[by]);
  return others.toSpliced(at % (others.length + 1), 0, member);
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  word.map(
    (name): Edit =>
      (old) => ({ ...old, name }),
  ),
  fc.tuple(stage, place).map(
    ([each, at]): Edit =>
      (old) => ({ ...old, stages: put(old.stages, each, at, 'id') }),
  ),
  place.map(
    (at): Edit =>
      (old) => ({ ...old, stages: old.stages.toSpliced(at % old.stages.length, 1) }),
  ),
  place.map(
    (at): Edit =>
      (old) => ({ ...old, stages: [...old.stages.slice(at), ...old.stages.slice(0, at)] }),
  ),
  fc.tuple(place, word).map(
    ([at, name]): Edit =>
      (old) => ({ ...old, stages: old.stages.map((each, index) => (index === at ? { ...each, name } : each)) }),
  ),
  fc.tuple(reason, place).map(
    ([each, at]): Edit =>
      (old) => ({ ...old, feedbackReasons: put(old.feedbackReasons, each, at, 'id') }),
  ),
  fc.constant((old: Agreement) => ({ ...old, feedbackReasons: [] })),
  fc.nat(3).map(
    (leadsPerMonth): Edit =>
      (old) => ({ ...old, goals: { ...old.goals, leadsPerMonth } }),
  ),
  fc.constantFrom(undefined, 1, 2).map(
    (leads): Edit =>
      (old) => {
        const { marketing: _, ...rest } = old;
        return leads === undefined ? rest : { ...rest, marketing: { leads, per: 'week', calendar: 'office' } };
      },
  ),
  fc.nat(3).map(
    (value): Edit =>
      (old) => {
        const within = { unit: 'businessHours' as const, value };
        return { ...old, sla: old.sla.map((rule) => ({ ...rule, within })) };
      },
  ),
  fc.tuple(holiday, place).map(
    ([each, at]): Edit =>
      (old) => {
        const calendars = old.calendars.map((calendar) => ({
          ...calendar,
          holidays: put(calendar.holidays ?? [], each, at, 'day'),
        }));
        return { ...old, calendars };
      },
  ),
  fc.nat(2).map(
    (atRiskHours): Edit =>
      (old) => ({ ...old, sla: old.sla.map((rule) => ({ ...rule, atRiskHours })) }),
  ),
);

const edited = (start: Agreement): fc.Arbitrary<Agreement> =>
  fc.array(edit, { maxLength: 5 }).map((edits) => edits.reduce((agreement, change) => change(agreement), start));

/** A base, and what each of two sides made of it. */
export const twoSides: fc.Arbitrary<{
  readonly base: Agreement;
  readonly mine: Agreement;
  readonly theirs: Agreement;
}> = edited(agreementOf()).chain((base) =>
  fc.record({ base: fc.constant(base), mine: edited(base), theirs: edited(base) }),
);
