/**
 * What HubSpot replies, as far as Baton reads it. A record must have its id; beyond that, one odd value costs itself
 * alone.
 */
import * as z from 'zod/mini';
import { anyId as id, listOf, told } from '../reading/loose.ts';

const properties = z.record(z.string(), told);
const paging = z.catch(z.nullish(z.object({ next: z.nullish(z.object({ after: z.nullish(z.string()) })) })), undefined);

const change = z.object({
  value: told,
  timestamp: told,
  /** Who changed it, where it was a person: the `userId` of an owner. */
  updatedByUserId: told,
});
/** Asked for by themselves, dated versions name them as the fourth did. */
const associatedId = z.pipe(
  z.union([z.object({ id }), z.object({ toObjectId: id })]),
  z.transform((each) => ({ id: 'id' in each ? each.id : each.toObjectId })),
);
const associated = z.object({ results: listOf(associatedId), paging: z.optional(paging) });

/** A record of any kind, with its properties. */
export const recordReply = z.object({ id, properties });
export type RecordReply = z.infer<typeof recordReply>;

/** A contact. */
export const contactReply = z.object({
  id,
  properties,
  propertiesWithHistory: z.catch(z.nullish(z.record(z.string(), z.catch(listOf(change), []))), undefined),
  associations: z.catch(z.nullish(z.record(z.string(), z.catch(z.nullish(associated), undefined))), undefined),
});
export type ContactReply = z.infer<typeof contactReply>;
export type PropertyChange = z.infer<typeof change>;

/** Records, a page of them or those asked for. */
export const recordsReply = z.object({ results: listOf(recordReply) });

/** A page of ids of records that belong to another. */
export const associatedReply = associated;

/** A page of owners, which are users who may own records. */
export const ownersReply = z.object({
  results: listOf(z.object({ id, userId: told, firstName: told, lastName: told, email: told })),
  paging: z.optional(paging),
});

/** A property's definition: `options` are the values a choice has. */
export const propertyReply = z.object({
  options: z.catch(z.nullish(listOf(z.object({ value: z.string(), label: z.string() }))), undefined),
});

/** The account a token belongs to. */
export const accountReply = z.object({ portalId: id, portalName: told, uiDomain: told });

/** A page of what a contact did. */
export const eventsReply = z.object({
  results: listOf(
    z.object({ id, eventType: z.string(), occurredAt: told, properties: z.catch(z.nullish(properties), undefined) }),
  ),
  paging: z.optional(paging),
});

/** What became of marketing e-mails, newest first. `filteredEvent`: HubSpot itself takes it for a machine's doing. */
export const emailEventsReply = z.object({
  events: listOf(
    z.object({
      id,
      type: z.string(),
      created: told,
      subject: told,
      url: told,
      filteredEvent: told,
      sentBy: z.catch(z.nullish(z.object({ id })), undefined),
    }),
  ),
});
export type EmailEvent = z.infer<typeof emailEventsReply>['events'][number];

/** Forms a contact sent. */
export const profileReply = z.object({
  'form-submissions': listOf(
    z.object({ 'conversion-id': id, timestamp: told, title: told, 'page-title': told, 'page-url': told }),
  ),
});

/** A reply that says it did not work. */
export const errorReply = z.object({
  message: z.catch(z.nullish(z.string()), undefined),
  policyName: z.catch(z.nullish(z.string()), undefined),
  context: z.catch(z.nullish(z.record(z.string(), z.unknown())), undefined),
  errors: z.catch(z.nullish(listOf(z.object({ context: z.nullish(z.record(z.string(), z.unknown())) }))), undefined),
});
