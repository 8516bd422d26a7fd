/**
 * The records read last on each site, on which a mend is tried. They name people, so they are kept until the browser
 * is closed and no longer.
 */
import * as z from 'zod/mini';
import { pageFactsSchema, type RecordRef, recordRefSchema } from '../../domain/record.ts';
import { isSameRecord } from '../../domain/same-record.ts';
import { sessionValues } from '../session-values.ts';

const recentSchema = z.object({
  site: z.string(),
  record: recordRefSchema,
  url: z.string(),
  facts: pageFactsSchema,
});

/** A record that was read lately, and where. */
export type Recent = z.infer<typeof recentSchema>;

/** How many are remembered of one kind of record of a site, and of all. */
const remembered = 5;
const atMost = 100;
/** A record at a longer address is not tried on: the browser keeps little in all; characters. */
const longestUrl = 8000;

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
export async function rememberRecent(recent: Recent): Promise<void> {
  if (recent.url.length > longestUrl) return;
  await change((before) => {
    const others = before.filter(({ record }) => !isSameRecord(record, recent.record));
    const alike = others.filter((other) => isAlike(other, recent.site, recent.record));
    const dropped = new Set(alike.slice(remembered - 1));
    return [recent, ...others.filter((other) => !dropped.has(other))].slice(0, atMost);
  });
}

/** Forgets all of them. */
export const forgetAllRecent = (): Promise<void> => change(() => []);

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
