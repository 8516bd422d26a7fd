/** What Pipedrive replies, as far as Baton reads it. Beyond an id, one odd value costs itself alone. */
import * as z from 'zod/mini';
import { anyId as id, loosely, told, understoodIn } from '../reading/loose.ts';

/** A list of which what cannot be understood is left out; nothing at all where there is none. */
function listOf<T>(item: z.ZodMiniType<T>) {
  return z.pipe(
    z.nullable(z.array(z.unknown())),
    z.transform((items) => understoodIn(item, items ?? [])),
  );
}

/** A page that goes on where `next_cursor` says (second version). */
const byCursor = loosely(z.object({ next_cursor: told }));
/** A page that goes on at `next_start` (first version). */
const byStart = loosely(
  z.object({ pagination: loosely(z.object({ more_items_in_collection: told, next_start: told })) }),
);

/** One value under `data`. */
function one<T>(item: z.ZodMiniType<T>) {
  return z.object({ data: item });
}

function page<T>(item: z.ZodMiniType<T>) {
  return z.object({ data: listOf(item), additional_data: byCursor });
}

function pageV1<T>(item: z.ZodMiniType<T>) {
  return z.object({ data: listOf(item), additional_data: byStart });
}

const labelled = z.object({ value: told, primary: told });
const address = loosely(z.object({ country: told, locality: told }));

/** A person. Custom fields lie under keys of 40 letters and digits. */
export const person = z.object({
  id,
  name: told,
  owner_id: told,
  org_id: told,
  add_time: told,
  update_time: told,
  emails: loosely(listOf(labelled)),
  phones: loosely(listOf(labelled)),
  is_deleted: told,
  job_title: told,
  postal_address: address,
  custom_fields: loosely(z.record(z.string(), z.unknown())),
});
export type PersonReply = z.infer<typeof person>;
export const personReply = one(person);
export const personsReply = page(person);

/** People found by an address. */
export const foundReply = one(
  z.object({ items: listOf(z.object({ item: z.object({ id, emails: loosely(z.array(z.unknown())) }) })) }),
);

/** A person's organization. */
export const organizationReply = one(z.object({ name: told, address }));

/** A lead of the inbox. */
export const lead = z.object({
  id,
  title: told,
  person_id: told,
  source_name: told,
  expected_close_date: told,
  add_time: told,
  update_time: told,
});
export type LeadReply = z.infer<typeof lead>;
export const leadReply = one(lead);
export const leadsReply = pageV1(lead);

/** Activities with a person, done and planned. */
export const activitiesReply = page(
  z.object({
    id,
    subject: told,
    type: told,
    owner_id: told,
    is_deleted: told,
    add_time: told,
    update_time: told,
    due_date: told,
    due_time: told,
    done: told,
    marked_as_done_time: told,
  }),
);
export type ActivityReply = z.infer<typeof activitiesReply>['data'][number];

/** Deals of a person. */
export const dealsReply = page(
  z.object({
    id,
    title: told,
    value: loosely(z.number()),
    currency: told,
    stage_id: told,
    status: told,
    add_time: told,
    update_time: told,
    stage_change_time: told,
    close_time: told,
    won_time: told,
    lost_time: told,
    expected_close_date: told,
  }),
);
export type DealReply = z.infer<typeof dealsReply>['data'][number];

/** The stages of all pipelines, by id. */
export const stagesReply = page(z.object({ id, name: told }));
/** The company's users, whose names stand for ids elsewhere. */
export const usersReply = z.object({ data: listOf(z.object({ id, name: told, email: told })) });

/** What became of the person and of their deals, newest first. */
export const flowReply = pageV1(
  z.object({
    object: z.string(),
    timestamp: told,
    data: z.object({
      item_id: told,
      field_key: told,
      old_value: told,
      new_value: told,
      user_id: told,
      log_time: told,
      additional_data: loosely(z.object({ old_value_formatted: told, new_value_formatted: told })),
    }),
  }),
);
export type ChangeReply = z.infer<typeof flowReply>['data'][number];

const party = z.object({ email_address: told });

/** Mails with a person, sent and received. */
export const mailsReply = pageV1(
  z.object({
    data: z.object({
      id,
      subject: told,
      from: loosely(listOf(party)),
      user_id: told,
      sent_flag: told,
      draft_flag: told,
      deleted_flag: told,
      message_time: told,
    }),
  }),
);
export type MailReply = z.infer<typeof mailsReply>['data'][number]['data'];

const note = z.object({ id, content: told, add_time: told, active_flag: told });
export type NoteReply = z.infer<typeof note>;
/** The note that was written. */
export const noteReply = one(note);
/** Notes on a person or a lead. */
export const notesReply = pageV1(note);

/** Whose token it is. */
export const meReply = one(z.object({ company_name: told, company_domain: z.string().check(z.minLength(1)) }));

/** The fields of persons: what they are called, and the choices they have. */
export const fieldsReply = page(
  z.object({
    field_name: z.string(),
    field_code: z.string(),
    is_custom_field: told,
    options: loosely(listOf(z.object({ id, label: z.string() }))),
  }),
);
export type FieldReply = z.infer<typeof fieldsReply>['data'][number];

/** A reply that need not say anything. */
export const anything = z.unknown();
