/** The time zones of this browser, found by their place or by the name people know them by. */
import { calendarProblems } from '../../../../../../lib/domain/business-time/validate.ts';
import type { Instant, Zone } from '../../../../../../lib/domain/time.ts';
import { language } from '../../../../../../lib/platform/i18n.ts';

/** What is typed for a zone, or what stands in its id, compared without case, accents and underscores. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[_/]/g, ' ').toLowerCase().trim();
}

let searched: readonly { readonly zone: Zone; readonly place: string; readonly words: string }[] | undefined;

/** Made at the first search: names of zones cost tens of milliseconds. */
function allZones(): NonNullable<typeof searched> {
  // Browsers leave the zone of servers out of their lists.
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];
  searched ??= zones.map((zone) => ({
    zone,
    place: plain(zone),
    words: plain(`${zone} ${nameOf(zone, 'longGeneric', 0)} ${zone}`),
  }));
  return searched;
}

/** The zones that hold every word typed, those whose place begins with it first; all of them for nothing typed. */
export function findZones(typed: string): readonly Zone[] {
  const words = plain(typed).split(/\s+/);
  const found = allZones().filter(({ words: own }) => words.every((word) => own.includes(word)));
  const first = words[0] ?? '';
  const rank = (place: string): number => (place.split(' ').some((part) => part.startsWith(first)) ? 0 : 1);
  return found.toSorted((a, b) => rank(a.place) - rank(b.place)).map(({ zone }) => zone);
}

/**
 * The zone that was typed: by its id, in any writing, or the only one that its words fit. Undefined for a zone that
 * this browser does not know.
 */
export function readZone(typed: string): Zone | undefined {
  const place = plain(typed);
  const named = allZones().find((each) => each.place === place)?.zone;
  if (named !== undefined) return named;
  const found = place === '' ? [] : findZones(typed);
  if (found.length === 1) return found[0];
  return knowsZone(typed) ? typed : undefined;
}

/** Whether a calendar may have the zone here. */
export function knowsZone(zone: Zone): boolean {
  const calendar = { id: 'any', name: '', zone, week: {} };
  return !calendarProblems(calendar).some(({ code }) => code === 'unknownZone');
}

/** "GMT+1": how far the zone is from Greenwich at an instant. */
export function offsetText(zone: Zone, at: Instant): string {
  return nameOf(zone, 'shortOffset', at);
}

function nameOf(timeZone: Zone, timeZoneName: 'longGeneric' | 'shortOffset', at: Instant): string {
  const parts = new Intl.DateTimeFormat(language(), { timeZone, timeZoneName }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** An id as people read it: "America/New York". */
export function zoneText(zone: Zone): string {
  return zone.replaceAll('_', ' ');
}
