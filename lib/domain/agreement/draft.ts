/** What the agreement's editor needs of the agreement that it writes. */
import type { Agreement } from './schema.ts';

/** An id that no other has: `rule`, `rule-2`, `rule-3`. */
export function freeId(wanted: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!ids.has(id)) return id;
  }
}

/** What uses each calendar, by the calendar's id: names of rules and owners, and `promise` for marketing's. */
export function calendarUses(agreement: Agreement, promise: string): ReadonlyMap<string, readonly string[]> {
  const { sla, owners = [], marketing } = agreement;
  const uses = new Map<string, string[]>();
  const use = (calendar: string, by: string): void => {
    uses.set(calendar, [...(uses.get(calendar) ?? []), by]);
  };
  for (const rule of sla) use(rule.calendar, rule.name);
  for (const owner of owners) if (owner.calendar !== undefined) use(owner.calendar, owner.name);
  if (marketing) use(marketing.calendar, promise);
  return uses;
}
