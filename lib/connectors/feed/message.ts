/** What is sent of what a rep says, in the shape that Standard Webhooks recommend: `type`, `timestamp`, `data`. */
import * as z from 'zod/mini';
import { caseStudyStates, consentForms, pauseKinds, returnSigns, verdicts } from '../../domain/contact.ts';
import type { Said } from '../../domain/exchange/outgoing.ts';
import { plainDaySchema } from '../../domain/plain-day.ts';
import { recordKey } from '../../domain/record.ts';
import type { Instant } from '../../domain/time.ts';
import type { ToTell } from '../connector.ts';

const said = [
  'feedback',
  'response',
  'pause',
  'resume',
  'deadline',
  'stage',
  'content',
  'useful',
  'nurture',
  'caseStudy',
  'undone',
] as const satisfies readonly Said['kind'][];

const described = (what: string) => z.string().check(z.describe(what));

/** The body of `POST {address}/feedback`, and of a webhook. */
export const messageSchema = z.object({
  type: z.enum(said.map((kind) => `lead.${kind}` as const)),
  timestamp: described('When it was said, ISO 8601 in UTC. When it was sent is the header `webhook-timestamp`.'),
  data: z.object({
    id: described(
      'The same as the header `webhook-id`. What comes a second time under an id is the same: take it once.',
    ),
    person: z.object({
      email: z.optional(described('The address on the page where it was said.')),
      emails: z.array(z.string()),
      records: z.array(described('As in the feed: `hubspot/1234567/contact/51`.')),
      name: z.optional(z.string()),
    }),
    by: z.optional(described("The rep's name, where they said it.")),
    title: described('In few words, in the language of the rep: `Good lead`.'),
    text: described('The whole of it as a sentence.'),
    verdict: z.optional(z.enum(verdicts)),
    reason: z.optional(
      z.object({ id: z.optional(described('Its id in the agreement.')), label: described('In words.') }),
    ),
    pause: z.optional(z.enum(pauseKinds)),
    until: z.optional(
      described('When the pause ends, ISO 8601; of a lead given back, the day on which it returns: `2027-03-01`.'),
    ),
    resumes: z.optional(described('The id of the pause that ends.')),
    day: z.optional(plainDaySchema),
    what: z.optional(described('What falls on that day.')),
    stage: z.optional(described("The stage's id in the agreement.")),
    content: z.optional(
      z.object({ title: described('What was sent, as the agreement calls it.'), url: z.optional(z.string()) }),
    ),
    useful: z.optional(
      z.boolean().check(z.describe('Whether what was sent was of use, as the rep says; `sent` says which sending.')),
    ),
    sent: z.optional(described('The id of that sending.')),
    sign: z.optional(
      z
        .enum(returnSigns)
        .check(
          z.describe('What brings a lead back that was given back: anything they do, a request, the call window.'),
        ),
    ),
    note: z.optional(z.string()),
    caseStudy: z.optional(
      z.enum(caseStudyStates).check(z.describe('Nothing may be published that is not `consented`, or is `withdrawn`.')),
    ),
    consentBy: z.optional(described('Who consented.')),
    consentForm: z.optional(z.enum(consentForms)),
    undone: z.optional(described('The id of what is taken back.')),
    was: z.optional(
      described('What that was: `feedback`, `response`, `pause`, `deadline`, `content`, `nurture` or `caseStudy`.'),
    ),
    wasAt: z.optional(described('When that was said, ISO 8601.')),
  }),
});
/** One message. */
export type Message = z.infer<typeof messageSchema>;

/** The message that tells it. The same thing said gives the same message, however often it is sent. */
export function messageOf({ said: what, person, by, title, text }: ToTell): Message {
  const [email] = person.emails;
  return {
    type: `lead.${what.kind}`,
    timestamp: iso(what.at),
    data: {
      id: what.id,
      person: {
        ...(email !== undefined && { email }),
        emails: [...person.emails],
        records: person.records.map(recordKey),
        ...(person.name !== undefined && { name: person.name }),
      },
      ...(by !== undefined && { by }),
      title,
      text,
      ...detailsOf(what),
    },
  };
}

function detailsOf(what: Said): Partial<Message['data']> {
  switch (what.kind) {
    case 'feedback':
      return { verdict: what.verdict, ...(what.reason && { reason: what.reason }) };
    case 'pause':
      return {
        ...(what.pause && { pause: what.pause }),
        ...(what.reason !== '' && { reason: { label: what.reason } }),
        ...(what.to !== undefined && { until: iso(what.to) }),
      };
    case 'resume':
      return { resumes: what.paused };
    case 'deadline':
      return { day: what.day, ...(what.what !== undefined && { what: what.what }) };
    case 'stage':
      return { stage: what.stage };
    case 'content':
      return { content: { title: what.title, ...(what.url !== undefined && { url: what.url }) } };
    case 'useful':
      return { content: { title: what.title }, sent: what.sent, useful: what.useful };
    case 'nurture':
      return {
        ...(what.until !== undefined && { until: what.until }),
        ...(what.sign && { sign: what.sign }),
        ...noted(what.note),
      };
    case 'caseStudy':
      return {
        caseStudy: what.state,
        ...(what.by !== undefined && { consentBy: what.by }),
        ...(what.form && { consentForm: what.form }),
        ...noted(what.note),
      };
    case 'undone':
      return { undone: what.undone, was: what.was, wasAt: iso(what.wasAt) };
    case 'response':
      return {};
  }
}

function noted(note: string | undefined): Partial<Message['data']> {
  return note ? { note } : {};
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
