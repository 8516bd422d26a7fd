/**
 * What Dolibarr replies, as far as Baton reads it. Numbers come as numbers or as texts, empty lists of options as lists.
 * A record must have its id; beyond that, one odd value costs itself alone.
 */
import * as z from 'zod/mini';
import { loosely, told } from '../reading/loose.ts';

const id = z.pipe(z.union([z.number(), z.string().check(z.regex(/^\d+$/))]), z.transform(String));

const options = loosely(z.record(z.string(), z.unknown()));

/** A contact. */
export const contactReply = z.object({
  id,
  socid: told,
  firstname: told,
  lastname: told,
  email: told,
  mail: told,
  poste: told,
  phone_pro: told,
  phone_mobile: told,
  town: told,
  country: told,
  default_lang: told,
  date_modification: told,
  array_options: options,
});
export type ContactReply = z.infer<typeof contactReply>;

/** A third party: a company, or a private person. `client`: 1 customer, 2 prospect, 3 both. */
export const thirdPartyReply = z.object({
  id,
  name: told,
  email: told,
  phone: told,
  town: told,
  country: told,
  default_lang: told,
  typent_code: told,
  effectif: told,
  client: told,
  stcomm_id: told,
  status_prospect_label: told,
  date_modification: told,
  array_options: options,
});
export type ThirdPartyReply = z.infer<typeof thirdPartyReply>;

/** A user. */
export const userReply = z.object({ id, login: told, firstname: told, lastname: told });
export type UserReply = z.infer<typeof userReply>;

/** An event of the agenda. `percentage`: 100 done, -1 where it cannot be done, else how far it is. */
export const eventReply = z.object({
  id,
  type_code: told,
  type: told,
  code: told,
  label: told,
  note_private: told,
  note: told,
  datep: told,
  datec: told,
  percentage: told,
  userownerid: told,
  socpeopleassigned: options,
});
export type EventReply = z.infer<typeof eventReply>;

/** A commercial proposal. `statut`: 1 open, 2 signed, 3 not signed, 4 billed. */
export const proposalReply = z.object({
  id,
  ref: told,
  ref_client: told,
  statut: told,
  status: told,
  total_ht: told,
  multicurrency_code: told,
  fin_validite: told,
  date_signature: told,
  date_cloture: told,
  date_modification: told,
  contacts_ids: loosely(z.array(z.catch(z.nullish(z.object({ id: told })), undefined))),
});
export type ProposalReply = z.infer<typeof proposalReply>;

/** What was made: its id alone. */
export const createdReply = id;
