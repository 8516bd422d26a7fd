/** What Salesforce replies, read loosely: a field that is missing, null or of another type is absent. */
import * as z from 'zod/mini';
import { told as text } from '../reading/loose.ts';
import type { Told } from '../reading/person-draft.ts';

const flag = z.catch(z.optional(z.nullable(z.boolean())), undefined);
const amount = z.catch(z.optional(z.nullable(z.number())), undefined);
const named = z.catch(z.optional(z.nullable(z.object({ Name: text }))), undefined);
const id = z.string().check(z.regex(/^[A-Za-z\d]{15}(?:[A-Za-z\d]{3})?$/));
const dated = { Id: id, CreatedDate: text };

/** The parts of a composite reply. */
export const compositeSchema = z.object({
  compositeResponse: z.array(z.object({ referenceId: z.string(), httpStatusCode: z.number(), body: z.unknown() })),
});

/** One page of a query's rows. */
export const pageSchema = z.object({
  records: z.array(z.unknown()),
  nextRecordsUrl: z.catch(z.optional(z.nullable(z.string())), undefined),
});

/** What a kind of record consists of. */
export const describeSchema = z.object({
  fields: z.array(z.catch(z.object({ name: z.string(), label: z.catch(z.string(), '') }), { name: '', label: '' })),
});

/** A kind of record in short. */
export const objectSchema = z.object({ objectDescribe: z.object({ createable: flag, queryable: flag }) });

/** A lead or contact: its fields differ from org to org, so they are read one by one with `toldIn`. */
export const personRow = z.looseObject({ Id: id });
export type PersonRow = z.infer<typeof personRow>;

/** A task: a call or mail that was logged, or something to be done. */
export const taskRow = z.object({
  ...dated,
  Subject: text,
  IsClosed: flag,
  TaskSubtype: text,
  Type: text,
  CallDisposition: text,
  ActivityDate: text,
  CompletedDateTime: text,
  Owner: named,
});
export type TaskRow = z.infer<typeof taskRow>;

/** An event: a meeting in the calendar. */
export const eventRow = z.object({
  ...dated,
  Subject: text,
  StartDateTime: text,
  ActivityDate: text,
  Owner: named,
});
export type EventRow = z.infer<typeof eventRow>;

/** A membership of a campaign, with the campaign's own name and type. */
export const memberRow = z.object({
  ...dated,
  Status: text,
  HasResponded: flag,
  FirstRespondedDate: text,
  Campaign: z.catch(z.optional(z.nullable(z.object({ Name: text, Type: text }))), undefined),
});
export type MemberRow = z.infer<typeof memberRow>;

/** One change of one tracked field of a lead or contact. */
export const historyRow = z.object({
  ...dated,
  LeadId: text,
  ContactId: text,
  Field: z.string(),
  OldValue: text,
  NewValue: text,
  CreatedBy: named,
});
export type HistoryRow = z.infer<typeof historyRow>;

/** A role in an opportunity, and that opportunity. */
export const roleRow = z.object({
  OpportunityId: id,
  Opportunity: z.object({
    Name: text,
    CloseDate: text,
    IsClosed: flag,
    IsWon: flag,
    Amount: amount,
    LastModifiedDate: text,
  }),
});
export type RoleRow = z.infer<typeof roleRow>;

/** The company's industry and size. */
export const accountReply = z.object({ Industry: text, NumberOfEmployees: text });
/** The org itself. */
export const organizationRow = z.object({ Id: id, Name: text });
/** A status of tasks that are done. */
export const closedStatusRow = z.object({ ApiName: z.string() });
/** A task with its text. */
export const markedRow = z.object({ Id: id, Description: text });
/** What a newly made record is called. */
export const createdReply = z.object({ id: z.string(), success: z.boolean() });

/** A field of a row, by its name or by a path such as `Owner.Name`; absent where it is no plain value. */
export function toldIn(row: PersonRow, path: string): Told {
  let value: unknown = row;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
