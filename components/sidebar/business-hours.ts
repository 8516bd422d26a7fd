import { formatDuration } from '../../lib/platform/format.ts';

/** Business time in hours and minutes. Not in days: how long a business day is, differs by weekday and team. */
export function businessHours(ms: number): string {
  return formatDuration(ms, 'narrow', Number.MAX_SAFE_INTEGER / 60);
}
