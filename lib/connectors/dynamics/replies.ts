/** What the Web API replies, read loosely. The name of a choice or of another record stands beside its value. */
import * as z from 'zod/mini';
import { told as text } from '../reading/loose.ts';
import { type Told, words } from '../reading/person-draft.ts';
import { guidIn } from './query.ts';

const flag = z.catch(z.nullish(z.boolean()), null);
const number = z.catch(z.nullish(z.number()), null);
const guid = z.pipe(
  z.string().check(z.refine((id) => guidIn(id) !== undefined)),
  z.transform((id) => id.toLowerCase()),
);
const owner = { '_ownerid_value@OData.Community.Display.V1.FormattedValue': text };

/** A lead or contact: its columns are read by `toldIn` and `nameIn`. */
export const personRow = z.looseObject({});
export type PersonRow = z.infer<typeof personRow>;

const activity = {
  activityid: guid,
  subject: text,
  statecode: number,
  createdon: text,
  modifiedon: text,
  actualend: text,
  scheduledend: text,
  isworkflowcreated: flag,
  ...owner,
};

/** An activity of any kind. */
export const activityRow = z.object({ ...activity, activitytypecode: text, scheduledstart: text });
export type ActivityRow = z.infer<typeof activityRow>;

/** A mail; `directioncode` is true where it goes out. */
export const emailRow = z.object({
  ...activity,
  directioncode: flag,
  statuscode: number,
  senton: text,
  lastopenedtime: text,
});
export type EmailRow = z.infer<typeof emailRow>;

/** A call. */
export const callRow = z.object({ ...activity, directioncode: flag, leftvoicemail: flag });
export type CallRow = z.infer<typeof callRow>;

/** A note. */
export const noteRow = z.object({ annotationid: guid, subject: text, notetext: text, createdon: text });
export type NoteRow = z.infer<typeof noteRow>;

/** An opportunity. */
export const opportunityRow = z.object({
  opportunityid: guid,
  name: text,
  statecode: number,
  estimatedclosedate: text,
  actualclosedate: text,
  actualvalue: number,
  modifiedon: text,
  transactioncurrencyid: z.catch(z.nullish(z.object({ isocurrencycode: text })), null),
});
export type OpportunityRow = z.infer<typeof opportunityRow>;

/** Who is signed in. */
export const whoAmI = z.object({ UserId: guid });

/** That user's name. */
export const userReply = z.object({ fullname: text });

/** A column's value; empty where it has none. */
export function toldIn(row: PersonRow, column: string): Told {
  return z.parse(text, row[column]);
}

/** What a choice or another record is called, in the user's language. */
export function nameIn(row: PersonRow, column: string): string {
  return words(z.parse(text, row[`${column}@OData.Community.Display.V1.FormattedValue`]), 300);
}

/** The id of a lead or contact. */
export function idIn(row: PersonRow, column: string): string | undefined {
  return guidIn(row[column]);
}
