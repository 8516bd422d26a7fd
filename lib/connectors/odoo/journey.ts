/** Everything about a person that stands in records of its own: asked for at once, each part for itself. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import type { Gap } from '../../domain/exchange/reading.ts';
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { ConnectorError } from '../connector-error.ts';
import { anyOf, type Domain, search } from './call.ts';
import { peopleModels } from './fields.ts';
import { emailOf, type Found, partnersOf, visitorsOf } from './people.ts';
import { eventRow, messageRow, traceRow, trackingRow, trackRow } from './replies.ts';

/** As many are asked for of each kind, the newest. */
const most = 200;

/** What belongs to a person's records. A part that could not be read is empty, and a gap. */
export async function journeyOf(client: Client, found: Found) {
  const leads = found.leads.map(({ id }) => id);
  const partners = partnersOf(found);
  const visitors = visitorsOf(found);
  const emails = [...new Set([...found.leads, ...found.contacts].flatMap(emailOf))];
  const gaps: Gap[] = [];
  const part = async <T>(parts: readonly ReadPart[], work: Promise<T[]>): Promise<T[] | undefined> => {
    const outcome = await atEdge(() => work);
    if (outcome.ok) return outcome.value;
    if (endsAll(outcome.failure)) throw new ConnectorError(outcome.failure);
    for (const one of parts)
      if (!gaps.some((gap) => gap.part === one)) gaps.push({ part: one, failure: outcome.failure });
    return undefined;
  };
  const [messages, stages, owners, events, traces, tracks] = await Promise.all([
    part(['emails', 'calls', 'notes'], messagesOf(client, leads, partners)),
    part(['stageHistory'], changesOf(client, leads[0], 'stage_id')),
    part(['stageHistory'], changesOf(client, leads[0], 'user_id')),
    part(['meetings'], eventsOf(client, leads, partners)),
    part(['campaigns'], tracesOf(client, emails)),
    part(['pages'], tracksOf(client, visitors, partners)),
  ]);
  return {
    messages: messages ?? [],
    stages,
    owners,
    events: events ?? [],
    traces: traces ?? [],
    tracks: tracks ?? [],
    gaps: gaps.toSorted((a, b) => a.part.localeCompare(b.part)),
  };
}

function messagesOf(client: Client, leads: readonly number[], partners: readonly number[]) {
  const of = (model: string, ids: readonly number[]): Domain =>
    ids.length > 0 ? ['&', ['model', '=', model], ['res_id', 'in', ids]] : [];
  const both = [of(peopleModels.lead, leads), of(peopleModels.contact, partners)].filter((one) => one.length > 0);
  return search(client, 'mail.message', {
    domain: [
      '&',
      // What the system logs is left out, but for activities that were done, which it logs, too.
      ...anyOf([
        ['message_type', 'not in', ['notification', 'user_notification']],
        ['mail_activity_type_id', '!=', false],
      ]),
      ...(both.length === 2 ? ['|'] : []),
      ...both.flat(),
    ],
    fields: [
      'date',
      'subject',
      'body',
      'message_type',
      'subtype_id',
      'author_id',
      'email_from',
      'mail_activity_type_id',
      'partner_ids',
      'notified_partner_ids',
    ],
    row: messageRow,
    order: 'date desc, id desc',
    limit: most,
  });
}

/** Of one lead, as a change does not say of which it is. Odoo (17 and newer) lets none but administrators read these. */
async function changesOf(client: Client, lead: number | undefined, field: string) {
  if (lead === undefined) return [];
  return search(client, 'mail.tracking.value', {
    domain: [
      ['mail_message_id.model', '=', peopleModels.lead],
      ['mail_message_id.res_id', '=', lead],
      ['field_id.name', '=', field],
    ],
    fields: ['create_date', 'create_uid', 'old_value_char', 'new_value_char'],
    row: trackingRow,
    order: 'id desc',
    limit: most,
  });
}

function eventsOf(client: Client, leads: readonly number[], partners: readonly number[]) {
  return search(client, 'calendar.event', {
    domain: anyOf([
      ...(leads.length > 0 ? [['opportunity_id', 'in', leads] as const] : []),
      ...(partners.length > 0 ? [['partner_ids', 'in', partners] as const] : []),
    ]),
    fields: ['name', 'start', 'user_id'],
    row: eventRow,
    order: 'start desc',
    limit: most,
  });
}

async function tracesOf(client: Client, emails: readonly string[]) {
  if (emails.length === 0) return [];
  return search(client, 'mailing.trace', {
    domain: [
      ['email', 'in', emails],
      ['trace_type', '=', 'mail'],
    ],
    fields: ['mass_mailing_id', 'trace_status', 'sent_datetime', 'open_datetime', 'links_click_datetime'],
    row: traceRow,
    order: 'id desc',
    limit: most,
  });
}

async function tracksOf(client: Client, visitors: readonly number[], partners: readonly number[]) {
  if (visitors.length + partners.length === 0) return [];
  return search(client, 'website.track', {
    domain: anyOf([
      ...(visitors.length > 0 ? [['visitor_id', 'in', visitors] as const] : []),
      ...(partners.length > 0 ? [['visitor_id.partner_id', 'in', partners] as const] : []),
    ]),
    fields: ['url', 'page_id', 'visit_datetime'],
    row: trackRow,
    order: 'visit_datetime desc',
    limit: most,
  });
}

/** Nothing more would be answered. */
function endsAll({ code }: ExchangeFailure): boolean {
  return ['signedOut', 'limited', 'budgetSpent', 'offline', 'notGranted', 'unexpected'].includes(code);
}
