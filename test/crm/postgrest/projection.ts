import type { Row } from '../database/json.ts';
import type { MemoryDatabase } from '../database/memory-database.ts';
import type { Column } from '../database/schema.ts';
import { PostgrestError, unknownColumn } from './postgrest-error.ts';
import type { SelectItem } from './select-list.ts';

type Embed = Extract<SelectItem, { kind: 'embed' }>;
type Field = (row: Row) => Row | null;

/** Foreign keys of one table that point to another, or just the one whose column or constraint is named. */
function foreignKeys(database: MemoryDatabase, from: string, to: string, hint: string | undefined): Column[] {
  const keys = [...database.columns(from).values()].filter((column) => column.references === to);
  return hint === undefined ? keys : keys.filter(({ name }) => hint === name || hint === `${from}_${name}_fkey`);
}

function embedField(embed: Embed, table: string, database: MemoryDatabase): Field {
  const { alias, target, hint, inner } = embed;
  const byColumn = database.columns(table).get(target);
  const toOne = byColumn?.references ? [byColumn] : foreignKeys(database, table, target, hint);
  const other = byColumn?.references ?? target;
  const toMany = toOne.length === 0 && database.has(target) ? foreignKeys(database, target, table, hint) : [];
  const [key, second] = [...toOne, ...toMany];
  if (!key) {
    throw new PostgrestError(
      400,
      'PGRST200',
      `Could not find a relationship between '${table}' and '${target}' in the schema cache`,
    );
  }
  if (second) {
    throw new PostgrestError(
      300,
      'PGRST201',
      `Could not embed because more than one relationship was found for '${table}' and '${target}'`,
    );
  }
  const project = projection(embed.items, other, database);
  const rows = database.rows(other);
  if (toOne.length > 0) {
    return (row) => {
      const match = rows.find(({ id }) => id === row[key.name]);
      return match || !inner ? { [alias]: match ? project(match) : null } : null;
    };
  }
  return (row) => {
    const matches = rows
      .filter((candidate) => candidate[key.name] === row.id)
      .map(project)
      .filter((match) => match !== null);
    return matches.length > 0 || !inner ? { [alias]: matches } : null;
  };
}

function fieldOf(item: SelectItem, table: string, database: MemoryDatabase): Field {
  if (item.kind === 'all') return (row) => row;
  if (item.kind === 'embed') return embedField(item, table, database);
  if (!database.columns(table).has(item.name)) throw unknownColumn(table, item.name);
  return (row) => ({ [item.alias]: row[item.name] ?? null });
}

/**
 * The function that turns a row of a table into what a select list asks for; it gives null for a
 * row that an inner embed leaves out.
 * @throws PostgrestError for an unknown column or a relationship that does not exist.
 */
export function projection(items: SelectItem[], table: string, database: MemoryDatabase): Field {
  const fields = items.map((item) => fieldOf(item, table, database));
  return (row) => {
    const parts = fields.map((field) => field(row));
    return parts.includes(null) ? null : Object.assign({}, ...parts);
  };
}
