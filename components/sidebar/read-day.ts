import type { PlainDay } from '../../lib/domain/time.ts';

/** Why what stands in a date field cannot be taken. */
export type DayError = 'missing' | 'invalid' | 'outOfRange';

/** The day in a date field, or why it is none. */
export function readDay(field: {
  readonly value: string;
  readonly validity: Pick<ValidityState, 'badInput' | 'rangeUnderflow' | 'rangeOverflow'>;
}): { readonly day: PlainDay } | { readonly error: DayError } {
  const { value, validity } = field;
  if (validity.badInput) return { error: 'invalid' };
  if (value === '') return { error: 'missing' };
  if (validity.rangeUnderflow || validity.rangeOverflow) return { error: 'outOfRange' };
  return { day: value };
}
