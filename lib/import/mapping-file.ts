/** A mapping as a file of its own, to be kept, given to a colleague, and opened for the next table of that kind. */
import * as z from 'zod/mini';
import { type Mapping, mappingSchema } from './mapping.ts';

/** What such a file says it is. */
export const mappingFormat = 'baton-mapping-1';

const mappingFileSchema = z.object({ format: z.literal(mappingFormat), mapping: mappingSchema });

/** Why a file holds no mapping that fits, and for a damaged one where. */
export type MappingFileProblem =
  | { readonly code: 'notMapping' }
  | { readonly code: 'damaged'; readonly place: string }
  | { readonly code: 'otherColumns' };

/** The text of a file that holds a mapping. */
export function mappingFile(mapping: Mapping): string {
  return `${JSON.stringify({ format: mappingFormat, mapping }, null, 2)}\n`;
}

/** A mapping made for one table, on another. */
export interface AppliedMapping {
  readonly mapping: Mapping;
  /** Columns of the mapping that the table does not have. */
  readonly missing: readonly string[];
}

/**
 * The mapping of a file for a table with these columns, whatever their order. Columns the mapping does not know are left out.
 */
export function mappingFrom(text: string, columns: readonly string[]): AppliedMapping | MappingFileProblem {
  const file = parsed(text);
  if (!isMappingFile(file)) return { code: 'notMapping' };
  const read = mappingFileSchema.safeParse(file);
  if (!read.success) return { code: 'damaged', place: read.error.issues[0]?.path.join('.') ?? '' };
  const { mapping } = read.data;
  const fieldOf = new Map(mapping.columns.map(({ name, field }) => [name, field]));
  if (!columns.some((name) => fieldOf.has(name))) return { code: 'otherColumns' };
  return {
    mapping: { ...mapping, columns: columns.map((name) => ({ name, field: fieldOf.get(name) ?? 'ignored' })) },
    missing: [...fieldOf]
      .filter(([name, field]) => field !== 'ignored' && !columns.includes(name))
      .map(([name]) => name),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isMappingFile(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === mappingFormat;
}
