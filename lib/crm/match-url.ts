/** What an address shows, by one CRM's patterns. */
import type { RecordObject, RecordPage, RecordRef } from '../domain/record.ts';
import type { CrmPlan, UrlPattern } from './adapter.ts';

/** A record's address, taken apart. */
export interface UrlMatch {
  readonly tenant?: string;
  /** The CRM's own word for the kind of record, where the address has one. */
  readonly type?: string;
  /** As the address has it. */
  readonly id: string;
  /** `null` for a kind of record that Baton has no use for. */
  readonly record: RecordRef | null;
}

type Groups = Record<string, string>;

/** The record at an address; `null` where the address is none of this CRM's records. */
export function matchUrl(plan: CrmPlan, url: URL): UrlMatch | null {
  if (!mayStandAt(plan, url)) return null;
  for (const pattern of plan.records) {
    const groups = groupsOf(pattern, url);
    if (groups?.id) return matchOf(plan, url, groups);
  }
  return null;
}

/** The page at an address of a site that is known to be this CRM: everything that is no record is a list. */
export function pageAt(plan: CrmPlan, url: URL): RecordPage {
  const record = matchUrl(plan, url)?.record;
  return record ? { kind: 'record', record, reading: 'reading', facts: {} } : { kind: 'list', crm: plan.id };
}

/** Whether the host is one of the CRM's own. */
export function isNamedHost({ hosts }: Pick<CrmPlan, 'hosts'>, { hostname }: URL): boolean {
  return hosts.some(({ host }) => whole(host).test(hostname));
}

function mayStandAt(plan: CrmPlan, url: URL): boolean {
  // A look-alike: the vendor's name under another protocol or behind another port.
  if (isNamedHost(plan, url)) return url.protocol === 'https:' && url.port === '';
  return plan.selfHosted && /^https?:$/.test(url.protocol);
}

function groupsOf({ host, path, query, hash, hashQuery }: UrlPattern, url: URL): Groups | null {
  const fragment = url.hash.slice(1);
  const parts = [
    matchPart(host, url.hostname),
    matchPart(path, url.pathname),
    matchPart(hash, fragment),
    ...matchParameters(query, url.searchParams),
    ...matchParameters(hashQuery, hashQuery ? new URLSearchParams(fragment) : url.searchParams),
  ];
  const groups: Groups = {};
  for (const part of parts) {
    if (!part) return null;
    for (const [name, value] of Object.entries(part)) if (value !== undefined) groups[name] = value;
  }
  return groups;
}

function matchParameters(wanted: UrlPattern['query'] = {}, parameters: URLSearchParams) {
  return Object.entries(wanted).map(([name, source]) => {
    const [value = '', ...more] = parameters.getAll(name);
    // Servers differ in which of two they take.
    return more.length === 0 ? matchPart(source, value) : null;
  });
}

function matchPart(source: string | undefined, text: string): Partial<Groups> | null {
  if (source === undefined) return {};
  const match = whole(source).exec(text);
  return match && { ...match.groups };
}

function matchOf(plan: CrmPlan, { hostname }: URL, { tenant, type, id = '', key = id, kind = type }: Groups): UrlMatch {
  const known = objectOf(plan, kind ?? '');
  const object = known ?? plan.otherwise;
  const account = plan.accountBy === 'tenant' ? tenant : hostname;
  const named = { ...(tenant !== undefined && { tenant }), ...(type !== undefined && { type }), id };
  if (!account || !object) return { ...named, record: null };
  const plain = known ? plainId(key) : `${type}/${plainId(key)}`;
  return { ...named, record: { crm: plan.id, account, object, id: plain } };
}

/** An id in the one form of the several that mean the same: UUIDs are one in either case, with or without braces. */
export function plainId(id: string): string {
  const uuid = /^\{?([\da-f]{8}-[\da-f-]{27})\}?$/i.exec(id)?.[1];
  return uuid?.toLowerCase() ?? id;
}

function objectOf({ objects }: CrmPlan, type: string): RecordObject | undefined {
  return Object.entries(objects).find(([source]) => whole(source).test(type))?.[1];
}

function whole(source: string): RegExp {
  return new RegExp(`^(?:${source})$`);
}
