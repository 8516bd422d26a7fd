/** Who a contact is, beside the company's own fields. */
import type * as z from 'zod/mini';
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { accountReply, type ContactAround, type scoreValuesReply, type UserReply } from './replies.ts';

/** A contact's scores. */
export type ScoreValues = z.infer<typeof scoreValuesReply>['scoreValues'];

/** Adds what the contact's record says. Where they are is guessed by the network they came from, if at all. */
export function addFacts(draft: PersonDraft, { contact, geoAddresses, accountContacts }: ContactAround): void {
  draft.email(contact.email);
  draft.fact('name', `${contact.firstName ?? ''} ${contact.lastName ?? ''}`.trim());
  draft.fact('phone', contact.phone);
  draft.fact('jobTitle', accountContacts?.[0]?.jobTitle);
  draft.fact('country', geoAddresses?.[0]?.country);
  draft.fact('city', geoAddresses?.[0]?.city);
}

/** The name of the account a contact belongs to, which is how ActiveCampaign calls a company. */
export async function readCompany(client: Client, { accountContacts }: ContactAround): Promise<string> {
  const account = accountContacts?.[0]?.account;
  if (!account) return '';
  const reply = await client.get(`/accounts/${encodeURIComponent(String(account))}`, accountReply);
  return words(reply.account.name, 1000);
}

/** Adds the contact's score: of several the one that changed last. */
export function addScore(draft: PersonDraft, scores: ScoreValues): void {
  const [last] = scores
    .filter(({ deal }) => !deal || deal === '0')
    .map(({ scoreValue, mdate, cdate }) => ({ scoreValue, at: instantIn(mdate) ?? instantIn(cdate) ?? 0 }))
    .toSorted((a, b) => b.at - a.at);
  if (last && last.scoreValue !== '' && Number.isFinite(Number(last.scoreValue ?? Number.NaN)))
    draft.fact('score', Number(last.scoreValue));
}

/** A user's name. */
export function nameOf({ firstName, lastName, username }: UserReply): string {
  return words(`${firstName ?? ''} ${lastName ?? ''}`, 200) || words(username, 200);
}
