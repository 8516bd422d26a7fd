/** What a contact did, as HubSpot's Enterprise plans keep it: every page, documents, videos, own events. */
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import { failureOf } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { ConnectorError } from '../connector-error.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { api } from './api.ts';
import { pageName } from './pages.ts';
import { plainly } from './properties.ts';
import { eventsReply } from './replies.ts';

/** Newest first, this many a page and so many pages. */
const most = 100;
const pages = 3;

type Event = (typeof eventsReply._zod.output.results)[number];

/**
 * By parts of their names, which HubSpot ends in a version. Forms are known from elsewhere, and better; what stands
 * in none of these lines is HubSpot's own housekeeping.
 */
const kinds: readonly (readonly [RegExp, TouchpointKind])[] = [
  [/visited_page/, 'page'],
  [/opened.*email/, 'emailOpen'],
  [/clicked.*email/, 'emailClick'],
  [/document|download/, 'download'],
  [/video|media/, 'video'],
  [/webinar/, 'webinar'],
  [/marketing_event/, 'event'],
  [/(^|_)ads?_/, 'ad'],
  [/chat|conversation/, 'chat'],
  // Events an account made itself.
  [/^pe\d+_/, 'other'],
];

const titles = ['hs_title', 'hs_page_title', 'hs_email_subject', 'hs_document_name', 'hs_name', 'hs_event_name'];

/** The contact's newest events. Throws `planLacks` where the plan keeps none, which is not the same as no events. */
export async function eventsOf(client: Client, contactId: string, limit = most): Promise<Event[]> {
  const found: Event[] = [];
  let after: string | null | undefined;
  for (let page = 0; page < pages; page++) {
    const { results, paging } = await client
      .get(api.events, eventsReply, {
        objectType: 'contact',
        objectId: contactId,
        limit,
        sort: '-occurredAt',
        after: after ?? undefined,
      })
      .catch(orPlan);
    found.push(...results);
    after = paging?.next?.after;
    if (!after || limit < most) break;
  }
  return found;
}

/** A refusal that names no scope is the plan's. */
function orPlan(error: unknown): never {
  const failure = failureOf(error);
  if (failure.code === 'forbidden' && failure.scope === undefined)
    throw new ConnectorError({ code: 'planLacks', what: 'Enterprise' });
  throw error;
}

/** The events that are touchpoints. Gives whether pages were among them. */
export function readEvents(draft: PersonDraft, events: readonly Event[]): boolean {
  let hasPages = false;
  for (const { id, eventType, occurredAt, properties } of events) {
    const kind = kinds.find(([pattern]) => pattern.test(eventType))?.[1];
    if (!kind) continue;
    hasPages ||= kind === 'page';
    const url = properties?.hs_url;
    const told = titles.map((name) => words(properties?.[name], 500)).find((title) => title !== '');
    const own = kind === 'other' ? plainly(eventType.replace(/^pe\d+_/, '')) : '';
    draft.touchpoint({
      at: instantIn(occurredAt),
      kind,
      title: told ?? (own || pageName(url)),
      url,
      id: `event:${id}`,
    });
  }
  return hasPages;
}
