/** What ActiveCampaign replies, as far as Baton reads it: most numbers are texts, and one odd value costs itself alone. */
import * as z from 'zod/mini';
import { anyId as id, listOrNone as listOf, told } from '../reading/loose.ts';

const sideloaded = <T>(item: z.ZodMiniType<T>) => z.catch(z.optional(listOf(item)), undefined);

/** How many there are in all, as a text. */
const meta = z.catch(z.nullish(z.object({ total: told })), undefined);

const contact = z.object({
  id,
  email: told,
  phone: told,
  firstName: told,
  lastName: told,
  cdate: told,
  udate: told,
  deleted: told,
});
export type ContactReply = z.infer<typeof contact>;
/** Contacts found by an address. */
export const contactsReply = z.object({ contacts: listOf(contact) });

const fieldValue = z.object({ id, field: id, value: told, cdate: told, udate: told });
export type FieldValue = z.infer<typeof fieldValue>;

/** A contact with what lies around it. */
export const contactReply = z.object({
  contact,
  fieldValues: sideloaded(fieldValue),
  contactLists: sideloaded(z.object({ id, form: told, sdate: told })),
  deals: sideloaded(z.object({ id })),
  geoAddresses: sideloaded(z.object({ country: told, city: told })),
  accountContacts: sideloaded(z.object({ id, account: told, jobTitle: told })),
});
export type ContactAround = z.infer<typeof contactReply>;

/** The company of a contact. */
export const accountReply = z.object({ account: z.object({ id, name: told }) });

/** What a field is called, by its title and by the tag with which mails name it. */
const field = z.object({ id, title: told, perstag: told });
export type FieldReply = z.infer<typeof field>;
export const fieldsReply = z.object({ fields: listOf(field), meta });

const activity = z.object({
  id,
  tstamp: told,
  reference_type: told,
  reference_action: told,
  reference: z.catch(z.nullish(z.object({ type: told, id: told })), undefined),
});
export type ActivityReply = z.infer<typeof activity>;

/** Activities, with what they are about under the names of their kinds: `links`, `campaigns`. */
export const activitiesReply = z.pipe(
  z.looseObject({ activities: listOf(activity), meta }),
  z.transform(({ activities, meta: about, ...others }) => ({ activities, meta: about, about: thingsIn(others) })),
);

const thing = z.object({
  id,
  name: told,
  title: told,
  subject: told,
  link: told,
  campaign: told,
  campaignid: told,
  message: told,
  messageid: told,
});
export type Thing = z.infer<typeof thing>;

/** Everything that came along, by its kind and id: `links 13`. */
function thingsIn(others: Record<string, unknown>): ReadonlyMap<string, Thing> {
  const things = new Map<string, Thing>();
  for (const [kind, list] of Object.entries(others)) {
    for (const one of z.safeParse(listOf(thing), list).data ?? []) things.set(`${kind} ${one.id}`, one);
  }
  return things;
}

/** Pages that were tracked, with the time of each. */
export const trackingLogsReply = z.object({
  trackingLogs: listOf(z.object({ id, type: told, value: told, tstamp: told })),
  meta,
});
export type TrackingLog = z.infer<typeof trackingLogsReply>['trackingLogs'][number];

/** A contact's scores, by the score rule they belong to. */
export const scoreValuesReply = z.object({
  scoreValues: listOf(z.object({ id, deal: told, mdate: told, cdate: told, scoreValue: told })),
});

const note = z.object({ id, note: told, cdate: told, is_draft: told });
export type NoteReply = z.infer<typeof note>;
/** Notes on a contact, newest first as they are asked for. */
export const notesReply = z.object({ notes: listOf(note), meta });
/** The note that was written. */
export const noteReply = z.object({ note: z.object({ id }) });

const deal = z.object({
  id,
  owner: told,
  stage: told,
  title: told,
  cdate: told,
  mdate: told,
  /** In hundredths. */
  value: told,
  currency: told,
  /** 0 open, 1 won, 2 lost. */
  status: told,
});
export type DealReply = z.infer<typeof deal>;
export const dealsReply = z.object({ deals: listOf(deal) });
export const dealStagesReply = z.object({ dealStages: listOf(z.object({ id, title: told })) });

const user = z.object({ id, username: told, firstName: told, lastName: told });
export type UserReply = z.infer<typeof user>;
/** The account's users, whose names stand for ids elsewhere. */
export const usersReply = z.object({ users: listOf(user) });
/** Whose key it is. */
export const meReply = z.object({ user });

/** Forms with their names. */
export const formsReply = z.object({ forms: listOf(z.object({ id, name: told, title: told })) });

/** Tags found by a search. */
export const tagsReply = z.object({ tags: listOf(z.object({ id, tag: told })) });
/** The tag that was made. */
export const tagReply = z.object({ tag: z.object({ id }) });
/** Which tags a contact has; the id of the pair is what is deleted. */
export const contactTagsReply = z.object({ contactTags: listOf(z.object({ id, tag: id })) });

/** A reply that need not say anything. */
export const anything = z.unknown();
