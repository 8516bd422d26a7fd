/** Waits in words and for the file. */
import { hour, minute } from '../../../lib/domain/time.ts';
import { formatBusinessTime, formatDuration } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** The two clocks that a wait is told by. */
export const clocks = ['wall', 'business'] as const;
export type Clock = (typeof clocks)[number];

/** "3 d 4 h" by the clock on the wall; "26h 20m" of business time, whose days have no one length. */
export function waitText(ms: number | undefined, clock: Clock): string {
  if (ms === undefined) return t('reports_share_none');
  return clock === 'wall' ? formatDuration(ms, 'narrow') : formatBusinessTime(ms);
}

/** A bound: "within 15 min"; whole hours stay hours, so that both clocks can be told by it. */
export function boundText(ms: number): string {
  return ms === 0 ? t('reports_followUp_atOnce') : formatBusinessTime(ms);
}

/** Hours for the file, to the minute. */
export function inHours(ms: number | undefined): number {
  return ms === undefined ? Number.NaN : Math.round((Math.round(ms / minute) * minute * 10_000) / hour) / 10_000;
}
