/** Stores as files: a fixture holds what an older Baton left on somebody's disk, typed arrays and all. */
import { readFileSync } from 'node:fs';

export type StoreContents = Record<string, [IDBValidKey, unknown][]>;

const arrays = { Uint8Array, Uint16Array, Uint32Array, Float64Array } as const;
type ArrayName = keyof typeof arrays;

/** What a database of this version held. */
export function readFixture(version: number): StoreContents {
  const file = new URL(`../fixtures/storage/v${String(version).padStart(3, '0')}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'), (_, value: unknown) => revived(value)) as StoreContents;
}

/** Contents as the text of a fixture. */
export function fixtureOf(contents: StoreContents): string {
  const flat = (_: string, value: unknown) => {
    const name = Object.prototype.toString.call(value).slice('[object '.length, -1);
    return name in arrays ? { [name]: Array.from(value as Iterable<number>) } : value;
  };
  return `${JSON.stringify(contents, flat, 1)}\n`;
}

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [name, ...others] = Object.keys(value);
  if (others.length > 0 || name === undefined || !(name in arrays)) return value;
  return arrays[name as ArrayName].from((value as Record<string, number[]>)[name] ?? []);
}
