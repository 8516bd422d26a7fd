/**
 * Reads a record's fields from a page by a CRM's places. What is missing, masked, ambiguous or broken is named in the
 * answer; nothing here throws, whatever the page looks like. A field that cannot be told apart from another person's
 * is not read: "not found" is an honest answer, a wrong person is none.
 */
import type { PageFacts, PageField } from '../domain/record.ts';
import type { FieldPlaces, Place, RecordPlan } from './adapter.ts';
import { elementsAt, isInSight, type Scope } from './find-elements.ts';
import { plainId } from './match-url.ts';
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
  /** Whether the page itself says that it is this record's, by the record's id in it. */
  readonly certain: boolean;
  /** Selectors that the browser does not understand: faults of the adapter or of a mend. */
  readonly broken: readonly string[];
}

interface FieldValue extends Found {
  readonly place?: string;
  readonly again?: boolean;
}

/** Reads the fields of the record with this id from a document. */
export function readPage(document: ParentNode, plan: RecordPlan, id: string, shadow = false): PageReading {
  const whole: Scope = { root: document, shadow, id, broken: new Set() };
  const told = isToldBy(plan, whole);
  const around: Around = told === false ? { several: true } : recordScope(plan, { ...whole, beneath: true });
  const found = (Object.entries(plan.fields) as [PageField, FieldPlaces][]).map(([field, list]) => {
    const { value, place, masked, several, again } = fieldValue(whole, around, field, list);
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
    certain: told === true || around.certain === true,
    broken: [...whole.broken],
  };
}

/** What is around the record: an element, or none that the page has, or several of which none can be told to be it. */
interface Around {
  readonly scope?: Scope;
  readonly several?: boolean;
  /** The element has the record's id. */
  readonly certain?: boolean;
}

/**
 * A mend was pointed at in the whole page, so it is looked up there, also where the CRM's makers have taken the element
 * around the record away; Baton's own places lie in that element.
 */
function fieldValue(whole: Scope, { scope, several }: Around, field: PageField, list: FieldPlaces): FieldValue {
  const { places, beside, mend } = list;
  if (several) return {};
  const own = scope ? fieldAt(beside ? { ...whole, beneath: true } : scope, field, places) : {};
  const mended = mend === undefined ? {} : fieldAt({ ...whole, shadow: true }, field, [{ at: mend, only: true }]);
  if (mended.value !== undefined) return { ...mended, again: mended.value === own.value };
  return own.value === undefined && mended.several ? mended : own;
}

/** What the most trusted place holds that holds anything. */
function fieldAt(scope: Scope, field: PageField, places: FieldPlaces['places']): FieldValue {
  let empty = false;
  for (const place of places) {
    // An empty field is an answer: what stands at a weak place then is somebody else's.
    if (empty && isWeak(place)) continue;
    const found = isParts(place) ? joined(scope, field, place) : atPlace(scope, field, place);
    // What a trusted place hides, or tells twice, is not asked for at another.
    if (found.value !== undefined || found.several || found.masked) return found;
    empty ||= found.empty === true;
  }
  return {};
}

function isWeak(place: Place | readonly Place[]): boolean {
  return typeof place !== 'string' && !isParts(place) && (place.only ?? place.alone) === true;
}

function isParts(place: Place | readonly Place[]): place is readonly Place[] {
  return Array.isArray(place);
}

function atPlace(scope: Scope, field: PageField, place: Place): FieldValue {
  return { ...valueAt(scope, place, field === 'email' ? 'email' : 'text'), place: described(place) };
}

function joined(scope: Scope, field: PageField, parts: readonly Place[]): FieldValue {
  const found = parts.map((part) => atPlace(scope, field, part));
  if (found.some(({ several }) => several)) return { several: true };
  const there = found.filter(({ value }) => value !== undefined);
  return {
    ...(there.length > 0 && { value: there.map(({ value }) => value).join(' ') }),
    masked: found.some(({ masked }) => masked),
    empty: found.some(({ empty }) => empty),
    place: there.map(({ place }) => place).join(' + '),
  };
}

/** As one selector, for the health light. */
function described(place: Place): string {
  return typeof place === 'string' || place.inside === undefined ? selectorOf(place) : `${place.inside} ${place.at}`;
}

function selectorOf(place: Place): string {
  return typeof place === 'string' ? place : place.at;
}

function recordScope({ within }: RecordPlan, whole: Scope): Around {
  if (!within) return { scope: whole };
  for (const selector of within) {
    const shown = elementsAt(whole, selector).filter((element) => isInSight(whole, selector, element));
    const outermost = shown.filter((element) => !shown.some((other) => other !== element && other.contains(element)));
    const [root] = outermost;
    if (root && outermost.length > 1) return { several: true };
    if (root) return { scope: { ...whole, root }, certain: selector.includes('{id}') };
  }
  return {};
}

/** Whether the page says that it shows this record; false where it says another, the former one still standing there. */
function isToldBy({ idAt = [] }: RecordPlan, whole: Scope): boolean | undefined {
  const told = idAt.flatMap((place) =>
    elementsAt(whole, selectorOf(place)).map((element) => plainId(textAt(element, place, 'text').trim())),
  );
  return told.length === 0 ? undefined : told.includes(plainId(whole.id));
}
