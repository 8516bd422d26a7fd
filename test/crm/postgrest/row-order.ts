import { compareValues } from '../database/column-values.ts';
import type { Row } from '../database/json.ts';
import type { Columns } from '../database/schema.ts';
import { unknownColumn, unreadable } from './postgrest-error.ts';

/**
 * The comparison for an `order` parameter such as `last_seen.desc.nullslast,id`.
 * Without a direction it is ascending; nulls are last when ascending and first when descending.
 * @throws PostgrestError for an unknown column or word.
 */
export function rowOrder(order: string, table: string, columns: Columns): (left: Row, right: Row) => number {
  const terms = order.split(',').map((term) => {
    const [name = '', ...words] = term.split('.');
    if (!columns.has(name)) throw unknownColumn(table, name);
    if (words.some((word) => !/^(asc|desc|nullsfirst|nullslast)$/.test(word))) throw unreadable('order', order);
    const sign = words.includes('desc') ? -1 : 1;
    const nullsFirst = words.includes('nullsfirst') || (sign < 0 && !words.includes('nullslast'));
    return { name, sign, nullSign: nullsFirst ? -1 : 1 };
  });
  return (left, right) => {
    for (const { name, sign, nullSign } of terms) {
      const a = left[name] ?? null;
      const b = right[name] ?? null;
      if (a === null && b === null) continue;
      if (a === null) return nullSign;
      if (b === null) return -nullSign;
      const difference = sign * compareValues(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
