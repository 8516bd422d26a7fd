/** What this Odoo consists of: its fields, and its kinds of activities and messages. Asked for once in a while. */
import * as z from 'zod/mini';
import type { ExchangeFailureCode } from '../../domain/exchange/failure.ts';
import { instantSchema } from '../../domain/instant-schema.ts';
import { day } from '../../domain/time.ts';
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { ConnectorError } from '../connector-error.ts';
import { call, search } from './call.ts';
import { namedFields, type PersonKind, peopleModels, wantedFields } from './fields.ts';
import { activityTypeRow, fieldsReply, subtypeRow } from './replies.ts';
import { originOf } from './vendor.ts';

const keptFor = day;

/** Failures that come of what this Odoo has and allows. */
const forGood: ReadonlySet<ExchangeFailureCode> = new Set(['forbidden', 'notFound', 'refused']);

const fields = z.array(z.string());

/** As it is remembered. */
export const shapeSchema = z.object({
  at: instantSchema,
  /** For which settings it was asked. */
  asked: z.string(),
  lead: z.optional(fields),
  contact: z.optional(fields),
  /** Labels of the fields that the administrator named. */
  labels: z.record(z.string(), z.string()),
  /** Activity types that are calls, mails and meetings, whatever they are called. */
  calls: z.array(z.number()),
  mails: z.array(z.number()),
  meetings: z.array(z.number()),
  /** Kinds of message that colleagues alone see; `null` where that could not be found out. */
  internal: z.nullable(z.array(z.number())),
});
export type Shape = z.infer<typeof shapeSchema>;

/** Shared by readings of different people, as long as the worker lives. */
const known = new Map<string, Shape>();

/** The shape as last told, or asked anew. Throws where neither leads nor contacts may be seen. */
export async function shapeOf(client: Client, former: Shape | undefined, anew = false): Promise<Shape> {
  const { settings, connection, now } = client;
  const asked = JSON.stringify([originOf(settings), ...namedFields(settings)]);
  const place = `${connection.id} ${asked}`;
  const kept = [known.get(place), former].find(
    (shape) => shape && shape.asked === asked && Math.abs(now() - shape.at) < keptFor,
  );
  if (kept && !anew) return kept;
  const shape = await described(client, asked);
  known.set(place, shape);
  return shape;
}

async function described(client: Client, asked: string): Promise<Shape> {
  const attributes = { params: { attributes: ['string'] }, reads: true } as const;
  const [lead, contact, types, subtypes] = await Promise.all([
    atEdge(() => call(client, peopleModels.lead, 'fields_get', fieldsReply, attributes)),
    atEdge(() => call(client, peopleModels.contact, 'fields_get', fieldsReply, attributes)),
    atEdge(() =>
      search(client, 'mail.activity.type', {
        domain: [],
        fields: ['category', 'icon'],
        row: activityTypeRow,
        limit: 200,
        archived: true,
      }),
    ),
    atEdge(() =>
      search(client, 'mail.message.subtype', {
        domain: [['internal', '=', true]],
        fields: ['id'],
        row: subtypeRow,
        limit: 300,
      }),
    ),
  ]);
  if (!lead.ok && !contact.ok) throw new ConnectorError(lead.failure);
  // Without one of them for once, a call would be told as a note, and for good.
  for (const part of [lead, contact, types, subtypes])
    if (!part.ok && !forGood.has(part.failure.code)) throw new ConnectorError(part.failure);
  const labels: Record<string, string> = {};
  const there = (kind: PersonKind, told: z.infer<typeof fieldsReply>): string[] => {
    for (const name of namedFields(client.settings)) if (told[name]) labels[name] = told[name].string || name;
    return wantedFields(kind, client.settings).filter((name) => told[name]);
  };
  const all = types.ok ? types.value : [];
  // Odoo's own types have these icons; a type that a company adds gets one of them, or a category.
  const ofKind = (icon: RegExp, category?: string) =>
    all
      .filter((type) => type.category === category || icon.test(String(type.icon ?? '')))
      .map(({ id }) => id)
      .slice(0, 50);
  return {
    at: client.now(),
    asked,
    ...(lead.ok && { lead: there('lead', lead.value) }),
    ...(contact.ok && { contact: there('contact', contact.value) }),
    labels,
    calls: ofKind(/^fa-(?:phone|mobile|volume-control-phone)\b/, 'phonecall'),
    mails: ofKind(/^fa-envelope\b/, 'email'),
    meetings: ofKind(/^fa-(?:users|handshake-o)\b/, 'meeting'),
    internal: subtypes.ok ? subtypes.value.map(({ id }) => id).slice(0, 100) : null,
  };
}
