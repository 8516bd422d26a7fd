/** What leads are told apart by: the value of a dimension for one lead, and leads by their values. */
import { nameKey } from '../name-key.ts';
import type { LeadLine, LeadTable } from './lead-table.ts';
import { monthOf } from './months.ts';
import type { Dimension, OwnDimension } from './report-filter.ts';

/** The campaign of a lead's first touch: an own dimension that is not offered, but behind figures by campaign. */
export const firstCampaign = '@firstCampaign';

/**
 * The value of a dimension (see `ownDimensions`) for the lead at a place; null where nothing is known, and for a dimension
 * that nobody knows. A fact named `a/b` goes before the detail `b` of the fact `a`. What is told of owners is told of
 * whoever has the lead now, by the agreement's name or the CRM's.
 */
export function valueIn(table: LeadTable, dimension: Dimension, place: number): string | null {
  return valuesOf(table, dimension)(place);
}

/** The values of a dimension by the places of leads. For loops over many leads. */
export function valuesOf(table: LeadTable, dimension: Dimension): (place: number) => string | null {
  let readers = known.get(table);
  if (!readers) {
    readers = new Map();
    known.set(table, readers);
  }
  let reader = readers.get(dimension);
  if (!reader) {
    reader = readerOf(table, dimension);
    readers.set(dimension, reader);
  }
  return reader;
}

/** Places by the value of a dimension, in the order in which the values first come. */
export function groupBy(
  table: LeadTable,
  dimension: Dimension,
  places: readonly number[],
): ReadonlyMap<string | null, readonly number[]> {
  const read = valuesOf(table, dimension);
  const groups = new Map<string | null, number[]>();
  for (const place of places) {
    const value = read(place);
    const group = groups.get(value);
    if (group) group.push(place);
    else groups.set(value, [place]);
  }
  return groups;
}

type Reader = (place: number) => string | null;
const known = new WeakMap<LeadTable, Map<string, Reader>>();

function readerOf(table: LeadTable, dimension: Dimension): Reader {
  const { leads, touches } = table;
  if (dimension === firstCampaign) {
    return firstTouch(table, (touch) => touches.campaigns[(touches.campaign[touch] ?? 0) - 1]);
  }
  if (dimension === '@firstChannel') {
    return firstTouch(table, (touch) => touches.channels[touches.channel[touch] ?? -1]);
  }
  if (Object.hasOwn(own, dimension)) {
    const read = own[dimension as keyof typeof own];
    return (place) => {
      const line = leads[place];
      return (line && read(line, table)) ?? null;
    };
  }
  return factReader(table, dimension) ?? detailReader(table, dimension) ?? (() => null);
}

/** What a lead's own line says. */
const own: Record<
  Exclude<OwnDimension, '@firstChannel'>,
  (line: LeadLine, table: LeadTable) => string | null | undefined
> = {
  '@owner': ({ owner }) => owner,
  '@stage': ({ stage }, { stages }) => stages[stage]?.id,
  '@persona': ({ persona }) => persona,
  '@cell': cellOf,
  '@month': ({ isUndated, createdAt }, { zone }) => (isUndated ? null : monthOf(createdAt, zone)),
  '@result': ({ result }) => result,
};

/** The cell of fit and engagement in which a lead stood, as `A1`; `none4` where nothing is known of its fit. */
export function cellOf({ grade, level }: Pick<LeadLine, 'grade' | 'level'>): string {
  return `${grade ?? 'none'}${level}`;
}

function firstTouch({ touches: { starts } }: LeadTable, read: (touch: number) => string | undefined): Reader {
  return (place) => {
    const [from = 0, to = 0] = [starts[place], starts[place + 1]];
    return from < to ? (read(from) ?? null) : null;
  };
}

function factReader({ facts }: LeadTable, name: string): Reader | undefined {
  const column = facts.get(name);
  if (!column) return undefined;
  const { codes, values } = column;
  return (place) => values[(codes[place] ?? 0) - 1] ?? null;
}

function detailReader(table: LeadTable, dimension: string): Reader | undefined {
  for (let slash = dimension.indexOf('/'); slash > 0; slash = dimension.indexOf('/', slash + 1)) {
    const details = table.details.get(dimension.slice(0, slash));
    if (details) return sayingReader(table, dimension.slice(0, slash), details, dimension.slice(slash + 1));
  }
  return undefined;
}

function sayingReader(
  table: LeadTable,
  of: string,
  details: ReadonlyMap<string, Readonly<Record<string, string>>>,
  name: string,
): Reader {
  const ofFact = factReader(table, of);
  const said = (value: string | null | undefined): string | null => {
    const says = value === null || value === undefined ? undefined : details.get(nameKey(value));
    return says && Object.hasOwn(says, name) ? says[name] || null : null;
  };
  if (of !== 'owner') return (place) => said(ofFact?.(place));
  return (place) => said(table.leads[place]?.owner) ?? said(ofFact?.(place));
}
