/** A contact's activity feed, newest first and within bounds. */
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { failureOf } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { activityReply, type EventReply } from './replies.ts';

/** Mautic counts a page's length for each kind of event alone: a page holds so many hits and so many mails. */
const perPage = 100;

/** Enough to tell a journey by; older events than these are not asked for. */
const enough = 500;
const mostPages = 5;

/**
 * Kinds that are no part of a journey: how a record came into Mautic, from which network address somebody came, and
 * what a campaign means to do later.
 */
const leftOut = ['lead.ipadded', 'lead.create', 'lead.apiadded', 'lead.imported', 'campaign.event.scheduled'];

/** What was read of the feed, and why not more of it. */
export interface Activity {
  readonly events: readonly EventReply[];
  /** Read to its beginning. */
  readonly isWhole: boolean;
  readonly failure?: ExchangeFailure;
}

/** Reads the feed. Throws where not even its first page could be read. */
export async function readActivity(client: Client, id: string): Promise<Activity> {
  const events: EventReply[] = [];
  for (let page = 1; page <= mostPages; page++) {
    try {
      const reply = await client.get(`/api/contacts/${id}/activity`, activityReply, {
        'filters[excludeEvents][]': leftOut,
        'order[]': ['timestamp', 'DESC'],
        limit: perPage,
        page,
      });
      events.push(...reply.events.filter(({ event }) => !leftOut.includes(event)));
      const isLast = reply.events.length === 0 || page >= (reply.maxPages ?? 1);
      if (isLast) return { events, isWhole: true };
      if (events.length >= enough) break;
    } catch (error) {
      if (page === 1) throw error;
      return { events, isWhole: false, failure: failureOf(error) };
    }
  }
  return { events, isWhole: false };
}
