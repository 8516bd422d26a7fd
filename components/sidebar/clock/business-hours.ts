import { formatDuration } from '../../../lib/platform/format.ts';

/** So long a "day" that none is ever full. */
const noDays = 1_000_000;

/** Business time in hours and minutes. Not in days: how long a business day is, differs by weekday and team. */
export function businessHours(ms: number): string {
  return formatDuration(ms, 'narrow', noDays);
}
