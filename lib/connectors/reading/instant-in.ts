/** Instants as vendors write them. */
import { earliestInstant, type Instant, latestInstant, type PlainDay } from '../../domain/time.ts';
import type { Told } from './person-draft.ts';

/**
 * The instant in ISO 8601 (`2026-03-01T10:00:00Z`, `2026-03-01 10:00:00`, `…+0100`), or in milliseconds or seconds
 * since 1970. Without a zone it is meant in UTC, as vendors do. `undefined` where it is none Baton reckons with.
 */
export function instantIn(told: Told): Instant | undefined {
  const at =
    typeof told === 'number' || (typeof told === 'string' && /^\d{9,14}$/.test(told))
      ? epoch(Number(told))
      : parsed(told);
  return at !== undefined && at >= earliestInstant && at <= latestInstant ? at : undefined;
}

/** The day in a text that begins with `YYYY-MM-DD`, or of an instant in UTC: vendors keep days as midnight there. */
export function dayIn(told: Told): PlainDay | undefined {
  if (typeof told === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(told.trim())) return told.trim();
  const at = instantIn(told);
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 10);
}

/** Seconds have ten digits until the year 2286, milliseconds twelve from 1973 on. */
function epoch(value: number): Instant | undefined {
  if (!Number.isFinite(value)) return undefined;
  return Math.abs(value) < 100_000_000_000 ? value * 1000 : value;
}

function parsed(told: Told): Instant | undefined {
  if (typeof told !== 'string') return undefined;
  const text = told.trim();
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
  const iso = text
    .replace(' ', 'T')
    .replace(/\s+/g, '')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const hasTime = iso.length > 10;
  const hasZone = /(?:z|[+-]\d{2}:\d{2}|[+-]\d{2})$/i.test(iso.slice(10));
  const at = Date.parse(hasTime && !hasZone ? `${iso}Z` : iso);
  return Number.isNaN(at) ? undefined : at;
}
