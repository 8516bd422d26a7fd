/**
 * The time of day and the zone at the end of a date, in the notations exports use.
 */
import { minute } from '../../domain/time.ts';
import { isZone } from './zone-offset.ts';

export interface ClockTime {
  /** Milliseconds since midnight. */
  readonly ms: number;
  /** What stands before and after the time: the date, and the zone where there is one. */
  readonly before: string;
  readonly after: string;
}

const clock =
  /(?:^|[T\s,])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([apصم])(?:\.?m\.?)?(?![\p{L}]))?(?=$|[\s+\-Z[\])])/iu;
/** With full stops only after a date, because alone it is one. */
const dottedClock = /[\s,](?:kl\.?\s*|klo\s*)?(\d{1,2})\.(\d{2})(?:\.(\d{2}))?$/i;

/** The first time of day in a text; `null` without one, `'bad'` for a time that no clock shows. */
export function clockTimeIn(text: string): ClockTime | null | 'bad' {
  const found = clock.exec(text) ?? dottedClock.exec(text);
  if (!found) return null;
  let hours = Number(found[1]);
  const [minutes, seconds] = [Number(found[2]), Number(found[3] ?? 0)];
  const millis = Math.trunc(Number(`0.${found[4] ?? 0}`) * 1000);
  // In Arabic a letter says which half of the day.
  const half = found[5]?.toLowerCase().replace('ص', 'a').replace('م', 'p');
  if (half) {
    if (hours < 1 || hours > 12) return 'bad';
    hours = (hours % 12) + (half === 'p' ? 12 : 0);
  }
  if (hours > 24 || minutes > 59 || seconds > 60 || (hours === 24 && minutes + seconds > 0)) return 'bad';
  return {
    ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis,
    // `4/15/2021, 10:05 AM`.
    before: text
      .slice(0, found.index)
      .replace(/[,،]?\s*$/u, '')
      .trim(),
    after: text
      .slice(found.index + found[0].length)
      .trim()
      .replace(/^(uhr|น\.?|h|val)$/i, ''),
  };
}

/** Abbreviations whose meaning is fixed: RFC 5322 and the European ones. Hours ahead of UTC. */
const abbreviations: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  WET: 0,
  WEST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
};

/** What a text after a time says of its zone: an offset in milliseconds, an IANA zone, nothing, or nothing known. */
export function zoneIn(text: string): { readonly offset: number } | { readonly zone: string } | 'none' | 'unknown' {
  if (text === '') return 'none';
  const numeric = /^(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?(?:\s*[([].*)?$/.exec(text);
  if (numeric) {
    const size = (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)) * minute;
    return size > 18 * 60 * minute ? 'unknown' : { offset: numeric[1] === '-' ? -size : size };
  }
  const name = text.replace(/^[([]|[)\]]$/g, '');
  const hours = Object.hasOwn(abbreviations, name.toUpperCase()) ? abbreviations[name.toUpperCase()] : undefined;
  if (hours !== undefined) return { offset: hours * 60 * minute };
  return name.includes('/') && isZone(name) ? { zone: name } : 'unknown';
}
