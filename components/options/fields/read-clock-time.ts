/**
 * A clock time as people type it, as calendars write it: `9`, `9.30`, `0930` and `9:30 am` are read, `24:00` is the
 * end of the day. Undefined for anything else.
 */
export function readClockTime(typed: string, edge: 'from' | 'to'): string | undefined {
  const parts = /^(\d{1,2})(?:[:.,]?(\d{2}))?(?::(\d{2}))?\s*(?:([ap])\.?\s?m\.?)?$/i.exec(typed.trim());
  if (!parts) return undefined;
  const [, typedHours, minutes = '00', seconds = '00', half] = parts;
  let hours = Number(typedHours);
  if (half) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hours > 24 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const clock = `${String(hours).padStart(2, '0')}:${minutes}${seconds === '00' ? '' : `:${seconds}`}`;
  // As the end of hours, midnight can only be the one at the day's end.
  if (clock === '00:00' && edge === 'to') return '24:00';
  if (hours === 24 && (clock !== '24:00' || edge === 'from')) return undefined;
  return clock;
}
