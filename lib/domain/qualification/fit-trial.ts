/** What rules that are still being written would make of the leads there are. */
import * as z from 'zod/mini';
import { factOf, testFact } from '../agreement/fact-test.ts';
import { factTestSchema } from '../agreement/fact-test-schema.ts';
import { type Agreement, agreementSchema } from '../agreement/schema.ts';
import type { Contact } from '../contact.ts';
import { wholeJourney } from '../journey/whole-journey.ts';
import type { Instant } from '../time.ts';
import type { Touchpoint } from '../touchpoint.ts';
import { engagementView } from './engagement.ts';
import { fitView } from './fit.ts';
import type { Grade } from './grade.ts';
import { personaOf } from './persona.ts';

const { fitGrades, engagement, engagementLevels, machines } = agreementSchema.shape;

/** The parts of a draft that are tried: as in an agreement, without the words, which may still be missing. */
export const trialPartsSchema = z.object({
  fit: z.array(z.object({ when: factTestSchema, points: z.number() })).check(z.maxLength(200)),
  fitGrades,
  personas: z.array(z.object({ rules: z.array(factTestSchema) })).check(z.maxLength(200)),
  engagement: engagement.check(z.maxLength(200)),
  engagementLevels,
  machines,
});
export type TrialParts = z.infer<typeof trialPartsSchema>;

/** What of a draft can be tried; undefined while one of its numbers is missing. */
export function trialPartsOf(draft: Agreement): TrialParts | undefined {
  const parsed = z.safeParse(trialPartsSchema, draft);
  return parsed.success ? parsed.data : undefined;
}

/** How many leads pass a test, and of how many nobody can say. */
export interface TestCount {
  pass: number;
  unknown: number;
}

/** How a persona did. */
export interface PersonaCount {
  /** All its tests hold. */
  fits: number;
  /** Of these, no persona before it fits: it is theirs. */
  leads: number;
  /** By the persona's tests, in their order. */
  readonly tests: readonly TestCount[];
}

/** What came of it. */
export interface FitTrial {
  /** The leads it was tried on. */
  leads: number;
  /** By grade; `none` for leads of whom nothing is known that fit could be told from. */
  readonly grades: Record<Grade | 'none', number>;
  /** By level of engagement, from 1 to 4: of the leads whose touchpoints were looked at, which may be fewer. */
  readonly levels: [number, number, number, number];
  /** By the rules of fit, in their order. */
  readonly fit: readonly TestCount[];
  /** By the personas, in their order. */
  readonly personas: readonly PersonaCount[];
}

/** What the parts make of one person. Rules and personas are told by their places. */
export interface TriedPerson {
  readonly name: string;
  readonly grade: Grade | null;
  /** Of the points to be had, from 0 to 1. */
  readonly share: number;
  /** The rules of fit that are true of them. */
  readonly true: readonly number[];
  /** The rules of which nobody can say. */
  readonly unknown: readonly number[];
  readonly persona?: number;
  readonly level: 1 | 2 | 3 | 4;
  readonly points: number;
}

/** Somebody to try them on. */
export interface TrialLead {
  readonly contact: Contact;
  /** In any order. Left out: engagement is not asked for. */
  readonly touchpoints?: readonly Touchpoint[];
}

/** A trial under way. */
export interface TrialRun {
  /** Tries the parts on one more lead. */
  readonly take: (lead: TrialLead) => void;
  /** What came of it so far. */
  readonly result: FitTrial;
}

/** Begins to try parts of a draft, lead by lead, with engagement as it is at `now`. */
export function beginTrial(parts: TrialParts, now: Instant): TrialRun {
  const { fit, personas } = namedParts(parts);
  const none = (): TestCount => ({ pass: 0, unknown: 0 });
  const result: FitTrial = {
    leads: 0,
    grades: { A: 0, B: 0, C: 0, D: 0, none: 0 },
    levels: [0, 0, 0, 0],
    fit: fit.map(none),
    personas: personas.map(({ rules }) => ({ fits: 0, leads: 0, tests: rules.map(none) })),
  };
  const take = ({ contact, touchpoints }: TrialLead): void => {
    result.leads += 1;
    const seen = fitView(contact, { fit, fitGrades: parts.fitGrades });
    result.grades[seen.grade ?? 'none'] += 1;
    for (const { label } of seen.reasons) add(result.fit[Number(label)], 'pass');
    for (const label of seen.unknown) add(result.fit[Number(label)], 'unknown');
    countPersonas(contact, personas, result.personas);
    if (!touchpoints) return;
    const { level } = engagementView(wholeJourney(touchpoints, parts), parts, now);
    result.levels[(level - 1) as 0 | 1 | 2 | 3] += 1;
  };
  return { take, result };
}

/** Tries the parts on one person, who is called by their name, else by what they were found by. */
export function tryPerson(
  parts: TrialParts,
  { contact, touchpoints = [] }: TrialLead,
  foundBy: string,
  now: Instant,
): TriedPerson {
  const { fit, personas } = namedParts(parts);
  const { grade, share, reasons, unknown } = fitView(contact, { fit, fitGrades: parts.fitGrades });
  const { level, points } = engagementView(wholeJourney(touchpoints, parts), parts, now);
  const persona = personaOf(contact, personas);
  const ascending = (places: readonly string[]) => places.map(Number).sort((a, b) => a - b);
  return {
    name: String(factOf(contact, 'name')?.value ?? foundBy),
    grade,
    share,
    true: ascending(reasons.map(({ label }) => label)),
    unknown: ascending(unknown),
    ...(persona && { persona: Number(persona.id) }),
    level,
    points,
  };
}

/** Rules called by their places, so that what is told of them by name is told by place. */
function namedParts(parts: TrialParts): Pick<Agreement, 'fit' | 'personas'> {
  return {
    fit: parts.fit.map((rule, place) => ({ ...rule, id: String(place), label: String(place) })),
    personas: parts.personas.map(({ rules }, place) => ({ id: String(place), name: '', description: '', rules })),
  };
}

function countPersonas(contact: Contact, personas: Agreement['personas'], counts: readonly PersonaCount[]): void {
  const theirs = personaOf(contact, personas);
  for (const [place, persona] of personas.entries()) {
    const count = counts[place];
    if (!count) continue;
    const results = persona.rules.map((rule) => testFact(contact, rule));
    for (const [index, result] of results.entries()) if (result !== 'fail') add(count.tests[index], result);
    if (results.length > 0 && results.every((result) => result === 'pass')) count.fits += 1;
    if (persona === theirs) count.leads += 1;
  }
}

function add(count: TestCount | undefined, what: keyof TestCount): void {
  if (count) count[what] += 1;
}
