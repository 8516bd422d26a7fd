/** Odoo's searches over rows in memory: conditions in prefix notation, `&` unless something else is said. */

/** A record. A field of another record is `[id, name]`, of several a list of ids, without a value `false`. */
export type OdooRow = Record<string, unknown> & { id: number };

type Leaf = [field: string, operator: string, value: unknown];

/** Whether a row is found. `valueAt` follows dots through other records. */
export function isFound(domain: readonly unknown[], valueAt: (path: string) => unknown): boolean {
  let rest = [...domain];
  const one = (): boolean => {
    const [term, ...after] = rest;
    rest = after;
    if (term === '|' || term === '&') {
      const [a, b] = [one(), one()];
      return term === '|' ? a || b : a && b;
    }
    if (term === '!') return !one();
    return matches(term as Leaf, valueAt);
  };
  let all = true;
  while (rest.length > 0) all = one() && all;
  return all;
}

function matches([field, operator, value]: Leaf, valueAt: (path: string) => unknown): boolean {
  const told = valueAt(field);
  const ids = Array.isArray(told) && typeof told[1] === 'string' ? [told[0]] : Array.isArray(told) ? told : [told];
  switch (operator) {
    case '=':
      return ids.includes(value) || (value === false && ids.length === 0);
    case '!=':
      return !ids.includes(value) && !(value === false && ids.length === 0);
    case 'in':
      return ids.some((id) => (value as unknown[]).includes(id));
    case 'not in':
      return !ids.some((id) => (value as unknown[]).includes(id));
    case 'ilike':
      return ids.some((text) => String(text).toLowerCase().includes(String(value).toLowerCase()));
    default:
      throw new Error(`operator ${operator}`);
  }
}
