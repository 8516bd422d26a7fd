/**
 * What Twenty replies, as far as Baton reads it. A record must have its id; beyond that, one odd value costs itself
 * alone.
 */
import * as z from 'zod/mini';
import { textId as id, listOf, loosely, told } from '../reading/loose.ts';

const fullName = loosely(z.object({ firstName: told, lastName: told }));
const actor = loosely(z.object({ name: told, source: told }));

const company = z.object({
  name: told,
  employees: told,
  accountOwnerId: told,
  address: loosely(z.object({ addressCity: told, addressCountry: told })),
});

/** A person. Fields that the workspace made itself stand beside these. */
export const personRecord = z.looseObject({
  id,
  name: fullName,
  emails: loosely(z.object({ primaryEmail: told, additionalEmails: loosely(z.array(told)) })),
  phones: loosely(z.object({ primaryPhoneNumber: told, primaryPhoneCallingCode: told })),
  jobTitle: told,
  city: told,
  updatedAt: told,
  company: loosely(company),
});
export type PersonRecord = z.infer<typeof personRecord>;

/** A person by id. */
export const personReply = z.object({ data: z.object({ person: personRecord }) });

/** A user of the workspace. */
export const memberRecord = z.object({ id, name: fullName });

/** A deal. `amountMicros` are millionths. */
export const opportunityRecord = z.object({
  id,
  name: told,
  stage: told,
  closeDate: told,
  createdAt: told,
  updatedAt: told,
  ownerId: told,
  amount: loosely(z.object({ amountMicros: told, currencyCode: told })),
});
export type OpportunityRecord = z.infer<typeof opportunityRecord>;

/** A note; its text as Markdown. */
export const noteRecord = z.object({
  id,
  title: told,
  createdAt: told,
  bodyV2: loosely(z.object({ markdown: told })),
});
export type NoteRecord = z.infer<typeof noteRecord>;

/** That a note belongs to somebody. The latter's field was renamed in 2026. */
export const noteTargetRecord = z.object({ id, targetPersonId: told, personId: told, note: loosely(noteRecord) });
export type NoteTargetRecord = z.infer<typeof noteTargetRecord>;

/** That a task belongs to somebody. */
export const taskTargetRecord = z.object({
  id,
  task: loosely(z.object({ id, title: told, createdAt: told, createdBy: actor })),
});
export type TaskTargetRecord = z.infer<typeof taskTargetRecord>;

/** A line of a record's timeline: `diff` holds each field's values before and after. */
export const timelineRecord = z.object({
  id,
  name: told,
  happensAt: told,
  linkedRecordCachedName: told,
  targetOpportunityId: told,
  opportunityId: told,
  workspaceMemberId: told,
  properties: loosely(
    z.object({ diff: loosely(z.record(z.string(), loosely(z.object({ before: told, after: told })))) }),
  ),
});
export type TimelineRecord = z.infer<typeof timelineRecord>;

/** Somebody's part in a mail. */
export const messageParticipantRecord = z.object({
  id,
  role: told,
  messageId: told,
  workspaceMemberId: told,
  message: loosely(z.object({ id, subject: told, receivedAt: told })),
});
export type MessageParticipantRecord = z.infer<typeof messageParticipantRecord>;

/** Somebody's part in an event of a calendar. */
export const calendarParticipantRecord = z.object({
  id,
  responseStatus: told,
  isOrganizer: told,
  calendarEvent: loosely(z.object({ id, title: told, startsAt: told, endsAt: told, isCanceled: told })),
});
export type CalendarParticipantRecord = z.infer<typeof calendarParticipantRecord>;

/** A page of records under the name of their kind. What cannot be understood of them is left out. */
export function pageOf<T>(name: string, record: z.ZodMiniType<T>) {
  return z.pipe(
    z.object({
      data: z.object({ [name]: listOf(record) }),
      pageInfo: loosely(z.object({ hasNextPage: told, endCursor: told })),
    }),
    z.transform(({ data, pageInfo }) => ({ records: data[name] ?? [], pageInfo })),
  );
}

/** What was made: `createNote` in `data`. */
export const createdNote = z.object({ data: z.object({ createNote: z.object({ id }) }) });
