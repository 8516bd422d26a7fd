/** Thresholds in words and in order. */
import type { Threshold } from '../../../lib/domain/reminders/settings.ts';
import { minute } from '../../../lib/domain/time.ts';
import { formatBusinessTime } from '../../../lib/platform/format.ts';
import { percent, t } from '../../../lib/platform/i18n.ts';
import { readNumber } from '../fields/field-values.ts';

/** "When 50% of the time is used". */
export function thresholdText(threshold: Threshold): string {
  return threshold.at === 'share'
    ? t('reminders_threshold_share', percent(threshold.used))
    : t('reminders_threshold_left', formatBusinessTime(threshold.minutes * minute, 'long'));
}

/** As a clock reaches them: shares from the smallest, then time left from the longest. */
export function inOrder(thresholds: readonly Threshold[]): Threshold[] {
  const place = (threshold: Threshold): number =>
    threshold.at === 'share' ? threshold.used : 1 + 1 / threshold.minutes;
  return thresholds.toSorted((a, b) => place(a) - place(b));
}

/** What an amount is counted in. */
export const thresholdUnits = ['percent', 'minutes', 'hours'] as const;
export type ThresholdUnit = (typeof thresholdUnits)[number];

/** The most that can be asked for of each. The least is 1. */
export const mostOf: Readonly<Record<ThresholdUnit, number>> = { percent: 99, minutes: 10_000, hours: 160 };

/** The threshold an entry means; `null` where it is no whole number within bounds. */
export function thresholdOf(text: string, unit: ThresholdUnit): Threshold | null {
  const amount = readNumber(text);
  if (!Number.isInteger(amount) || amount < 1 || amount > mostOf[unit]) return null;
  if (unit === 'percent') return { at: 'share', used: amount / 100 };
  return { at: 'left', minutes: unit === 'hours' ? amount * 60 : amount };
}
