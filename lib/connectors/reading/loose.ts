/** How replies are read loosely: vendors add, leave out and change things, and one odd value is to cost itself alone. */
import * as z from 'zod/mini';

/** A value of one line, absent where it is anything else. Some systems write numbers as texts, and texts as numbers. */
export const told = z.catch(z.nullish(z.union([z.string(), z.number(), z.boolean()])), undefined);

/** An id that is never a number. */
export const textId = z.string().check(z.minLength(1));

/** An id, as a text, of a system that writes some as numbers. */
export const anyId = z.pipe(z.union([textId, z.number()]), z.transform(String));

/** What may be missing, null or of another shape; it is absent then. */
export function loosely<T extends z.ZodMiniType>(schema: T) {
  return z.catch(z.nullish(schema), undefined);
}

/** Those entries of a list that are understood. */
export function understoodIn<T>(entry: z.ZodMiniType<T>, list: readonly unknown[]): T[] {
  return list.flatMap((each) => {
    const parsed = z.safeParse(entry, each);
    return parsed.success ? [parsed.data] : [];
  });
}

/** A list of which what cannot be understood is left out. */
export function listOf<T>(entry: z.ZodMiniType<T>) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((list) => understoodIn(entry, list)),
  );
}

/** The same of a system that leaves out empty lists, or writes null for them. */
export function listOrNone<T>(entry: z.ZodMiniType<T>) {
  return z.pipe(
    z.nullish(z.array(z.unknown())),
    z.transform((list) => understoodIn(entry, list ?? [])),
  );
}
