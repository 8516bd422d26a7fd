/** Which CRM a site is: by its host, by what the user says, by what its pages showed, or by an address's shape. */
import type { CrmAdapter } from '../../crm/adapter.ts';
import { type CrmBook, crmByAddress, crmByHost, crmById, regionOf } from '../../crm/crm-book.ts';
import { siteAt } from '../../domain/site.ts';
import type { CrmKnownBy, NamedCrm } from '../../messaging/protocol.ts';
import { type AllSiteSettings, changeSiteSettings, getSiteSettings } from '../../storage/site-settings.ts';
import { broadcast } from '../broadcast.ts';
import type { Workspace } from '../workspace.ts';

/** A CRM and how Baton knows. */
export interface KnownCrm {
  readonly adapter: CrmAdapter;
  readonly by: CrmKnownBy;
}

/** The CRM at an address; `null` where nothing tells. */
export async function crmAt(workspace: Pick<Workspace, 'database' | 'crms'>, url: URL): Promise<KnownCrm | null> {
  const [book, settings] = await Promise.all([workspace.crms(), workspace.database().then(getSiteSettings)]);
  return crmAmong(book, settings, url);
}

/** The CRM at an address, given what is known of all sites. */
export function crmAmong(book: CrmBook, settings: AllSiteSettings, url: URL): KnownCrm | null {
  if (crmByHost(book, url)) return knownByHost(book, url);
  const { chosen, admins, shown = {} } = settings.get(siteAt(url) ?? '') ?? {};
  return (
    known(chosen === undefined ? undefined : hosted(book, chosen), 'user') ??
    known(hosted(book, admins ?? ''), 'admin') ??
    known(hosted(book, shown[url.origin] ?? ''), 'page') ??
    known(crmByAddress(book, url), 'address')
  );
}

/**
 * The CRM of a site as a whole, of which no more than scheme and host is given. What its pages showed counts where all
 * of them, on whatever port, showed one.
 */
export function crmOfSite(book: CrmBook, settings: AllSiteSettings, site: URL): KnownCrm | null {
  const found = crmAmong(book, settings, site);
  if (found) return found;
  const shown = new Set(Object.values(settings.get(siteAt(site) ?? '')?.shown ?? {}));
  const [only] = shown;
  return shown.size === 1 && only !== undefined ? known(hosted(book, only), 'page') : null;
}

/**
 * Remembers which CRM a site's pages showed it to be, for the one port. True where that was news. A CRM's own host, and
 * what the user says, go before it all the same.
 */
export async function rememberShown(
  workspace: Pick<Workspace, 'database'>,
  url: URL,
  { id }: CrmAdapter,
): Promise<boolean> {
  const site = siteAt(url);
  const database = await workspace.database();
  if (site === null || (await getSiteSettings(database)).get(site)?.shown[url.origin] === id) return false;
  await changeSiteSettings(database, site, (settings) => ({
    ...settings,
    shown: { ...settings.shown, [url.origin]: id },
  }));
  await broadcast('sitesChanged', null);
  return true;
}

/** The CRM in words. */
export function namedCrm(adapter: CrmAdapter, url: URL): NamedCrm {
  const region = regionOf(adapter, url);
  return { id: adapter.id, name: adapter.name, ...(region !== undefined && { region }) };
}

/** The CRMs that may stand at an address: the one whose host it is, or all that anybody may host, and `generic`. */
export function possibleCrms(book: CrmBook, url: URL): readonly NamedCrm[] {
  const own = knownByHost(book, url);
  if (crmByHost(book, url)) return own ? [namedCrm(own.adapter, url)] : [];
  return [...book.named.filter(({ selfHosted }) => selfHosted), book.generic].map((adapter) => namedCrm(adapter, url));
}

/** Under another protocol or behind another port, a CRM's own host is a look-alike of it, and nobody else's either. */
function knownByHost(book: CrmBook, url: URL): KnownCrm | null {
  return url.protocol === 'https:' && url.port === '' ? known(crmByHost(book, url), 'host') : null;
}

/** The adapter that may stand on anybody's host; none where this version of Baton does not have it. */
function hosted(book: CrmBook, id: string): CrmAdapter | undefined {
  const adapter = crmById(book, id);
  return adapter?.selfHosted ? adapter : undefined;
}

function known(adapter: CrmAdapter | undefined, by: CrmKnownBy): KnownCrm | null {
  return adapter ? { adapter, by } : null;
}
