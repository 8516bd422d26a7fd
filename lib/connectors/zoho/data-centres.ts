/** Zoho's data centres: each has hosts of its own, and knows nothing of the others' customers. */
import type { RecordRef } from '../../domain/record.ts';
import { ConnectorError } from '../connector-error.ts';
import { isPrivate, type Settings } from '../origins.ts';

/** By the domain of Zoho's pages: the host of the API. */
const apis: Readonly<Record<string, string>> = {
  'zoho.com': 'www.zohoapis.com',
  'zoho.eu': 'www.zohoapis.eu',
  'zoho.in': 'www.zohoapis.in',
  'zoho.com.au': 'www.zohoapis.com.au',
  'zoho.com.cn': 'www.zohoapis.com.cn',
  'zoho.jp': 'www.zohoapis.jp',
  'zohocloud.ca': 'www.zohoapis.ca',
  'zoho.sa': 'www.zohoapis.sa',
  'zoho.uk': 'www.zohoapis.uk',
  'zoho.ae': 'www.zohoapis.ae',
};

/** Hosts on which users see their CRM, or sign in: what they may copy from their browser. */
const shown = ['crm', 'crmplus', 'one', 'accounts'];

/** What a connection's address stands for. */
export interface DataCentre {
  /** The origin at which tokens are fetched. */
  readonly accounts: string;
  /** The origin of the API. */
  readonly api: string;
  /** The host by which records that were found by e-mail are named. */
  readonly crm: string;
}

/** For a connector's words about itself: on which origins an address leads to others. */
export const leadsTo: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(apis).flatMap(([domain, api]) =>
    shown.map((app) => [`${app}.${domain}`, [`https://accounts.${domain}`, `https://${api}`]]),
  ),
);

/**
 * The data centre of an address. Throws `badSetting` where it is none of Zoho's: the client's secret goes there. On this
 * machine all is at one origin.
 */
export function dataCentreOf({ address = '' }: Settings): DataCentre {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
  if (url?.protocol === 'http:' && isPrivate(url)) return { accounts: url.origin, api: url.origin, crm: url.hostname };
  const domain = url?.protocol === 'https:' ? domainOf(url.hostname) : undefined;
  if (!url || domain === undefined) throw new ConnectorError({ code: 'badSetting', field: 'address' });
  const crm = url.hostname.startsWith('accounts.') ? `crm.${domain}` : url.hostname;
  return { accounts: `https://accounts.${domain}`, api: `https://${apis[domain]}`, crm };
}

/** Records of leads and contacts that lie in this data centre. Zoho's ids are unique over all its customers. */
export function recordsHere(settings: Settings, records: readonly RecordRef[]): RecordRef[] {
  const { crm } = dataCentreOf(settings);
  const isHere = (account: string) => account === crm || (domainOf(crm) ?? '') === domainOf(account);
  return records.filter(
    ({ account, object, id }) => isHere(account) && (object === 'lead' || object === 'contact') && /^\d{6,}$/.test(id),
  );
}

function domainOf(host: string): string | undefined {
  return Object.keys(apis).find((domain) => host.endsWith(`.${domain}`));
}
