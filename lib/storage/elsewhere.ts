/** What is remembered of what comes from elsewhere: the address an agreement is read from, and the policy's settings. */
import * as z from 'zod/mini';
import { type Agreement, agreementSchema } from '../domain/agreement/schema.ts';
import { signedText } from '../domain/agreement/signed-text.ts';
import { instantSchema } from '../domain/instant-schema.ts';
import type { PolicyReminders, PolicySite } from '../domain/policy.ts';
import { entriesIn, objectIn } from './json-document.ts';
import type { Database } from './schema.ts';
import { siteSettingsSchema } from './site-settings.ts';
import { read, write } from './transaction.ts';

const troubles = ['status', 'offline', 'slow', 'large', 'notJson', 'notAllowed', 'invalid'] as const;

const text = z.string().check(z.maxLength(2000));

const addressSchema = z.object({
  url: text,
  /** The policy names it. */
  byPolicy: z.optional(z.boolean()),
  /** Its site was granted for this address: see `ownSites`. */
  isOwn: z.optional(z.boolean()),
  askedAt: z.optional(instantSchema),
  trouble: z.optional(z.enum(troubles)),
  detail: z.optional(text),
  problems: z.optional(z.array(z.object({ path: z.string(), code: z.string(), detail: z.optional(z.string()) }))),
  /** Which agreement came from there last and was put in force, or was declined; see `markOf`. */
  settled: z.optional(z.string()),
  offered: z.optional(agreementSchema),
  /** What the server called the version it gave last. */
  etag: z.optional(text),
});

/** An address that is followed. */
export type StoredAddress = z.infer<typeof addressSchema>;

/** The address that is followed; undefined for none. */
export async function getFollowedAddress(database: Database): Promise<StoredAddress | undefined> {
  const stored = await read(database, ['settings'], ({ store }) => store.get('agreementAddress'));
  return stored === undefined ? undefined : z.safeParse(addressSchema, objectIn(stored)).data;
}

/**
 * Changes what is remembered of the address, in one transaction; `null` forgets it, and undefined leaves it as it is.
 * Gives what is remembered then.
 */
export function changeFollowedAddress(
  database: Database,
  change: (address: StoredAddress | undefined) => StoredAddress | null | undefined,
): Promise<StoredAddress | undefined> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const stored = await store.get('agreementAddress');
    const before = stored === undefined ? undefined : z.safeParse(addressSchema, objectIn(stored)).data;
    const after = change(before);
    if (after === undefined) return before;
    await (after === null ? store.delete('agreementAddress') : store.put(JSON.stringify(after), 'agreementAddress'));
    return after ?? undefined;
  });
}

/** A mark of an agreement: equal for equal ones, whoever signed them. */
export function markOf(agreement: Agreement): string {
  return signedText(agreement);
}

/** What of a policy goes among the user's own settings, where these say nothing. */
export interface PolicySettings {
  /** Whether there is a policy at all: then it is looked at again when the worker starts. */
  readonly isSet: boolean;
  readonly sites: readonly PolicySite[];
  readonly reminders?: PolicyReminders | undefined;
}

/** Lets the settings of a policy count, and those of the former one no more. Gives what changed. */
export function putPolicySettings(
  database: Database,
  { isSet, sites, reminders }: PolicySettings,
): Promise<{ readonly sites: readonly string[]; readonly reminders: boolean }> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const [marked, siteText, reminderText] = await Promise.all([
      store.get('policy'),
      store.get('sites'),
      store.get('reminders'),
    ]);
    const all = new Map(entriesIn(siteText, siteSettingsSchema));
    const changed = [...new Set([...all.keys(), ...sites.map(({ site }) => site)])].filter((site) => {
      const admins = sites.find((each) => each.site === site)?.crm;
      const { admins: former, ...own } = all.get(site) ?? { shown: {} };
      if (former === admins) return false;
      if (admins !== undefined) all.set(site, { ...own, admins });
      else if (own.chosen !== undefined || Object.keys(own.shown).length > 0) all.set(site, own);
      else all.delete(site);
      return true;
    });
    // What a user changes is stored as a whole and without this mark; then the policy's is theirs to change no more.
    const isOwn = reminderText !== undefined && objectIn(reminderText).byPolicy !== true;
    const given = reminders && JSON.stringify({ ...reminders, byPolicy: true });
    const remindsAnew = !isOwn && given !== reminderText;
    await Promise.all([
      ...(isSet === (marked !== undefined) ? [] : [isSet ? store.put('true', 'policy') : store.delete('policy')]),
      ...(changed.length > 0 ? [store.put(JSON.stringify(Object.fromEntries(all)), 'sites')] : []),
      ...(remindsAnew ? [given === undefined ? store.delete('reminders') : store.put(given, 'reminders')] : []),
    ]);
    return { sites: changed, reminders: remindsAnew };
  });
}
