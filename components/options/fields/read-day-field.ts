import { isDay } from '../../../lib/domain/business-time/local-day.ts';
import type { PlainDay } from '../../../lib/domain/time.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { outsideYearsText } from '../agreement/clock/calendars/problem-words.ts';

/** The day in a date field, or the sentence that says why it is none. */
export function readDayField(field: {
  readonly value: string;
  readonly validity: Pick<ValidityState, 'badInput'>;
}): { readonly day: PlainDay } | { readonly error: string } {
  if (field.value === '') return { error: t(field.validity.badInput ? 'hours_day_half' : 'hours_day_missing') };
  if (!isDay(field.value)) return { error: outsideYearsText(field.value) };
  return { day: field.value };
}
