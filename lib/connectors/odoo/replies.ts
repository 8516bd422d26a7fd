/** What Odoo replies, read loosely. A field without a value is `false`; a field of another record is `[id, name]`. */
import * as z from 'zod/mini';
import type { Told } from '../reading/person-draft.ts';

const text = z.catch(
  z.pipe(
    z.nullish(z.union([z.string(), z.number(), z.boolean()])),
    z.transform((told) => (told === false ? undefined : told)),
  ),
  undefined,
);
const id = z.number();
const ids = z.catch(z.array(z.number()), []);

/** Another record: its id and its name. */
const other = z.catch(
  z.pipe(
    z.union([z.tuple([z.number(), z.unknown()]), z.literal(false), z.null(), z.undefined()]),
    z.transform((told) => (Array.isArray(told) ? { id: told[0], name: textOf(told[1]) } : undefined)),
  ),
  undefined,
);

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A lead or contact: which fields it has differs from one Odoo to the next, so they are read by `toldIn`. */
export const personRow = z.looseObject({ id });
export type PersonRow = z.infer<typeof personRow>;

/** The fields of a model. */
export const fieldsReply = z.record(z.string(), z.catch(z.object({ string: z.catch(z.string(), '') }), { string: '' }));

/** A message in the chatter. */
export const messageRow = z.object({
  id,
  date: text,
  subject: text,
  body: text,
  message_type: text,
  subtype_id: other,
  author_id: other,
  email_from: text,
  mail_activity_type_id: other,
  partner_ids: ids,
  notified_partner_ids: ids,
});
export type MessageRow = z.infer<typeof messageRow>;

/** A change of a field that Odoo keeps a history of. */
export const trackingRow = z.object({
  id,
  create_date: text,
  create_uid: other,
  old_value_char: text,
  new_value_char: text,
});
export type TrackingRow = z.infer<typeof trackingRow>;

/** A meeting. */
export const eventRow = z.object({ id, name: text, start: text, user_id: other });
export type EventRow = z.infer<typeof eventRow>;

/** A mailing as one address got it. */
export const traceRow = z.object({
  id,
  mass_mailing_id: other,
  trace_status: text,
  sent_datetime: text,
  open_datetime: text,
  links_click_datetime: text,
});
export type TraceRow = z.infer<typeof traceRow>;

/** A page that was looked at. */
export const trackRow = z.object({ id, url: text, page_id: other, visit_datetime: text });
export type TrackRow = z.infer<typeof trackRow>;

/** A kind of activity: a call, a meeting, whatever the company named. */
export const activityTypeRow = z.object({ id, category: text, icon: text });

/** A kind of message; `internal` ones are seen by colleagues alone. */
export const subtypeRow = z.object({ id });

/** What is there already with the mark. */
export const markedRow = z.object({ id, body: text });

/** The user, as `context_get` has it. */
export const contextReply = z.looseObject({ uid: z.number() });

/** The user's own record. */
export const userRow = z.object({ id, name: text, company_id: other });

/** What `message_post` gives: the id, in newer versions as a list of one. */
export const postedReply = z.union([z.number(), z.array(z.number()), z.null()]);

/** A field's value: of another record its name. */
export function toldIn(row: PersonRow, field: string): Told {
  const value = row[field];
  const linked = z.safeParse(other, value).data;
  return linked ? linked.name : z.safeParse(text, value).data;
}

/** The ids in a field of several records, or the one of a field of one. */
export function idsIn(row: PersonRow, field: string): number[] {
  const linked = z.safeParse(other, row[field]).data;
  return linked ? [linked.id] : z.parse(ids, row[field]);
}
