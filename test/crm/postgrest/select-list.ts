import { unreadable } from './postgrest-error.ts';
import { splitTopLevel } from './split-list.ts';

/** One element of a `select` parameter. */
export type SelectItem =
  | { kind: 'all' }
  | { kind: 'column'; name: string; alias: string }
  | {
      kind: 'embed';
      alias: string;
      /** A table, or a foreign-key column of the selecting table. */
      target: string;
      /** The foreign key to use when there are several, from `target!hint(…)`. */
      hint: string | undefined;
      /** Whether rows without a match are left out (`!inner`). */
      inner: boolean;
      items: SelectItem[];
    };

const embedPattern = /^(?:(\w+):)?(\w+)((?:!\w+)*)\((.*)\)$/s;
const columnPattern = /^(?:(\w+):)?(\w+)$/;

/**
 * Reads a `select` parameter such as `*,author:sales_id(first_name,last_name)`.
 * @throws PostgrestError PGRST100 when it cannot be read.
 */
export function readSelect(select: string): SelectItem[] {
  return splitTopLevel(select.replace(/\s+/g, '')).map((part): SelectItem => {
    if (part === '*') return { kind: 'all' };
    const embed = embedPattern.exec(part);
    if (embed) {
      const [, alias, target = '', modifiers = '', items = ''] = embed;
      const words = modifiers.split('!').filter((word) => word !== '');
      return {
        kind: 'embed',
        alias: alias ?? target,
        target,
        hint: words.find((word) => word !== 'inner' && word !== 'left'),
        inner: words.includes('inner'),
        items: readSelect(items),
      };
    }
    const [, alias, name] = columnPattern.exec(part) ?? [];
    if (!name) throw unreadable('select parameter', select);
    return { kind: 'column', name, alias: alias ?? name };
  });
}
