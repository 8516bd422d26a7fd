/** The mappings the user has used, one for each set of columns, so that next month's export needs no questions. */
import { columnsKey, type Mapping, rememberedMapping } from '../../../lib/import/mapping.ts';
import { browser } from '../../../lib/platform/browser.ts';

const key = 'importMappings';
/** The oldest are forgotten beyond this. */
const mostKept = 50;

/** The mapping last used for these columns. */
export async function recall(columns: readonly string[]): Promise<Mapping | null> {
  const entries = await stored();
  return rememberedMapping(entries.find(([id]) => id === columnsKey(columns))?.[1], columns);
}

/** Keeps a mapping as the one last used for its columns. */
export async function remember(mapping: Mapping): Promise<void> {
  const id = columnsKey(mapping.columns.map(({ name }) => name));
  const others = (await stored()).filter(([other]) => other !== id);
  await browser.storage.local.set({ [key]: [[id, mapping], ...others].slice(0, mostKept) });
}

/** Newest first. What is no list of pairs is forgotten; each mapping is checked when it is used. */
async function stored(): Promise<[string, unknown][]> {
  const { [key]: value } = await browser.storage.local.get(key);
  const isPair = (entry: unknown): entry is [string, unknown] =>
    Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string';
  return Array.isArray(value) ? value.filter(isPair) : [];
}
