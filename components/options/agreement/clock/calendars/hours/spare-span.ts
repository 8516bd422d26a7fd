import type { Span } from '../../../../../../lib/domain/business-time/calendar.ts';
import { localSpanOf } from '../../../../../../lib/domain/business-time/local-day.ts';
import { hour } from '../../../../../../lib/domain/time.ts';

/**
 * Hours to begin with for a day: office hours for a closed one, else up to four hours after the last span, with an
 * hour between where there is room, else before the first. Undefined where the day is full.
 */
export function spareSpan(spans: readonly Span[]): Span | undefined {
  const local = spans.flatMap((span) => localSpanOf(span) ?? []);
  if (local.length === 0) return ['09:00', '17:00'];
  const last = Math.ceil(Math.max(...local.map(({ to }) => to)) / hour);
  const first = Math.floor(Math.min(...local.map(({ from }) => from)) / hour);
  if (last < 24) return hours(Math.min(last + 1, 23), Math.min(last + 5, 24));
  if (first > 0) return hours(Math.max(first - 5, 0), Math.max(first - 1, 1));
  return undefined;
}

function hours(from: number, to: number): Span {
  return [`${String(from).padStart(2, '0')}:00`, `${String(to).padStart(2, '0')}:00`];
}
