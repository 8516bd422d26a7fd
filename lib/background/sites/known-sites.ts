/** The granted sites and the page in view, in words for the popup and the options. */
import type { CrmBook } from '../../crm/crm-book.ts';
import { matchUrl } from '../../crm/match-url.ts';
import { siteAt } from '../../domain/site.ts';
import { Refusal } from '../../messaging/failure.ts';
import type { PageCalls, Site } from '../../messaging/protocol.ts';
import { type AllSiteSettings, changeSiteSettings, getSiteSettings } from '../../storage/site-settings.ts';
import type { Workspace } from '../workspace.ts';
import { guessCrm } from './crm-guess.ts';
import { learnFrom } from './granted-sites.ts';
import { grantedPatterns, isGranted } from './grants.ts';
import { isDoubtful } from './learn-crm.ts';
import { crmAmong, crmOfSite, type KnownCrm, namedCrm, possibleCrms, rememberShown } from './site-crm.ts';
import { announcePlans } from './tell-site.ts';

/** The granted sites, each with its CRM as far as that is known. */
export async function knownSites(workspace: Workspace): Promise<Site[]> {
  const [patterns, settings, book] = await Promise.all([
    grantedPatterns(),
    settingsOrNone(workspace),
    crmsOrNone(workspace),
  ]);
  return patterns.map((pattern) => siteOfPattern(book, pattern, settings));
}

function siteOfPattern(book: CrmBook | null, pattern: string, settings: AllSiteSettings): Site {
  const origin = pattern.replace(/\/\*$/, '');
  // The browser's own pages let the user grant many sites at once.
  if (!book || origin.includes('*') || !URL.canParse(origin)) return { origin, pattern, crm: null, crms: [] };
  const url = new URL(origin);
  const crm = crmOfSite(book, settings, url);
  return {
    origin,
    pattern,
    crm: inWords(crm, url),
    crms: possibleCrms(book, url),
    ...(crm && crm.adapter.accountBy !== 'tenant' && { account: url.hostname }),
  };
}

/** What an address is to Baton; with a tab, by what its page shows too. */
export async function siteOf(
  workspace: Workspace,
  { url: address, tabId }: PageCalls['siteOf']['in'],
): Promise<PageCalls['siteOf']['out']> {
  const url = URL.canParse(address) ? new URL(address) : null;
  const origin = url && siteAt(url);
  if (!url || origin === null) return { crm: null, origin: null, granted: false, crms: [] };
  const [book, settings, granted] = await Promise.all([
    crmsOrNone(workspace),
    settingsOrNone(workspace),
    isGranted(origin),
  ]);
  if (!book) return { crm: null, origin, granted, crms: [] };
  const before = crmAmong(book, settings, url);
  const guess =
    tabId !== undefined && isDoubtful(book, before, url) ? await guessCrm(book, tabId, url.origin, 0) : undefined;
  const crm: KnownCrm | null = guess ? { adapter: guess, by: 'page' } : before;
  if (guess && granted) {
    await rememberShown(workspace, url, guess).catch(() => undefined);
    if (guess.id !== before?.adapter.id) await announcePlans([origin]);
  }
  const account = crm && matchUrl(crm.adapter, url)?.record?.account;
  return { crm: inWords(crm, url), origin, granted, crms: possibleCrms(book, url), ...(account && { account }) };
}

/**
 * The user says which CRM a site is; with `null` what its pages showed is forgotten too, and they are looked at again.
 * On the disk when it resolves. Refused for a site that is not granted, and for a CRM that cannot stand there.
 */
export async function chooseCrm(
  workspace: Workspace,
  { origin, crm }: PageCalls['chooseCrm']['in'],
): Promise<readonly Site[]> {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (!url || siteAt(url) !== origin || !(await isGranted(origin))) throw new Refusal('notFound', 'chooseCrm.origin');
  const possible = possibleCrms(await workspace.crms(), url);
  if (crm !== null && !possible.some(({ id }) => id === crm)) throw new Refusal('badMessage', 'chooseCrm.crm');
  await changeSiteSettings(await workspace.database(), origin, ({ shown, admins }) =>
    crm !== null ? { shown, admins, chosen: crm } : admins === undefined ? undefined : { shown: {}, admins },
  );
  await announcePlans([origin]);
  if (crm === null) void learnFrom(workspace, [`${origin}/*`]);
  return knownSites(workspace);
}

function inWords(crm: KnownCrm | null, url: URL): Site['crm'] {
  return crm && { ...namedCrm(crm.adapter, url), by: crm.by };
}

/** Which site it is can be said without the CRMs. */
function crmsOrNone(workspace: Workspace): Promise<CrmBook | null> {
  return workspace.crms().catch(() => null);
}

/** Sites are granted and withdrawn whatever the state of the database. */
async function settingsOrNone(workspace: Workspace): Promise<AllSiteSettings> {
  try {
    return await getSiteSettings(await workspace.database());
  } catch {
    return new Map();
  }
}
