/** Who a person is, and when they and the company's people last met. */

import type { Instant } from '../../domain/time.ts';
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import { namesIn } from '../reading/names-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import type { Attributes } from './attributes.ts';
import type { RecordReply, ValueReply, Values } from './replies.ts';
import { actorName, first, type MemberNames, oldestFirst, plainOf } from './values.ts';

/** Adds what a person's record and their company's say. */
export function addFacts(draft: PersonDraft, { values }: RecordReply, company: RecordReply | undefined): void {
  const firm = company?.values ?? {};
  for (const { email_address } of values.email_addresses ?? []) draft.email(email_address);
  const place = first(values, 'primary_location');
  const seat = first(firm, 'primary_location');
  const phone = first(values, 'phone_numbers');
  draft.fact('name', plainOf(first(values, 'name')));
  draft.fact('jobTitle', plainOf(first(values, 'job_title')));
  draft.fact('phone', phone?.phone_number || phone?.original_phone_number);
  draft.fact('company', plainOf(first(firm, 'name')));
  draft.fact('country', countryName(place?.country_code || seat?.country_code));
  draft.fact('city', place?.locality || seat?.locality);
  draft.fact('industry', plainOf(first(firm, 'industry') ?? first(firm, 'categories')));
  draft.fact('employees', plainOf(first(firm, 'employee_count') ?? first(firm, 'employee_range')));
  draft.fact('leadSource', plainOf(first(values, 'lead_source') ?? first(values, 'source')));
}

/** Attio keeps countries as two letters. */
function countryName(code: Told): Told {
  if (!/^[A-Z]{2}$/.test(String(code))) return undefined;
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(String(code));
}

/** The attribute that says who has a person: a workspace makes it itself, and calls it so. */
export function ownerSlug(values: Values): string | undefined {
  const isOwner = (slug: string) =>
    /(^|_)owner(_|$)/.test(slug) && first(values, slug)?.attribute_type === 'actor-reference';
  return Object.keys(values).find(isOwner);
}

/** Adds who has the person and who had them before. */
export function addOwners(draft: PersonDraft, history: readonly ValueReply[], names: MemberNames): void {
  const told = oldestFirst(history).map((value) => ({
    name: value.referenced_actor_type === 'workspace-member' ? names(value.referenced_actor_id) : undefined,
    at: instantIn(value.active_from),
  }));
  for (const { name, at } of told) draft.owner(name, at);
  draft.fact('owner', told.findLast(({ name }) => name !== undefined)?.name);
}

/** Adds the days in the attributes that the administrators named. */
export function addDeadlines(
  draft: PersonDraft,
  { values, created_at }: RecordReply,
  attributes: Attributes,
  setting: string | undefined,
): void {
  for (const name of namesIn(setting)) {
    const attribute = attributes.named(name);
    const value = attribute && first(values, attribute.api_slug);
    const at = instantIn(value?.active_from) ?? instantIn(created_at);
    if (value && at !== undefined) draft.deadline(dayIn(plainOf(value)), attribute.title ?? name, at);
  }
}

const interactionKinds: Readonly<Record<string, Extract<TouchpointKind, 'mail' | 'call' | 'meeting' | 'chat'>>> = {
  email: 'mail',
  call: 'call',
  'chat-thread': 'chat',
  'calendar-event': 'meeting',
  meeting: 'meeting',
  'in-person-meeting': 'meeting',
};

/**
 * Adds mails and meetings: Attio tells the first and the last of each. A mail may have come from either side, so that
 * it is no response; a meeting or a call that took place is one.
 */
export function addInteractions(draft: PersonDraft, { values }: RecordReply, names: MemberNames, now: Instant): void {
  const seen = new Set<string>();
  for (const value of Object.values(values).flat()) {
    if (value.attribute_type !== 'interaction') continue;
    const kind = interactionKinds[String(value.interaction_type)];
    const at = instantIn(value.interacted_at);
    const id = `${kind}:${at}`;
    if (!kind || at === undefined || at > now || seen.has(id)) continue;
    seen.add(id);
    draft.touchpoint({ at, kind, id });
    if (kind === 'meeting' || kind === 'call') draft.response(kind, at, id, actorName(value.owner_actor, names));
  }
}
