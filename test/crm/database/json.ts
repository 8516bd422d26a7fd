/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A row of a table or view by column name. */
export type Row = Record<string, Json>;

/** Whether a value is a JSON object (not null, not an array). */
export const isJsonObject = (value: unknown): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether `outer` contains `inner` as PostgreSQL's `@>` understands it: objects by key, arrays
 * regardless of order and repetition, everything else by equality.
 */
export function jsonContains(outer: Json, inner: Json): boolean {
  if (Array.isArray(inner)) {
    return Array.isArray(outer) && inner.every((wanted) => outer.some((value) => jsonContains(value, wanted)));
  }
  if (isJsonObject(inner)) {
    if (!isJsonObject(outer)) return false;
    return Object.entries(inner).every(([key, wanted]) => {
      const value = outer[key];
      return value !== undefined && jsonContains(value, wanted);
    });
  }
  return outer === inner;
}
