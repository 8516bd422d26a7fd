/**
 * Reads a record's fields from a page by a CRM's places. What is missing, masked, ambiguous or broken is named in the
 * answer; nothing here throws, whatever the page looks like. A field that cannot be told apart from another person's
 * is not read: "not found" is an honest answer, a wrong person is none.
 */
import type { PageFacts, PageField } from '../domain/record.ts';
import type { FieldPlaces, Place, RecordPlan } from './adapter.ts';
import { elementsAt, isShown, type Scope } from './find-elements.ts';
import { type Found, textAt, valueAt } from './read-place.ts';

/** What was read, and what was not and why. */
export interface PageReading {
  readonly facts: PageFacts;
  /** Fields that no visible element showed, whatever the reason. */
  readonly missing: readonly PageField[];
  /** Those of the missing that the CRM shows masked. */
  readonly hidden: readonly PageField[];
  /** Those of the missing of which the page shows several, none more this record's than the other. */
  readonly ambiguous: readonly PageField[];
  /** By which selector each field was found. */
  readonly places: Readonly<Partial<Record<PageField, string>>>;
  /** Fields with a mend that Baton's own selectors find too, and find the same. */
  readonly again: readonly PageField[];
  /** Selectors that the browser does not understand: faults of the adapter or of a mend. */
  readonly broken: readonly string[];
}

interface FieldValue extends Found {
  readonly place?: string;
  readonly again?: boolean;
}

/** Reads the fields of the record with this id from a document. */
export function readPage(document: ParentNode, plan: RecordPlan, id: string, shadow = false): PageReading {
  const whole: Scope = { root: document, shadow, broken: new Set() };
  const scope = isOtherRecord(plan, whole, id) ? null : recordScope(plan, whole, id);
  const found = (Object.entries(plan.fields) as [PageField, FieldPlaces][]).map(([field, list]) => {
    const { value, place, masked, several, again }: FieldValue = scope ? fieldValue(whole, scope, field, list) : {};
    return { field, value, place, again, hidden: masked === true, ambiguous: several === true };
  });
  const read = found.filter(({ value }) => value !== undefined);
  const missing = found.filter(({ value }) => value === undefined);
  const names = (fields: typeof found): PageField[] => fields.map(({ field }) => field);
  return {
    facts: Object.fromEntries(read.map(({ field, value }) => [field, value])),
    missing: names(missing),
    hidden: names(missing.filter(({ hidden }) => hidden)),
    ambiguous: names(missing.filter(({ ambiguous }) => ambiguous)),
    places: Object.fromEntries(read.map(({ field, place }) => [field, place ?? ''])),
    again: names(read.filter(({ again }) => again)),
    broken: [...whole.broken],
  };
}

/** A mend was pointed at in the whole page, so it is looked up there; Baton's own places lie around the record. */
function fieldValue(whole: Scope, scope: Scope, field: PageField, { places, mend }: FieldPlaces): FieldValue {
  const own = valueOf(scope, field, places);
  const mended = mend === undefined ? {} : valueOf(whole, field, [mend]);
  return mended.value === undefined ? own : { ...mended, again: mended.value === own.value };
}

function valueOf(scope: Scope, field: PageField, places: FieldPlaces['places']): FieldValue {
  let masked = false;
  for (const place of places) {
    const found = isParts(place) ? joined(scope, field, place) : atPlace(scope, field, place);
    // What the most trusted place tells twice is not asked for at a weaker one, which may hold another person's.
    if (found.value !== undefined || found.several) return found;
    masked ||= found.masked === true;
  }
  return { masked };
}

function isParts(place: Place | readonly Place[]): place is readonly Place[] {
  return Array.isArray(place);
}

function atPlace(scope: Scope, field: PageField, place: Place): FieldValue {
  return { ...valueAt(scope, place, field === 'email' ? 'email' : 'text'), place: selectorOf(place) };
}

function joined(scope: Scope, field: PageField, parts: readonly Place[]): FieldValue {
  const found = parts.map((part) => atPlace(scope, field, part));
  const there = found.filter(({ value }) => value !== undefined);
  return {
    ...(there.length > 0 && { value: there.map(({ value }) => value).join(' ') }),
    masked: found.some((part) => part.masked),
    several: found.some((part) => part.several),
    place: there.map(({ place }) => place).join(' + '),
  };
}

function selectorOf(place: Place): string {
  return typeof place === 'string' ? place : place.at;
}

/** The element around the record; `null` where none is on the screen, or more than one is. */
function recordScope({ within }: RecordPlan, whole: Scope, id: string): Scope | null {
  if (!within) return whole;
  for (const selector of within) {
    const shown = elementsAt(whole, selector.replaceAll('{id}', escaped(id))).filter(isShown);
    const outermost = shown.filter((element) => !shown.some((other) => other !== element && other.contains(element)));
    const [root] = outermost;
    if (root) return outermost.length === 1 ? { ...whole, root } : null;
  }
  return null;
}

/** For inside quotes. Record ids are letters, digits and a few signs; anything else could end the quoted part. */
function escaped(id: string): string {
  return id.replace(/[^\w.-]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}

/** Whether the page says that it shows another record: the former one, still standing there. */
function isOtherRecord({ idAt = [] }: RecordPlan, whole: Scope, id: string): boolean {
  const told = idAt.flatMap((place) =>
    elementsAt(whole, selectorOf(place)).map((element) => textAt(element, place, 'text').trim()),
  );
  return told.length > 0 && !told.includes(id);
}
