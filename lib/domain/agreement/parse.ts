/**
 * An agreement from outside, checked: its shape by the schema, and what no schema can say (names that must refer to
 * something, numbers that must be in order) by rules here.
 */
import * as z from 'zod/mini';
import { calendarProblems } from '../business-time/validate.ts';
import { type Agreement, agreementSchema } from './schema.ts';

export type AgreementProblemCode =
  /** The value has the wrong type or form; `detail` says which was expected. */
  'shape' | 'duplicateId' | 'unknownCalendar' | 'calendar' | 'windowReversed' | 'levelsNotDescending' | 'unknownStage';

/** One thing wrong, and where: `sla.0.calendar`. */
export interface AgreementProblem {
  readonly path: string;
  readonly code: AgreementProblemCode;
  readonly detail?: string;
}

export type ParsedAgreement =
  | { readonly ok: true; readonly agreement: Agreement }
  | { readonly ok: false; readonly problems: readonly AgreementProblem[] };

/** Reads an agreement from a value of unknown origin. Problems come in the order of the document, at most 50. */
export function parseAgreement(value: unknown): ParsedAgreement {
  const parsed = z.safeParse(agreementSchema, value);
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, 50).map((issue) => ({
      path: issue.path.map(String).join('.'),
      code: 'shape' as const,
      detail: 'expected' in issue ? String(issue.expected) : issue.code,
    }));
    return { ok: false, problems };
  }
  const problems = [...agreementProblems(parsed.data)].slice(0, 50);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, agreement: parsed.data };
}

/** What is wrong inside an agreement of the right shape. */
export function* agreementProblems(agreement: Agreement): Generator<AgreementProblem> {
  for (const list of [
    'stages',
    'personas',
    'fit',
    'timing',
    'sla',
    'calendars',
    'feedbackReasons',
    'content',
  ] as const) {
    const seen = new Set<string>();
    for (const [index, item] of agreement[list].entries()) {
      if (seen.has(item.id)) yield { path: `${list}.${index}.id`, code: 'duplicateId', detail: item.id };
      seen.add(item.id);
    }
  }
  for (const [index, calendar] of agreement.calendars.entries()) {
    for (const problem of calendarProblems(calendar)) {
      yield { path: `calendars.${index}`, code: 'calendar', detail: problem.code };
    }
  }
  for (const [index, rule] of agreement.sla.entries()) {
    if (!agreement.calendars.some((calendar) => calendar.id === rule.calendar)) {
      yield { path: `sla.${index}.calendar`, code: 'unknownCalendar', detail: rule.calendar };
    }
  }
  for (const [index, rule] of agreement.timing.entries()) {
    if (rule.opensDaysBefore < rule.closesDaysBefore) yield { path: `timing.${index}`, code: 'windowReversed' };
  }
  const [hot, warm, cool] = agreement.engagementLevels;
  if (hot < warm || warm < cool) yield { path: 'engagementLevels', code: 'levelsNotDescending' };
  const stages = new Set(agreement.stages.map((stage) => stage.id));
  for (const [index, content] of agreement.content.entries()) {
    const missing = content.stages.find((stage) => !stages.has(stage));
    if (missing !== undefined) yield { path: `content.${index}.stages`, code: 'unknownStage', detail: missing };
  }
}
