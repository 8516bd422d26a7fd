/** What Close replies, as far as Baton reads it. Beyond an id, one odd value costs itself alone. */
import * as z from 'zod/mini';
import { textId as id, listOf, loosely, told } from '../reading/loose.ts';

const page = <T>(item: z.ZodMiniType<T>) => z.object({ data: listOf(item), has_more: told });

/** A person of a lead. Custom fields lie beside the others, as `custom.cf_…`. */
const contact = z.looseObject({
  id,
  name: told,
  display_name: told,
  title: told,
  date_created: told,
  date_updated: told,
  emails: loosely(listOf(z.object({ email: told }))),
  phones: loosely(listOf(z.object({ phone: told, phone_formatted: told }))),
});
export type ContactReply = z.infer<typeof contact>;

const opportunity = z.object({
  id,
  contact_id: told,
  user_name: told,
  status_type: told,
  status_label: told,
  value: loosely(z.number()),
  value_currency: told,
  date_created: told,
  date_updated: told,
  date_won: told,
  date_lost: told,
  note: told,
  pipeline_name: told,
});
export type OpportunityReply = z.infer<typeof opportunity>;

/** A lead: a company with its people and what may be sold to it. */
export const leadReply = z.looseObject({
  id,
  name: told,
  display_name: told,
  status_label: told,
  date_created: told,
  date_updated: told,
  addresses: loosely(listOf(z.object({ city: told, country: told }))),
  contacts: loosely(listOf(contact)),
  opportunities: loosely(listOf(opportunity)),
});
export type LeadReply = z.infer<typeof leadReply>;
export const leadsReply = page(leadReply);

/** Contacts found by an address. */
export const foundReply = z.object({
  data: listOf(z.object({ id, lead_id: id, emails: loosely(listOf(z.object({ email: told }))) })),
});

/** What happened at a lead, of any kind. */
export const activity = z.object({
  id,
  _type: z.string(),
  contact_id: told,
  user_name: told,
  created_by_name: told,
  date_created: told,
  activity_at: told,
  direction: told,
  status: told,
  source: told,
  disposition: told,
  duration: told,
  subject: told,
  to: loosely(z.array(z.unknown())),
  sender: told,
  opens: loosely(listOf(z.object({ opened_at: told, opened_by: told, user_agent: told }))),
  date_sent: told,
  bulk_email_action_id: told,
  sequence_id: told,
  title: told,
  starts_at: told,
  attendees: loosely(listOf(z.object({ contact_id: told, status: told }))),
  note: told,
  form_name: told,
  source_url: told,
  old_status_label: told,
  new_status_label: told,
});
export type ActivityReply = z.infer<typeof activity>;
export const activitiesReply = page(activity);
export const noteReply = z.object({ id });

/** Tasks of a lead. */
export const tasksReply = page(
  z.object({ id, contact_id: told, date_created: told, assigned_to_name: told, created_by_name: told }),
);
export type TaskReply = z.infer<typeof tasksReply>['data'][number];

/** The custom fields of leads or of contacts. */
export const schemaReply = z.object({
  fields: listOf(
    z.object({
      id,
      name: told,
      type: told,
      choices: loosely(z.array(z.string())),
      accepts_multiple_values: told,
    }),
  ),
});
export type FieldReply = z.infer<typeof schemaReply>['fields'][number];

/** A user, by whose name an id is told. */
export const userReply = z.object({ first_name: told, last_name: told, email: told });

/** Whose key it is. */
export const meReply = z.object({
  id,
  email: told,
  organizations: loosely(listOf(z.object({ id, name: told }))),
});

/** A reply that need not say anything. */
export const anything = z.unknown();
