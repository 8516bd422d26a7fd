/**
 * The records read last on each site, on which a mend is tried. They name people, so they are kept until the browser
 * is closed and no longer.
 */
import * as z from 'zod/mini';
import { pageFactsSchema, type RecordRef, recordKey, recordRefSchema } from '../domain/record.ts';
import { isSameRecord } from '../domain/same-record.ts';
import { sessionValues } from './session-values.ts';

const recentSchema = z.object({
  site: z.string(),
  record: recordRefSchema,
  url: z.string(),
  facts: pageFactsSchema,
});

/** A record that was read lately, and where. */
export type Recent = z.infer<typeof recentSchema>;

/** How many are remembered of one kind of record of a site. */
const remembered = 5;

const table = sessionValues('recent', z.array(recentSchema));
const only = 0;

/** The records of a site that are of the same kind as this one, newest first, at most five; itself among them. */
export async function recentLike(site: string, record: RecordRef): Promise<readonly Recent[]> {
  return (await all()).filter((recent) => isAlike(recent, site, record));
}

/** The record that was read at exactly this address of a site. */
export async function recentAt(site: string, url: string): Promise<Recent | undefined> {
  return (await all()).find((recent) => recent.site === site && recent.url === url);
}

/** Remembers a record as the newest of its kind on its site. */
export function rememberRecent(recent: Recent): Promise<void> {
  return change((before) => {
    const others = before.filter(({ record }) => !isSameRecord(record, recent.record));
    const alike = others.filter((other) => isAlike(other, recent.site, recent.record));
    const dropped = new Set(alike.slice(remembered - 1));
    return [recent, ...others.filter((other) => !dropped.has(other))];
  });
}

/** Forgets records by their keys: their person was erased. */
export function forgetRecent(keys: readonly string[]): Promise<void> {
  return change((before) => before.filter(({ record }) => !keys.includes(recordKey(record))));
}

/** Forgets all of them. */
export const forgetAllRecent = (): Promise<void> => table.remove(only);

async function all(): Promise<readonly Recent[]> {
  return (await table.get(only)) ?? [];
}

/** One at a time: pages are read in several tabs at once. */
function change(by: (before: readonly Recent[]) => Recent[]): Promise<void> {
  return navigator.locks.request('recent', async () => table.set(only, by(await all())));
}

function isAlike(recent: Recent, site: string, { crm, object }: RecordRef): boolean {
  return recent.site === site && recent.record.crm === crm && recent.record.object === object;
}
