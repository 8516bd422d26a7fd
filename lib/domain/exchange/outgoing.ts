/** What a rep says of a lead, on its way to the systems that shall know of it. */
import * as z from 'zod/mini';
import { caseStudyStates, consentForms, pauseKinds, returnSigns, verdicts } from '../contact.ts';
import { instantSchema } from '../instant-schema.ts';
import { plainDaySchema } from '../plain-day.ts';
import { exchangeFailureSchema } from './failure.ts';

const id = z.string().check(z.minLength(1), z.maxLength(100));
const words = z.string().check(z.maxLength(1000));
const shared = {
  /** Made by the page on which it was said; of what is taken back, the former's id with `:undone`. */
  id,
  at: instantSchema,
};

/** One thing said. `undone` names what is taken back. */
export const saidSchema = z.discriminatedUnion('kind', [
  z.object({
    ...shared,
    kind: z.literal('feedback'),
    verdict: z.enum(verdicts),
    /** An id of the agreement's reasons, with its words at that time. */
    reason: z.optional(z.object({ id, label: words })),
  }),
  z.object({ ...shared, kind: z.literal('response') }),
  z.object({
    ...shared,
    kind: z.literal('pause'),
    pause: z.optional(z.enum(pauseKinds)),
    reason: words,
    to: z.optional(instantSchema),
  }),
  z.object({ ...shared, kind: z.literal('resume'), paused: id }),
  z.object({ ...shared, kind: z.literal('deadline'), day: plainDaySchema, what: z.optional(words) }),
  z.object({ ...shared, kind: z.literal('stage'), stage: words }),
  /** Something of the content list was sent. */
  z.object({
    ...shared,
    kind: z.literal('content'),
    title: words,
    url: z.optional(z.string().check(z.maxLength(2000))),
  }),
  /** Whether what was sent was of use; `sent` is the id under which that was said. */
  z.object({ ...shared, kind: z.literal('useful'), sent: id, title: words, useful: z.boolean() }),
  /** Given back to marketing, until a day, a sign, or the first of both. */
  z.object({
    ...shared,
    kind: z.literal('nurture'),
    until: z.optional(plainDaySchema),
    sign: z.optional(z.enum(returnSigns)),
    note: z.optional(words),
  }),
  /** A step towards a case study; a consent with who gave it and in what form. */
  z.object({
    ...shared,
    kind: z.literal('caseStudy'),
    state: z.enum(caseStudyStates),
    by: z.optional(words),
    form: z.optional(z.enum(consentForms)),
    note: z.optional(words),
  }),
  z.object({
    ...shared,
    kind: z.literal('undone'),
    undone: id,
    was: z.enum(['feedback', 'response', 'pause', 'deadline', 'content', 'nurture', 'caseStudy']),
    /** When that was said. */
    wasAt: instantSchema,
  }),
]);
export type Said = z.infer<typeof saidSchema>;

/**
 * - `waiting`: not sent yet; `why` tells what it waits for, where it was tried.
 * - `sent`: the system has it.
 * - `refused`: it will not be tried again by itself.
 */
export const outgoingStates = ['waiting', 'sent', 'refused'] as const;
export type OutgoingState = (typeof outgoingStates)[number];

/** Something said, on its way to one connection. */
export const outgoingSchema = z.object({
  connectionId: z.string(),
  contactId: id,
  said: saidSchema,
  state: z.enum(outgoingStates),
  /** Begun so often. Counted before the request leaves: from then on it may have arrived. */
  attempts: z.number(),
  /** When it was put in the queue, and when its state changed last. */
  queuedAt: instantSchema,
  changedAt: instantSchema,
  /** Not before. */
  notBefore: z.optional(instantSchema),
  why: z.optional(exchangeFailureSchema),
  /** The system's own id of what was written. */
  receipt: z.optional(z.string().check(z.maxLength(300))),
});
export type Outgoing = z.infer<typeof outgoingSchema>;
