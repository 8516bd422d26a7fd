/**
 * An agreement from outside, checked: its shape by the schema, and what no schema can say (names that must refer to
 * something, numbers that must be in order) by rules here.
 */
import * as z from 'zod/mini';
import { isDay } from '../business-time/local-day.ts';
import { calendarProblems } from '../business-time/validate.ts';
import { nameKey } from '../name-key.ts';
import type { Owner } from './clock-schema.ts';
import { type Agreement, agreementSchema } from './schema.ts';

/** What can be wrong. */
export type AgreementProblemCode =
  /** The value has the wrong type or form; `detail` says which was expected. */
  | 'shape'
  | 'duplicateId'
  | 'unknownCalendar'
  | 'calendar'
  | 'windowReversed'
  | 'levelsNotDescending'
  /** A better grade of fit begins at a smaller share than the one below it. */
  | 'gradesNotDescending'
  | 'unknownStage'
  /** Content is for a persona that the agreement has not. */
  | 'unknownPersona'
  /** A reason to call stands twice in the order of the call list. */
  | 'duplicateCallReason'
  /** A clock for the first response that starts with the first response. */
  | 'fromItself'
  /** A condition names a team that no owner is in. */
  | 'unknownTeam'
  /** A leave ends before it begins. */
  | 'leaveReversed'
  /** Two owners have the same id, or one's name or alias is another's. */
  | 'duplicateOwner';

/** One thing wrong, and where: `sla.0.calendar`. */
export interface AgreementProblem {
  readonly path: string;
  readonly code: AgreementProblemCode;
  readonly detail?: string;
}

/** What came of reading: the agreement, or all that is wrong with it. */
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
  if (!isDay(agreement.validFrom)) yield { path: 'validFrom', ...noSuchDay };
  for (const [index, calendar] of agreement.calendars.entries()) {
    for (const problem of calendarProblems(calendar)) {
      yield { path: `calendars.${index}`, code: 'calendar', detail: problem.code };
    }
  }
  yield* clockProblems(agreement);
  for (const [index, rule] of agreement.timing.entries()) {
    if (rule.opensDaysBefore < rule.closesDaysBefore) yield { path: `timing.${index}`, code: 'windowReversed' };
  }
  const [hot, warm, cool] = agreement.engagementLevels;
  if (hot < warm || warm < cool) yield { path: 'engagementLevels', code: 'levelsNotDescending' };
  const [a, b, c] = agreement.fitGrades ?? [1, 1, 1];
  if (a < b || b < c) yield { path: 'fitGrades', code: 'gradesNotDescending' };
  yield* contentProblems(agreement);
  yield* planProblems(agreement);
  for (const [place, reason] of (agreement.callOrder ?? []).entries()) {
    if (agreement.callOrder?.indexOf(reason) !== place) {
      yield { path: `callOrder.${place}`, code: 'duplicateCallReason', detail: reason };
    }
  }
}

/** What is wrong in the goals, the plan and the review: days that are none, and names of nothing. */
function* planProblems({ goals, plan, review, calendars, stages }: Agreement): Generator<AgreementProblem> {
  if (review && !isDay(review.on)) yield { path: 'review.on', ...noSuchDay };
  const months = goals.months?.map(({ month }) => month) ?? [];
  for (const [index, month] of months.entries()) {
    if (months.indexOf(month) !== index)
      yield { path: `goals.months.${index}.month`, code: 'duplicateId', detail: month };
  }
  for (const end of ['from', 'to'] as const) {
    const day = goals[end];
    if (day !== undefined && !isDay(day)) yield { path: `goals.${end}`, ...noSuchDay };
  }
  if (!plan) return;
  if (!isDay(plan.from)) yield { path: 'plan.from', ...noSuchDay };
  if (!calendars.some(({ id }) => id === plan.calendar)) {
    yield { path: 'plan.calendar', code: 'unknownCalendar', detail: plan.calendar };
  }
  for (const [index, { stage }] of plan.conversions.entries()) {
    if (stages.some(({ id }) => id === stage)) continue;
    yield { path: `plan.conversions.${index}.stage`, code: 'unknownStage', detail: stage };
  }
}

/** What is wrong in the content list: for whom it is, and when. */
function* contentProblems(agreement: Agreement): Generator<AgreementProblem> {
  const known = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const stages = known(agreement.stages);
  const personas = known(agreement.personas);
  for (const [index, content] of agreement.content.entries()) {
    const path = `content.${index}`;
    const stage = content.stages.find((id) => !stages.has(id));
    if (stage !== undefined) yield { path: `${path}.stages`, code: 'unknownStage', detail: stage };
    const persona = content.personas?.find((id) => !personas.has(id));
    if (persona !== undefined) yield { path: `${path}.personas`, code: 'unknownPersona', detail: persona };
    for (const on of ['since', 'validUntil'] as const) {
      if (content[on] !== undefined && !isDay(content[on])) yield { path: `${path}.${on}`, ...noSuchDay };
    }
  }
}

/** What is wrong in the clock's part: its rules, the owners and marketing's promise. */
function* clockProblems({ sla, owners = [], calendars, stages, marketing }: Agreement): Generator<AgreementProblem> {
  const isCalendar = (id: string) => calendars.some((calendar) => calendar.id === id);
  const isStage = (id: string) => stages.some((stage) => stage.id === id);
  const teams = new Set(owners.map(({ team }) => team && nameKey(team)));
  for (const [index, { measures, from, calendar, when = [] }] of sla.entries()) {
    const path = `sla.${index}`;
    if (measures === 'firstResponse' && from === 'firstResponse') yield { path: `${path}.from`, code: 'fromItself' };
    if (!isCalendar(calendar)) yield { path: `${path}.calendar`, code: 'unknownCalendar', detail: calendar };
    for (const [place, condition] of when.entries()) {
      const where = `${path}.when.${place}`;
      const stage = condition.on === 'stage' && condition.stages.find((id) => !isStage(id));
      if (stage) yield { path: `${where}.stages`, code: 'unknownStage', detail: stage };
      const team = condition.on === 'team' && condition.teams.find((name) => !teams.has(nameKey(name)));
      if (team) yield { path: `${where}.teams`, code: 'unknownTeam', detail: team };
    }
  }
  yield* ownerProblems(owners, isCalendar);
  if (marketing && !isCalendar(marketing.calendar)) {
    yield { path: 'marketing.calendar', code: 'unknownCalendar', detail: marketing.calendar };
  }
}

function* ownerProblems(owners: readonly Owner[], isCalendar: (id: string) => boolean): Generator<AgreementProblem> {
  const ids = new Set<string>();
  const names = new Map<string, number>();
  for (const [index, { id, name, aliases = [], calendar, leave = [] }] of owners.entries()) {
    const path = `owners.${index}`;
    if (ids.has(id)) yield { path: `${path}.id`, code: 'duplicateOwner', detail: id };
    ids.add(id);
    const known = [[`${path}.name`, name], ...aliases.map((alias, place) => [`${path}.aliases.${place}`, alias])];
    for (const [where = path, spelling = ''] of known) {
      // One owner may be written the same way twice; two may not, or a lead would be either's.
      const other = names.get(nameKey(spelling));
      if (other !== undefined && other !== index) yield { path: where, code: 'duplicateOwner', detail: spelling };
      names.set(nameKey(spelling), index);
    }
    if (calendar !== undefined && !isCalendar(calendar)) {
      yield { path: `${path}.calendar`, code: 'unknownCalendar', detail: calendar };
    }
    for (const [place, { from, to }] of leave.entries()) {
      if (!isDay(from) || !isDay(to)) yield { path: `${path}.leave.${place}`, ...noSuchDay };
      else if (to < from) yield { path: `${path}.leave.${place}`, code: 'leaveReversed' };
    }
  }
}

const noSuchDay = { code: 'calendar', detail: 'unknownDay' } as const;
