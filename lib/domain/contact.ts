/**
 * A contact: one person as Baton knows them, put together from every source. All but the touchpoints, which are
 * many and live in chunks of their own.
 *
 * Lists here only grow. What a rep takes back is marked `undoneAt`, so that two tabs, a repeated click or a
 * second import of the same file end in the same state.
 */
import * as z from 'zod/mini';
import { instantSchema as instant } from './instant-schema.ts';
import { plainDaySchema } from './plain-day.ts';

const id = z.string().check(z.minLength(1), z.maxLength(100));
const source = z.string().check(z.minLength(1), z.maxLength(200));

const factValue = z.union([z.string().check(z.maxLength(1000)), z.number(), z.boolean()]);

/** A value with where and when Baton learnt it, so that age and source can be shown beside it. */
export const factSchema = z.object({
  value: factValue,
  source,
  at: instant,
});
export type Fact = z.infer<typeof factSchema>;

/** The facts with a meaning of their own; any other name may stand beside them and be used in fit rules. */
export const knownFacts = [
  'name',
  'company',
  'jobTitle',
  'phone',
  'country',
  'city',
  'language',
  'industry',
  'employees',
  'owner',
  'leadSource',
  'need',
  'budget',
  'authority',
] as const;

/** When a lead entered a stage. `stage` is the id of a stage of the agreement. */
export const stageChangeSchema = z.object({ stage: id, at: instant, source, by: z.optional(z.string()) });
export type StageChange = z.infer<typeof stageChangeSchema>;

/** Who had the lead from when, as a source told it. The same owner told again is no change; see `ownersOf`. */
export const ownerChangeSchema = z.object({ owner: z.string().check(z.maxLength(200)), at: instant, source });
export type OwnerChange = z.infer<typeof ownerChangeSchema>;

/** When marketing handed the lead to sales: the instant from which the SLA counts. */
export const handoverSchema = z.object({
  id,
  at: instant,
  source,
  owner: z.optional(z.string()),
  /** When marketing's systems had the lead: what lies between is their delay, not a rep's. */
  capturedAt: z.optional(instant),
});
export type Handover = z.infer<typeof handoverSchema>;

/**
 * What reaches the buyer after a handover. `marked` is the rep saying "I contacted them"; an automatic mail and a task
 * that was only created are kept, and stop no clock.
 */
export const responseKinds = [
  'call',
  'meeting',
  'mail',
  'stageChange',
  'marked',
  'automaticMail',
  'taskCreated',
] as const;
export type ResponseKind = (typeof responseKinds)[number];
/** A contact with the lead, of one of those kinds. */
export const responseSchema = z.object({
  id,
  at: instant,
  kind: z.enum(responseKinds),
  source,
  by: z.optional(z.string()),
  undoneAt: z.optional(instant),
});
export type Response = z.infer<typeof responseSchema>;

/** Why a clock stands still, where the reason is one Baton knows: it is shown in the reader's language. */
export const pauseKinds = ['waitingForBuyer', 'onRequest', 'outOfOffice'] as const;
export type PauseKind = (typeof pauseKinds)[number];

/** A stretch in which the clock stands still. Without `to` it still lasts. */
export const pauseSchema = z.object({
  id,
  from: instant,
  to: z.optional(instant),
  kind: z.optional(z.enum(pauseKinds)),
  /** In words; a note beside `kind`, which may be empty. */
  reason: z.string().check(z.maxLength(200)),
  source,
  undoneAt: z.optional(instant),
});
export type Pause = z.infer<typeof pauseSchema>;

/** A day by which the buyer must have bought. Entered by a rep (`source: 'rep'`) or read from data. */
export const deadlineSchema = z.object({
  id,
  day: plainDaySchema,
  /** What falls on that day, in the source's words: "licence renewal", "due date". */
  what: z.optional(z.string().check(z.maxLength(200))),
  source,
  at: instant,
  undoneAt: z.optional(instant),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** What a rep can say of a lead. */
export const verdicts = ['good', 'bad'] as const;
export type Verdict = (typeof verdicts)[number];

/** What marketing can say to a verdict: read, acted upon, or declined with a reason. */
export const answerStates = ['seen', 'changed', 'declined'] as const;
export type AnswerState = (typeof answerStates)[number];

/** A rep's word to marketing on how good the lead was. `reason` is an id of the agreement's reasons. */
export const feedbackSchema = z.object({
  id,
  verdict: z.enum(verdicts),
  reason: z.optional(id),
  at: instant,
  source,
  undoneAt: z.optional(instant),
  /** Marketing's answer to the reason: it stops the clock that runs for marketing. */
  answer: z.optional(
    z.object({
      at: instant,
      text: z.string().check(z.maxLength(1000)),
      /** What marketing made of it, where it says so. */
      state: z.optional(z.enum(answerStates)),
      /** The connection by which it came; absent where it was entered here. */
      source: z.optional(source),
      /** When these words were said, where it was answered in others before, at `at`. */
      saidAt: z.optional(instant),
    }),
  ),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** Something of the agreement's content that a rep sent, with its words and address as they were then. */
export const sentContentSchema = z.object({
  id,
  /** An id of the agreement's content list. */
  content: id,
  title: z.string().check(z.maxLength(200)),
  url: z.optional(z.string().check(z.maxLength(2000))),
  at: instant,
  source,
  undoneAt: z.optional(instant),
  /** Whether it was of use, as the rep said afterwards. */
  useful: z.optional(z.object({ answer: z.boolean(), at: instant })),
});
export type SentContent = z.infer<typeof sentContentSchema>;

/** What brings a lead back from nurturing, beside a day: anything a person does, a request, or the call window opening. */
export const returnSigns = ['activity', 'request', 'window'] as const;
export type ReturnSign = (typeof returnSigns)[number];

/** Sales gave the lead back to marketing: until a day, until a sign, or until the first of both. */
export const nurtureSchema = z.object({
  id,
  at: instant,
  source,
  until: z.optional(plainDaySchema),
  sign: z.optional(z.enum(returnSigns)),
  note: z.optional(z.string().check(z.maxLength(200))),
  undoneAt: z.optional(instant),
});
export type Nurture = z.infer<typeof nurtureSchema>;

/** How far it has come with making a case study of a customer. Nothing is published without `consented`. */
export const caseStudyStates = ['proposed', 'consented', 'declined', 'withdrawn'] as const;
export type CaseStudyState = (typeof caseStudyStates)[number];

/** In what form a customer consented. */
export const consentForms = ['written', 'mail', 'spoken'] as const;
export type ConsentForm = (typeof consentForms)[number];

/** One step of it; the latest that is not taken back stands. */
export const caseStudyStepSchema = z.object({
  id,
  state: z.enum(caseStudyStates),
  at: instant,
  source,
  /** Who consented, in what form: the record that consent was given. */
  by: z.optional(z.string().check(z.maxLength(200))),
  form: z.optional(z.enum(consentForms)),
  note: z.optional(z.string().check(z.maxLength(500))),
  undoneAt: z.optional(instant),
});
export type CaseStudyStep = z.infer<typeof caseStudyStepSchema>;

/** How it ended, and for how much. `value` is in `currency` (ISO 4217), whole units and fractions. */
export const outcomeSchema = z.object({
  id,
  result: z.enum(['won', 'lost']),
  at: instant,
  /** Nobody said when: `at` is when Baton learnt of it, so it belongs to no month and to no wait. */
  undated: z.optional(z.boolean()),
  /** When the source said so, of a deal with an id of its own: what is said of it later goes before what was said earlier. */
  toldAt: z.optional(instant),
  source,
  /** How the source calls it, where that says more: "cancelled", "declined". */
  word: z.optional(z.string().check(z.maxLength(200))),
  value: z.optional(z.number()),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** What the chunks of touchpoints add up to, kept beside the contact so that a list needs no chunk. */
export const journeySummarySchema = z.object({
  count: z.number(),
  first: z.optional(instant),
  last: z.optional(instant),
});
export type JourneySummary = z.infer<typeof journeySummarySchema>;

/** The whole contact. Times are instants, lists may be in any order. */
export const contactSchema = z.object({
  id,
  /** Lower-cased addresses; the first is the one shown. */
  emails: z.array(z.string().check(z.maxLength(320))),
  /** Record keys of this person's pages in CRMs, see `recordKey`. */
  records: z.array(z.string().check(z.maxLength(500))),
  facts: z.record(z.string(), factSchema),
  /** When the lead came in, as a source says; of several the earliest. Left out: nobody said. */
  createdAt: z.optional(instant),
  /**
   * What connections said last, by their ids and the facts' names, where the fact is another's word: told again, it is
   * no news. Two systems that differ would take turns otherwise.
   */
  alsoSaid: z.optional(z.record(z.string(), z.record(z.string(), factValue))),
  stages: z.array(stageChangeSchema),
  owners: z.array(ownerChangeSchema),
  handovers: z.array(handoverSchema),
  responses: z.array(responseSchema),
  pauses: z.array(pauseSchema),
  deadlines: z.array(deadlineSchema),
  feedback: z.array(feedbackSchema),
  outcomes: z.array(outcomeSchema),
  sent: z.array(sentContentSchema),
  nurtures: z.array(nurtureSchema),
  caseStudy: z.array(caseStudyStepSchema),
  journey: journeySummarySchema,
  updatedAt: instant,
});
export type Contact = z.infer<typeof contactSchema>;

/** A contact of whom nothing is known yet. */
export function emptyContact(contactId: string, at: number): Contact {
  return {
    id: contactId,
    emails: [],
    records: [],
    facts: {},
    stages: [],
    owners: [],
    handovers: [],
    responses: [],
    pauses: [],
    deadlines: [],
    feedback: [],
    outcomes: [],
    sent: [],
    nurtures: [],
    caseStudy: [],
    journey: { count: 0 },
    updatedAt: at,
  };
}
