/** Documents of the `settings` store. What cannot be read is as good as not there: a part that is damaged costs itself. */
import * as z from 'zod/mini';

/** The object that is stored; an empty one where none is, or none can be read. */
export function objectIn(text: string | undefined): Readonly<Record<string, unknown>> {
  const value = valueIn(text);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The entries of the stored object that fit, by name. */
export function entriesIn<Value>(text: string | undefined, schema: z.ZodMiniType<Value>): ReadonlyMap<string, Value> {
  return new Map(
    Object.entries(objectIn(text)).flatMap(([name, stored]) => fitting(schema, stored).map((value) => [name, value])),
  );
}

/** The items of the stored list that fit. */
export function itemsIn<Value>(text: string | undefined, schema: z.ZodMiniType<Value>): Value[] {
  return fittingItems(valueIn(text), schema);
}

/** The items of a list that fit; none where it is no list. */
export function fittingItems<Value>(list: unknown, schema: z.ZodMiniType<Value>): Value[] {
  return Array.isArray(list) ? list.flatMap((item) => fitting(schema, item)) : [];
}

function fitting<Value>(schema: z.ZodMiniType<Value>, stored: unknown): Value[] {
  const parsed = z.safeParse(schema, stored);
  return parsed.success ? [parsed.data] : [];
}

/** The value that is stored; undefined where none is, or none can be read. */
export function valueIn(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
