/** What a timing rule says of one buyer, as an example. */
import type { TimingRule } from '../../../../lib/domain/agreement/schema.ts';
import { isDay } from '../../../../lib/domain/business-time/local-day.ts';
import { addDays, type PlainDay } from '../../../../lib/domain/time.ts';

/** The window of one deadline: first and last day to call, both included. */
export interface ExampleWindow {
  readonly deadline: PlainDay;
  readonly opens: PlainDay;
  readonly closes: PlainDay;
}

/** The window before a deadline; undefined for numbers or a day that cannot be used. */
export function windowOf(
  { opensDaysBefore, closesDaysBefore }: Pick<TimingRule, 'opensDaysBefore' | 'closesDaysBefore'>,
  deadline: PlainDay,
): ExampleWindow | undefined {
  const areDays = [opensDaysBefore, closesDaysBefore].every(
    (days) => Number.isInteger(days) && days >= 0 && days <= 3650,
  );
  if (!areDays || opensDaysBefore < closesDaysBefore || !isDay(deadline)) return undefined;
  return { deadline, opens: addDays(deadline, -opensDaysBefore), closes: addDays(deadline, -closesDaysBefore) };
}

/** Where a day lies: as `timingView` has it, the closing day is inside, and so is the deadline's own. */
export function stateOn(
  { deadline, opens, closes }: ExampleWindow,
  day: PlainDay,
): 'tooEarly' | 'now' | 'late' | 'past' {
  if (day > deadline) return 'past';
  if (day < opens) return 'tooEarly';
  return day > closes ? 'late' : 'now';
}

/** The rule for everyone that stands before another and so keeps it from ever counting. */
export function hiddenBy(rules: readonly TimingRule[], place: number): TimingRule | undefined {
  return rules.slice(0, place).find(({ when }) => when === undefined);
}
