/**
 * Zoho CRM's replies. Companies rename, add and hide fields, so next to nothing is counted upon; an odd value costs
 * itself alone, an odd row its row. Nothing to tell is an empty reply with status 204.
 */
import * as z from 'zod/mini';
import { listOf, told } from '../reading/loose.ts';
import type { Told } from '../reading/person-draft.ts';

const id = z.string().check(z.regex(/^[\w-]{1,200}$/));

/** Another record that a field names, or a user. */
const named = z.catch(z.nullish(z.object({ name: told, id: told })), null);

const info = z.catch(z.nullish(z.object({ more_records: told, next_page_token: told, next_index: told })), null);

/** A list under one name of the reply, or no list at all. */
function listReply<K extends string, T>(name: K, row: z.ZodMiniType<T>) {
  return z.pipe(
    z.transform((body) => body ?? { [name]: [] }),
    z.object({ [name]: listOf(row), info } as Record<K, ReturnType<typeof listOf<T>>> & { info: typeof info }),
  );
}

/** Records of any kind. */
export const dataReply = <T>(row: z.ZodMiniType<T>) => listReply('data', row);

/** A lead or contact, with all fields that it has. */
export const recordRow = z.looseObject({ id: z.string().check(z.regex(/^\d+$/)) });
export type RecordRow = z.infer<typeof recordRow>;

/** A single record: there is one, or nothing. */
export const oneRecord = z.pipe(
  z.transform((body) => body ?? { data: [] }),
  z.object({ data: z.array(recordRow) }),
);

/** Nothing of a record but that it is there. */
export const idRow = z.object({ id });

/** A call. Of telephone programs that are linked to Zoho, too. */
export const callRow = z.object({
  id,
  Subject: told,
  Call_Type: told,
  Call_Start_Time: told,
  Call_Duration_in_seconds: told,
  Call_Result: told,
  Outgoing_Call_Status: told,
  Created_Time: told,
  Owner: named,
});
export type CallRow = z.infer<typeof callRow>;

/** A meeting: Zoho's API calls it an event. */
export const meetingRow = z.object({ id, Event_Title: told, Start_DateTime: told, Owner: named });
export type MeetingRow = z.infer<typeof meetingRow>;

/** A note on a record. */
export const noteRow = z.object({
  id,
  Note_Title: told,
  Note_Content: told,
  Created_Time: told,
  Created_By: named,
});
export type NoteRow = z.infer<typeof noteRow>;

/** A campaign that a person is a member of. */
export const campaignRow = z.object({
  id,
  Campaign_Name: told,
  Type: told,
  Start_Date: told,
  Member_Status: told,
});
export type CampaignRow = z.infer<typeof campaignRow>;

/** A deal. */
export const dealRow = z.object({
  id,
  Deal_Name: told,
  Stage: told,
  Amount: z.catch(z.nullish(z.number()), null),
  Closing_Date: told,
  Modified_Time: told,
});
export type DealRow = z.infer<typeof dealRow>;

/** What one scoring rule gives. */
export const scoreRow = z.object({ Score: told });
export type ScoreRow = z.infer<typeof scoreRow>;

const mailStatus = z.object({ type: told, first_open: told, last_open: told });

/** A mail, and whether it was opened. */
export const emailRow = z.object({
  message_id: id,
  subject: told,
  time: told,
  sent: told,
  source: told,
  from: z.catch(z.nullish(z.object({ email: told, user_name: told })), null),
  status: z.catch(listOf(mailStatus), []),
});
export type EmailRow = z.infer<typeof emailRow>;

/** The mails of a record, ten to a page. */
export const emailsReply = listReply('Emails', emailRow);

const change = z.object({
  api_name: z.string(),
  _value: z.catch(z.nullish(z.object({ new: told, old: told })), null),
});

/** Something that became of a record, or of one that belongs to it. */
const timelineRow = z.object({
  audited_time: told,
  action: told,
  done_by: named,
  record: z.catch(
    z.nullish(z.object({ id: told, name: told, module: z.catch(z.nullish(z.object({ api_name: told })), null) })),
    null,
  ),
  field_history: z.catch(z.nullish(listOf(change)), null),
});
export type TimelineRow = z.infer<typeof timelineRow>;

/** What became of a record, newest first. */
export const timelineReply = listReply('__timeline', timelineRow);

const userRow = z.object({ full_name: told, first_name: told, last_name: told, email: told });

/** Who signed in. */
export const usersReply = z.object({ users: listOf(userRow) });

/** The fields of a module. */
export const fieldsReply = z.pipe(
  z.transform((body) => body ?? { fields: [] }),
  z.object({ fields: listOf(z.object({ api_name: z.string() })) }),
);

/** What became of a record that was written: one for each, and each may fail for itself (status 207). */
export const writtenReply = z.object({
  data: z.array(
    z.looseObject({
      status: z.string(),
      details: z.catch(z.nullish(z.looseObject({ id: told })), null),
    }),
  ),
});

/** A field's value; of one that names another record, that record's name. A list to choose from may say "-None-". */
export function toldIn(record: Readonly<Record<string, unknown>>, field: string): Told {
  const value = record[field];
  if (typeof value === 'string') return value === '-None-' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const parsed = z.safeParse(named, value);
  return parsed.success ? parsed.data?.name : undefined;
}

/** The id of the record that a field names. */
export function idIn(record: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const value = record[field];
  const told = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return typeof told === 'string' && /^\d+$/.test(told) ? told : undefined;
}
