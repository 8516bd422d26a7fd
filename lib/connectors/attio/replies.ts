/** What Attio replies, as far as Baton reads it. Beyond an id, one odd value costs itself alone. */
import * as z from 'zod/mini';
import { textId as id, listOf, loosely, told } from '../reading/loose.ts';

const one = <T>(item: z.ZodMiniType<T>) => z.object({ data: item });
const many = <T>(item: z.ZodMiniType<T>) => z.object({ data: listOf(item) });

const actor = loosely(z.object({ type: told, id: told }));
const titled = loosely(z.object({ title: told }));

/** One value of an attribute: which of its fields there are depends on the attribute's type. */
export const value = z.object({
  active_from: told,
  attribute_type: told,
  created_by_actor: actor,
  value: told,
  full_name: told,
  email_address: told,
  phone_number: told,
  original_phone_number: told,
  locality: told,
  country_code: told,
  currency_value: told,
  currency_code: told,
  target_object: told,
  target_record_id: told,
  referenced_actor_type: told,
  referenced_actor_id: told,
  interaction_type: told,
  interacted_at: told,
  owner_actor: actor,
  status: titled,
  option: titled,
});
export type ValueReply = z.infer<typeof value>;
export const valuesReply = many(value);

/** The values of a record or an entry, by the attribute's slug. */
const values = z.record(z.string(), z.catch(listOf(value), []));
export type Values = z.infer<typeof values>;

/** A person, a company or a deal. */
export const record = z.object({ id: z.object({ record_id: id }), created_at: told, values });
export type RecordReply = z.infer<typeof record>;
export const recordReply = one(record);
export const recordsReply = many(record);

/** The lists on which a record stands. */
export const entriesReply = many(z.object({ list_id: id, list_api_slug: told, entry_id: id, created_at: told }));
export const entryReply = one(z.object({ created_at: told, entry_values: values }));

const note = z.object({
  id: z.object({ note_id: id }),
  title: told,
  content_plaintext: told,
  created_at: told,
});
export type NoteReply = z.infer<typeof note>;
/** The note that was written. */
export const noteReply = one(note);
/** Notes on a record. */
export const notesReply = many(note);

/** Tasks linked to a record. */
export const tasksReply = many(
  z.object({
    id: z.object({ task_id: id }),
    created_at: told,
    created_by_actor: actor,
    assignees: loosely(listOf(z.object({ referenced_actor_type: told, referenced_actor_id: told }))),
  }),
);
export type TaskReply = z.infer<typeof tasksReply>['data'][number];

/** The workspace's members, whose names stand for ids elsewhere. */
export const membersReply = many(
  z.object({
    id: z.object({ workspace_member_id: id }),
    first_name: told,
    last_name: told,
    email_address: told,
  }),
);

/** The attributes of an object: what they are called, and whether they can be filled. */
export const attributesReply = many(
  z.object({ api_slug: id, title: told, type: told, is_writable: told, is_archived: told }),
);
export type AttributeReply = z.infer<typeof attributesReply>['data'][number];

/** The choices of an attribute. */
export const choicesReply = many(z.object({ title: told, is_archived: told }));

/** Whose token it is, and what it may do. One that was withdrawn is not active and says nothing else. */
export const selfReply = z.object({
  active: z.boolean(),
  scope: told,
  workspace_name: told,
  workspace_slug: told,
});

/** A reply that need not say anything. */
export const anything = z.unknown();
