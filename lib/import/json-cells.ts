/**
 * Objects of JSON as rows: nested objects become columns with dotted names, lists become text.
 */

/** Deeper nesting stays JSON text. */
const deepest = 3;

/**
 * The fields of an object by column name, in order. A `Map`, because a key may be called anything, `__proto__` too.
 * `null` where the value is no object.
 */
export function cellsOf(value: unknown): Map<string, string> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const cells = new Map<string, string>();
  collect(value, '', 1, cells);
  return cells;
}

function collect(value: object, prefix: string, depth: number, cells: Map<string, string>): void {
  for (const [key, inner] of Object.entries(value)) {
    const name = `${prefix}${key}`.slice(0, 200);
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner) && depth < deepest) {
      collect(inner, `${name}.`, depth + 1, cells);
    } else cells.set(name, textOf(inner));
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return ''; // Nested too deep to be written out, and so to be of use.
  }
}

/** The columns of some objects, in the order in which they are first met. */
export function columnsOf(objects: readonly unknown[]): string[] {
  const names = new Set<string>();
  for (const object of objects) for (const name of cellsOf(object)?.keys() ?? []) names.add(name);
  return [...names];
}

/**
 * The objects of a JSON document: the document where it is a list, else the one list of objects it holds.
 * `null` where there is none, or more than one to choose from.
 */
export function listIn(document: unknown): readonly unknown[] | null {
  if (Array.isArray(document)) return document;
  if (typeof document !== 'object' || document === null) return null;
  const lists = Object.values(document).filter(
    (value): value is unknown[] => Array.isArray(value) && value.some((item) => cellsOf(item) !== null),
  );
  const [list] = lists;
  return list && lists.length === 1 ? list : null;
}
