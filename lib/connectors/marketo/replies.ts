/**
 * Marketo's replies, as its specification has them. Only what is used, and each loosely: an odd value costs itself
 * alone. `{ success: false }` never comes so far.
 */
import * as z from 'zod/mini';
import { listOrNone as listOf, told } from '../reading/loose.ts';
import { faultSchema } from './vendor.ts';

const envelope = { success: z.literal(true) };

/** A lead: its id, and the fields that were asked for. Dates are ISO 8601. */
const lead = z.catchall(z.object({ id: z.number() }), told);
export type LeadReply = z.infer<typeof lead>;

/** `GET /rest/v1/leads.json`. */
export const leadsReply = z.object({ ...envelope, result: listOf(lead) });

/** `POST /rest/v1/leads.json`: what became of each record. */
export const syncReply = z.object({
  ...envelope,
  result: listOf(z.object({ id: told, status: z.catch(z.string(), ''), reasons: z.catch(listOf(faultSchema), []) })),
});

/** `GET /rest/v1/activities/pagingtoken.json`. */
export const tokenReply = z.object({ ...envelope, nextPageToken: z.string().check(z.minLength(1)) });

const attributes = z.catch(listOf(z.object({ name: z.string(), value: told })), []);

const activity = z.object({
  id: told,
  marketoGUID: told,
  activityDate: told,
  activityTypeId: z.number(),
  primaryAttributeValue: told,
  attributes,
});
/** An activity. */
export type ActivityReply = z.infer<typeof activity>;

const change = z.object({
  activityDate: told,
  activityTypeId: z.catch(z.number(), 0),
  fields: z.catch(listOf(z.object({ name: z.string(), newValue: told, oldValue: told })), []),
});
/** Changes of fields at one moment. */
export type ChangeReply = z.infer<typeof change>;

/** A page may be empty with more to come. */
const page = {
  ...envelope,
  nextPageToken: z.catch(z.nullish(z.string()), null),
  moreResult: z.catch(z.boolean(), false),
};

/** `GET /rest/v1/activities.json`. */
export const activitiesReply = z.object({ ...page, result: listOf(activity) });

/** `GET /rest/v1/activities/leadchanges.json`. */
export const changesReply = z.object({ ...page, result: listOf(change) });

/** `GET /rest/v1/activities/types.json`. */
export const typesReply = z.object({ ...envelope, result: listOf(z.object({ id: z.number(), name: z.string() })) });

/** `GET /rest/v1/leads/describe2.json`: all fields of leads. */
export const describeReply = z.object({
  ...envelope,
  result: listOf(
    z.object({
      fields: listOf(
        z.object({ name: z.string(), displayName: told, updateable: z.catch(z.nullish(z.boolean()), null) }),
      ),
    }),
  ),
});
