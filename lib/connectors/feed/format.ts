/**
 * The feed format, `baton-feed-1`, as it is published in `public/feed.schema.json`: what a system says of people. It is
 * made to be written by hand: times in ISO 8601, kinds by their names, whatever is not known left out.
 */
import * as z from 'zod/mini';
import { answerStates, knownFacts, responseKinds } from '../../domain/contact.ts';
import { plainDaySchema } from '../../domain/plain-day.ts';
import { actors, touchpointKinds } from '../../domain/touchpoint.ts';

/** The name of the format, with its version. */
export const feedFormat = 'baton-feed-1';

/** A longer one is cut, not refused. */
const text = (longest: number, what: string) => z.string().check(z.describe(`${what} ${longest} characters are kept.`));
const moment = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const instant = (what: string) => z.string().check(z.regex(moment), z.describe(what));
const at = instant('When. ISO 8601, `2026-11-18T09:30:00Z` or `2026-11-18T10:30:00+01:00`; without a zone it is UTC.');
const by = z.optional(text(200, 'Who did it, by name.'));
const id = z.optional(
  text(80, 'Your own id of it. With one, it may be told again changed; without, its time is its id.'),
);

/** When the person entered a stage. */
export const stageSchema = z
  .object({ stage: text(100, 'Your name of the stage: `MQL`. The agreement in Baton knows which it is.'), at, by })
  .check(z.meta({ id: 'stage', description: 'A stage that the person entered.' }));

/** Whose lead it was from when. */
export const ownerSchema = z
  .object({ owner: text(200, 'The name of the person, not an id.'), at })
  .check(z.meta({ id: 'owner', description: 'From when the lead was whose.' }));

/** When marketing gave it to sales. */
export const handoverSchema = z
  .object({
    at,
    owner: z.optional(text(200, 'To whom, by name.')),
    capturedAt: z.optional(instant('When your systems had the lead first.')),
    id,
  })
  .check(z.meta({ id: 'handover', description: 'Marketing hands the lead over to sales: the clock starts.' }));

/** What reached the buyer. */
export const feedResponseSchema = z
  .object({
    kind: z
      .enum(responseKinds)
      .check(z.describe('`automaticMail` and `taskCreated` reach nobody in person and stop no clock.')),
    at,
    by,
    id,
  })
  .check(
    z.meta({
      id: 'response',
      description:
        'Somebody of yours really reached the buyer: it stops the clock. One still to come does not count yet.',
    }),
  );

/** By when the buyer must have bought. */
export const feedDeadlineSchema = z
  .object({
    day: plainDaySchema.check(z.describe('`2026-12-31`')),
    what: z.optional(text(200, 'What falls on that day: `Licence renewal`.')),
    at: z.optional(instant('When this became known.')),
  })
  .check(z.meta({ id: 'deadline', description: 'A day by which the buyer must have bought.' }));

/** How it ended. */
export const feedOutcomeSchema = z
  .object({
    result: z.enum(['won', 'lost']),
    at,
    value: z.optional(z.number().check(z.describe('In whole units of the currency.'))),
    currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/), z.describe('ISO 4217: `NOK`.'))),
    id,
  })
  .check(z.meta({ id: 'outcome', description: 'How it ended, and for how much.' }));

/** What the buyer did, or what reached them. */
export const feedTouchpointSchema = z
  .object({
    at,
    kind: z.catch(z.enum(touchpointKinds), 'other').check(z.describe('What it was; one not listed here is `other`.')),
    title: z.optional(text(500, 'In words that a salesperson understands: the name of the form, the page, the mail.')),
    url: z.optional(text(2000, 'Where it was, an http or https address.')),
    id,
    actor: z.optional(z.enum(actors).check(z.describe('`machine`: a mail scanner or a prefetcher did it.'))),
    agent: z.optional(text(300, 'The program that opened it, as it calls itself: a user agent.')),
  })
  .check(z.meta({ id: 'touchpoint', description: 'One step of the journey.' }));

/** Marketing's answer to what a rep said. */
export const feedAnswerSchema = z
  .object({
    state: z.enum(answerStates),
    text: z.optional(text(1000, 'What you did, or why not, in words for the rep.')),
    at,
    feedback: z.optional(
      text(100, 'The `data.id` of the verdict that is answered; else it is the last one before `at`.'),
    ),
  })
  .check(z.meta({ id: 'answer', description: 'Your answer to a verdict: it is shown to the rep on that lead.' }));

/** The lists of a person, each with what stands in it. */
export const listSchemas = {
  stages: stageSchema,
  owners: ownerSchema,
  handovers: handoverSchema,
  responses: feedResponseSchema,
  deadlines: feedDeadlineSchema,
  outcomes: feedOutcomeSchema,
  touchpoints: feedTouchpointSchema,
  answers: feedAnswerSchema,
} as const;
/** The name of one of them. */
export type ListName = keyof typeof listSchemas;

/** A person. */
export const feedPersonSchema = z
  .object({
    emails: z.optional(z.array(z.string()).check(z.describe('All addresses; the first is the one shown.'))),
    records: z.optional(
      z
        .array(z.string().check(z.regex(/^[a-z0-9-]+\/[^/\s]+\/(contact|lead)\/.+$/)))
        .check(z.describe('Their records in CRMs, as Baton writes them: `hubspot/1234567/contact/51`.')),
    ),
    updatedAt: z.optional(instant('When the facts were last known to be so; without it, when Baton asked.')),
    facts: z.optional(
      z
        .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
        .check(z.describe(`Under any names; Baton knows the meaning of ${knownFacts.join(', ')}.`)),
    ),
    stages: z.optional(z.array(stageSchema)),
    owners: z.optional(z.array(ownerSchema)),
    handovers: z.optional(z.array(handoverSchema)),
    responses: z.optional(z.array(feedResponseSchema)),
    deadlines: z.optional(z.array(feedDeadlineSchema)),
    outcomes: z.optional(z.array(feedOutcomeSchema)),
    touchpoints: z.optional(z.array(feedTouchpointSchema).check(z.describe('The newest first.'))),
    answers: z.optional(z.array(feedAnswerSchema)),
  })
  .check(
    z.meta({
      id: 'person',
      description: 'One person, by one address or one record at least. null means the same as nothing.',
    }),
  );

/** The answer to `GET {address}/people`. */
export const feedSchema = z.object({
  format: z.optional(z.literal(feedFormat)),
  name: z.optional(text(200, 'What the feed calls itself: shown where it is connected.')),
  people: z
    .array(feedPersonSchema)
    .check(z.describe('Whoever has one of the addresses or records asked for. Empty: nobody known.')),
  next: z.optional(
    text(2000, 'There is more: sent back as `cursor`, with the same question. A person may go on from page to page.'),
  ),
});
