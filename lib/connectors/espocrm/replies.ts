/**
 * What EspoCRM replies, as far as Baton reads it. A record must have its id; beyond that, one odd value costs itself
 * alone.
 */
import * as z from 'zod/mini';
import { anyId as id, listOf, told } from '../reading/loose.ts';

/** A page of records. `total` is -1 where there are more that were not counted, -2 where there are none. */
function pageOf<T>(item: z.ZodMiniType<T>) {
  return z.object({ list: listOf(item), total: z.catch(z.nullish(z.number()), undefined) });
}

const number = z.catch(z.nullish(z.number()), undefined);
const fields = z.catch(z.nullish(z.record(z.string(), told)), undefined);

/** A contact or a lead, with the fields that the administrators added. */
export const personReply = z.pipe(
  z.looseObject({
    id,
    emailAddressData: z.catch(z.nullish(listOf(z.object({ emailAddress: told, primary: told }))), undefined),
  }),
  z.transform(({ id, emailAddressData, ...rest }) => ({
    id,
    emails: emailAddressData ?? [],
    fields: z.parse(z.record(z.string(), told), rest),
  })),
);
export type PersonReply = z.infer<typeof personReply>;

/** People. */
export const peopleReply = pageOf(personReply);

/** An entry of the stream. What `data` holds rests on its type. */
export const noteReply = z.object({
  id,
  type: told,
  post: told,
  createdAt: told,
  createdById: told,
  createdByName: told,
  parentId: told,
  parentType: told,
  data: z.catch(
    z.nullish(
      z.object({
        /** Of `Create`. */
        statusValue: told,
        /** Of `Status`, and of `Update` in newer versions. */
        field: told,
        value: told,
        /** Of `Create` and `Assign`. */
        assignedUserName: told,
        attributes: z.catch(z.nullish(z.object({ became: fields })), undefined),
        /** Of `EmailSent` and `EmailReceived`. */
        emailId: told,
        emailName: told,
        personEntityType: told,
        personEntityName: told,
      }),
    ),
    undefined,
  ),
});
export type NoteReply = z.infer<typeof noteReply>;

/** A page of the stream, newest first. */
export const streamReply = pageOf(noteReply);

const event = z.object({
  id,
  name: told,
  status: told,
  dateStart: told,
  dateStartDate: told,
  assignedUserName: told,
});
export type EventReply = z.infer<typeof event>;

/** Meetings or calls. */
export const eventsReply = pageOf(event);

/** Tasks. */
export const tasksReply = pageOf(z.object({ id, createdAt: told, createdByName: told }));

const mail = z.object({
  id,
  name: told,
  status: told,
  dateSent: told,
  isAutoReply: told,
  fromEmailAddressName: told,
  sentByName: told,
  createdById: told,
});
export type MailReply = z.infer<typeof mail>;

/** E-mails that belong to a person. */
export const mailsReply = pageOf(mail);

const opportunity = z.object({
  id,
  name: told,
  stage: told,
  amount: number,
  amountCurrency: told,
  closeDate: told,
  createdAt: told,
  modifiedAt: told,
});
export type OpportunityReply = z.infer<typeof opportunity>;

/** Opportunities of a contact. */
export const opportunitiesReply = pageOf(opportunity);

const logRecord = z.object({
  id,
  action: told,
  actionDate: told,
  campaignName: told,
  objectName: told,
  isTest: told,
});
export type LogReply = z.infer<typeof logRecord>;

/** What campaigns noted of a person. */
export const logReply = pageOf(logRecord);

/** Whose key it is, and what that user's roles allow. */
export const userReply = z.object({
  user: z.object({ name: told, userName: told }),
  acl: z.catch(
    z.nullish(
      z.object({ table: z.record(z.string(), z.catch(z.union([z.boolean(), z.record(z.string(), told)]), true)) }),
    ),
    undefined,
  ),
});
