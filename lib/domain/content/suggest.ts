/** Which content to send next, and why. */

import type { Content } from '../agreement/content-schema.ts';
import { factOf } from '../agreement/fact-test.ts';
import type { Agreement } from '../agreement/schema.ts';
import { stageIndex } from '../agreement/stages.ts';
import type { Contact, SentContent } from '../contact.ts';
import type { Judged } from '../journey/machines.ts';
import { personaOf } from '../qualification/persona.ts';
import { currentStage } from '../qualification/stage-history.ts';
import { addDays, type Instant, type PlainDay } from '../time.ts';
import { mainLanguage } from './main-language.ts';
import { readingsIn } from './read-at.ts';

/** What speaks for or against sending something. The order is the order in which they are shown. */
export const contentReasons = [
  'stage',
  'persona',
  'language',
  'new',
  'otherStage',
  'otherPersona',
  'otherLanguage',
  'alreadySent',
  'alreadyRead',
  'notOut',
  'expired',
] as const;
export type ContentReason = (typeof contentReasons)[number];

/** One piece of content for one lead. */
export interface ContentSuggestion {
  readonly content: string;
  readonly title: string;
  readonly url?: string;
  readonly about?: string;
  readonly language?: string;
  readonly validUntil?: PlainDay;
  /** Why, and why not. */
  readonly reasons: readonly {
    readonly code: ContentReason;
    readonly speaks: 'for' | 'against';
    /** The words it is about: names of personas or stages, a language's tag. */
    readonly detail?: readonly string[];
    /** When it was sent or read. */
    readonly at?: Instant;
    /** The day it came out, comes out, or was last of use. */
    readonly day?: PlainDay;
  }[];
  /** Whether it is among those to send; the others are shown when asked for. */
  readonly isGood: boolean;
  /** Whether the agreement still has it: what was sent is told of for good. */
  readonly isListed: boolean;
  /** The sending that stands, which the rep may take back or rate. */
  readonly sent?: { readonly id: string; readonly at: Instant; readonly useful?: boolean };
}

type Reason = ContentSuggestion['reasons'][number];

/** How long something is new, in days from the day it came out. */
const newFor = 31;

/** What each reason weighs, in the order of a list. Anything against makes it no good, however much speaks for it. */
const weights: Readonly<Record<ContentReason, number>> = {
  stage: 4,
  persona: 3,
  language: 2,
  new: 1,
  otherLanguage: -5,
  otherPersona: -6,
  otherStage: -8,
  alreadyRead: -20,
  alreadySent: -40,
  notOut: -80,
  expired: -80,
};

/** What is said for or against by, all of it known or left out. */
interface Buyer {
  readonly stage?: { readonly id: string; readonly name: string };
  readonly persona?: { readonly id: string; readonly name: string };
  /** Main language, as `mainLanguage` has it. */
  readonly language?: string;
}

/**
 * The content list of an agreement for a lead, the best first: what fits and has neither been sent nor read, then the
 * rest. What says nothing of stages, personas or language fits everybody, and says nothing for itself. Of equals the
 * newest comes first, then the agreement's own order. What was sent and is off the list by now comes last.
 *
 * `journey` is judged and may be in any order; `now` and `today` are the same instant, as the rep counts days.
 */
export function suggestContent(
  agreement: Agreement,
  contact: Contact,
  journey: readonly Judged[],
  now: Instant,
  today: PlainDay,
): ContentSuggestion[] {
  const buyer = buyerOf(agreement, contact, now);
  const sent = sendings(contact);
  const readAt = readingsIn(journey);
  const suggestions = agreement.content.map((content) => {
    const sending = sent.get(content.id);
    const reasons = [
      ...fitting(content, agreement, buyer),
      ...timely(content, today),
      ...known(sending, readAt(content)),
    ].toSorted((a, b) => contentReasons.indexOf(a.code) - contentReasons.indexOf(b.code));
    return { suggestion: suggested(content, reasons, sending), weight: sum(reasons), since: content.since ?? '' };
  });
  const ranked = suggestions
    .toSorted((a, b) => b.weight - a.weight || (a.since === b.since ? 0 : a.since < b.since ? 1 : -1))
    .map(({ suggestion }) => suggestion);
  const listed = new Set(agreement.content.map(({ id }) => id));
  const gone = [...sent.values()].filter(({ content }) => !listed.has(content));
  return [...ranked.filter(({ isGood }) => isGood), ...ranked.filter(({ isGood }) => !isGood), ...gone.map(offTheList)];
}

function buyerOf(agreement: Agreement, contact: Contact, now: Instant): Buyer {
  const change = currentStage(contact, now);
  const stage = change && agreement.stages[stageIndex(agreement, change.stage)];
  const persona = personaOf(contact, agreement.personas);
  const language = mainLanguage(String(factOf(contact, 'language')?.value ?? ''));
  return { ...(stage && { stage }), ...(persona && { persona }), ...(language !== undefined && { language }) };
}

/** The latest sending of each content that was not taken back. */
function sendings({ sent }: Contact): Map<string, SentContent> {
  const latest = new Map<string, SentContent>();
  for (const sending of sent.toSorted((a, b) => a.at - b.at))
    if (sending.undoneAt === undefined) latest.set(sending.content, sending);
  return latest;
}

/** Where the lead's own word is not known, nothing speaks either way. */
function* fitting(content: Content, agreement: Agreement, buyer: Buyer): Generator<Reason> {
  const { stages, personas = [], language } = content;
  if (stages.length > 0 && buyer.stage) {
    if (stages.includes(buyer.stage.id)) yield { code: 'stage', speaks: 'for', detail: [buyer.stage.name] };
    else yield { code: 'otherStage', speaks: 'against', detail: namesOf(stages, agreement.stages) };
  }
  if (personas.length > 0 && buyer.persona) {
    if (personas.includes(buyer.persona.id)) yield { code: 'persona', speaks: 'for', detail: [buyer.persona.name] };
    else yield { code: 'otherPersona', speaks: 'against', detail: namesOf(personas, agreement.personas) };
  }
  if (language !== undefined && buyer.language !== undefined) {
    if (mainLanguage(language) === buyer.language) yield { code: 'language', speaks: 'for', detail: [language] };
    else yield { code: 'otherLanguage', speaks: 'against', detail: [language] };
  }
}

function* timely({ since, validUntil }: Content, today: PlainDay): Generator<Reason> {
  if (since !== undefined && since > today) yield { code: 'notOut', speaks: 'against', day: since };
  else if (since !== undefined && addDays(since, newFor) > today) yield { code: 'new', speaks: 'for', day: since };
  if (validUntil !== undefined && validUntil < today) yield { code: 'expired', speaks: 'against', day: validUntil };
}

function* known(sending: SentContent | undefined, read: Instant | undefined): Generator<Reason> {
  if (sending) yield { code: 'alreadySent', speaks: 'against', at: sending.at };
  if (read !== undefined) yield { code: 'alreadyRead', speaks: 'against', at: read };
}

function namesOf(ids: readonly string[], all: readonly { readonly id: string; readonly name: string }[]): string[] {
  return all.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

function sum(reasons: readonly Reason[]): number {
  return reasons.reduce((total, { code }) => total + weights[code], 0);
}

function suggested(content: Content, reasons: Reason[], sending: SentContent | undefined): ContentSuggestion {
  const { id, title, url, about, language, validUntil } = content;
  return {
    content: id,
    title,
    ...(url !== undefined && { url }),
    ...(about && { about }),
    ...(language !== undefined && { language }),
    ...(validUntil !== undefined && { validUntil }),
    reasons,
    isGood: reasons.every(({ speaks }) => speaks === 'for'),
    isListed: true,
    ...(sending && { sent: shownSending(sending) }),
  };
}

function offTheList(sending: SentContent): ContentSuggestion {
  const { content, title, url, at } = sending;
  return {
    content,
    title,
    ...(url !== undefined && { url }),
    reasons: [{ code: 'alreadySent', speaks: 'against', at }],
    isGood: false,
    isListed: false,
    sent: shownSending(sending),
  };
}

function shownSending({ id, at, useful }: SentContent): NonNullable<ContentSuggestion['sent']> {
  return { id, at, ...(useful && { useful: useful.answer }) };
}
