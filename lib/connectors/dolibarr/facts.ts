/** What is simply so of a person, where the third party stands, and what stands in the administrators' own attributes. */
import type { Instant } from '../../domain/time.ts';
import type { AnswerRead } from '../connector.ts';
import type { Settings } from '../origins.ts';
import { answerIn } from '../reading/answer-in.ts';
import { namesIn } from '../reading/names-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import type { Found } from './find-person.ts';
import { dayOf, instantOf } from './instants.ts';
import type { ThirdPartyReply, UserReply } from './replies.ts';

/** Dolibarr's own states of a prospect; one that an installation added comes with a label. */
const states: Readonly<Record<string, string>> = {
  '-1': 'Do not contact',
  '0': 'Never contacted',
  '1': 'To be contacted',
  '2': 'Contact in process',
  '3': 'Contact done',
};

/** Name, company and the like. */
export function addFacts(draft: PersonDraft, found: Found, party: ThirdPartyReply | undefined): void {
  const { contact } = found;
  draft.email(contact ? contact.email || contact.mail : party?.email);
  const isPrivate = party?.typent_code === 'TE_PRIVATE';
  draft.fact('name', contact ? nameOf(contact) : isPrivate ? party?.name : undefined);
  if (!isPrivate) {
    draft.fact('company', party?.name);
    draft.fact('employees', party?.effectif);
  }
  draft.fact('jobTitle', contact?.poste);
  draft.fact('phone', contact?.phone_pro || contact?.phone_mobile || party?.phone);
  draft.fact('city', contact?.town || party?.town);
  draft.fact('country', contact?.country || party?.country);
  draft.fact('language', contact?.default_lang || party?.default_lang);
}

/** Customer, or the state of a prospect. Since when is not told: since the third party was changed last. */
export function addStage(draft: PersonDraft, party: ThirdPartyReply | undefined, now: Instant): void {
  if (!party) return;
  const at = instantOf(party.date_modification) ?? now;
  const client = String(party.client ?? '');
  const state = String(party.stcomm_id ?? '');
  if (client === '1') draft.stage('Customer', at);
  if (client === '2' || client === '3') draft.stage(states[state] ?? party.status_prospect_label, at);
}

/** Who has the third party. Of several representatives the first one is shown. */
export function addOwner(draft: PersonDraft, representatives: readonly UserReply[]): void {
  const [first] = representatives;
  if (first) draft.fact('owner', nameOf(first) || first.login);
}

/** The values of the attributes that the administrators made, by their codes. */
export function attributesOf(found: Found): Readonly<Record<string, unknown>> {
  return (found.contact ?? found.itself)?.array_options ?? {};
}

/** Names of the attributes that were named for deadlines. */
export function deadlineNames({ deadlineFields = '' }: Settings): string[] {
  return namesIn(deadlineFields);
}

/** The days in those attributes. */
export function addDeadlines(draft: PersonDraft, found: Found, settings: Settings, now: Instant): void {
  const all = attributesOf(found);
  const at = changedAt(found) ?? now;
  for (const name of deadlineNames(settings)) draft.deadline(dayOf(plain(all[`options_${name}`])), inWords(name), at);
}

/** Marketing's answer, if one stands there. Since when is not told: since the record was changed last. */
export function answersIn(found: Found, { answerField }: Settings, now: Instant): AnswerRead[] {
  if (!answerField) return [];
  const answer = answerIn(plain(attributesOf(found)[`options_${answerField}`]), changedAt(found) ?? now);
  return answer ? [answer] : [];
}

/** First and last name. */
export function nameOf({ firstname, lastname }: { readonly firstname?: Told; readonly lastname?: Told }): string {
  return [firstname, lastname].filter((part) => part !== undefined && part !== null && part !== '').join(' ');
}

function changedAt(found: Found): Instant | undefined {
  return instantOf((found.contact ?? found.itself).date_modification);
}

function plain(value: unknown): Told {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** The code of an attribute as words: `contract_ends` is "Contract ends". */
function inWords(name: string): string {
  const text = name.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
