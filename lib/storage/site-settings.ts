/** Which CRM each site is, as far as its own address does not say. */
import * as z from 'zod/mini';
import { entriesIn } from './json-document.ts';
import type { Database } from './schema.ts';
import { read, write } from './transaction.ts';

const crm = z.string().check(z.maxLength(50), z.regex(/^[a-z0-9-]+$/));

/** What is stored of one site. */
export const siteSettingsSchema = z.object({
  /** What the user says it is: an adapter's id. */
  chosen: z.optional(crm),
  /** What the administrator's policy says it is, for as long as the user says nothing. */
  admins: z.optional(crm),
  /** What its pages showed, by origin with port: several CRMs may share a host. */
  shown: z.catch(z.record(z.string(), crm), {}),
});

/** What is known of one site. */
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** By site, as `https://crm.example`. Of a site that was withdrawn too, so that granting it again finds it as it was. */
export type AllSiteSettings = ReadonlyMap<string, SiteSettings>;

/** What is known of all sites. */
export async function getSiteSettings(database: Database): Promise<AllSiteSettings> {
  return entriesIn(await read(database, ['settings'], ({ store }) => store.get('sites')), siteSettingsSchema);
}

/** Changes what is known of one site, in one transaction; nothing is left of it where `change` gives nothing. */
export function changeSiteSettings(
  database: Database,
  site: string,
  change: (settings: SiteSettings) => SiteSettings | undefined,
): Promise<void> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const all = new Map(entriesIn(await store.get('sites'), siteSettingsSchema));
    const settings = change(all.get(site) ?? { shown: {} });
    if (settings) all.set(site, settings);
    else all.delete(site);
    await store.put(JSON.stringify(Object.fromEntries(all)), 'sites');
  });
}
