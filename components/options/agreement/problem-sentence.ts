/** What is wrong at one place of a draft, said so that it can be put right there. */
import { clockLimits } from '../../../lib/domain/agreement/clock-schema.ts';
import { type MessageKey, number, t } from '../../../lib/platform/i18n.ts';
import { factLabel } from '../fields/field-words.ts';
import type { DraftProblem } from './draft-problem.ts';
import { goalsAsk } from './goals/goals-sentence.ts';
import { agreementProblemText } from './text/agreement-problem.ts';

/** The sentence for what is wrong at a path relative to what is being edited; undefined where nothing is. */
export type ProblemAt = (path: string) => string | undefined;

/** Which value a path names, and what is asked of it. Places are counted out: `sla.0.name` is `sla.#.name`. */
const asked: Readonly<Record<string, readonly [key: MessageKey, most?: number]>> = {
  'sla.#.name': ['clock_ask_name'],
  'sla.#.within.deliveredBy.time': ['clock_ask_time'],
  'sla.#.within.dueBy.time': ['clock_ask_time'],
  'sla.#.atRiskHours': ['clock_ask_atRisk', clockLimits.atRiskHours],
  'sla.#.when': ['clock_ask_conditions'],
  'sla.#.when.#.stages': ['clock_ask_stages'],
  'sla.#.when.#.teams': ['clock_ask_teams'],
  'sla.#.when.#.values': ['clock_ask_values'],
  'sla.#.when.#.withinDays': ['clock_ask_withinDays', clockLimits.daysToDeadline],
  'sla.#.when.#.test.fact': ['clock_ask_fact'],
  'sla.#.when.#.test.values': ['clock_ask_values'],
  'sla.#.when.#.test.min': ['clock_ask_number'],
  'sla.#.when.#.test.max': ['clock_ask_number'],
  stages: ['words_ask_stages'],
  'stages.#.name': ['words_ask_name'],
  'stages.#.definition': ['steps_ask_long'],
  'stages.#.requires.#.fact': ['clock_ask_fact'],
  'feedbackReasons.#.label': ['reasons_ask_label'],
  'feedbackReasons.#.returnAfterDays': ['reasons_ask_days', 3650],
  feedbackReasons: ['reasons_ask_count'],
  'timing.#.name': ['timing_ask_name'],
  'timing.#.opensDaysBefore': ['timing_ask_days', 3650],
  'timing.#.closesDaysBefore': ['timing_ask_days', 3650],
  'timing.#.when.fact': ['clock_ask_fact'],
  'timing.#.when.min': ['clock_ask_number'],
  'timing.#.when.max': ['clock_ask_number'],
  'content.#.title': ['content_ask_title'],
  'content.#.url': ['content_ask_https'],
  'content.#.since': ['clock_ask_day'],
  'content.#.validUntil': ['clock_ask_day'],
  'content.#.about': ['steps_ask_long'],
  'personas.#.name': ['buyers_ask_personaName'],
  'personas.#.description': ['steps_ask_long'],
  'personas.#.rules.#.fact': ['clock_ask_fact'],
  'personas.#.rules.#.values': ['clock_ask_values'],
  'personas.#.rules.#.min': ['clock_ask_number'],
  'personas.#.rules.#.max': ['clock_ask_number'],
  'fit.#.label': ['buyers_ask_label'],
  'fit.#.points': ['buyers_ask_points'],
  'fit.#.when.fact': ['clock_ask_fact'],
  'fit.#.when.values': ['clock_ask_values'],
  'fit.#.when.min': ['clock_ask_number'],
  'fit.#.when.max': ['clock_ask_number'],
  'fitGrades.#': ['buyers_ask_grade'],
  'engagement.#.points': ['engage_ask_points'],
  'engagement.#.halfLifeDays': ['engage_ask_halfLife', 3650],
  'engagementLevels.#': ['engage_ask_level'],
  'machines.secondsAfterSending': ['engage_ask_seconds', 3600],
  'machines.secondsAfterMachineOpen': ['engage_ask_seconds', 3600],
  'machines.manyLinks.links': ['engage_ask_many', 1000],
  'machines.manyLinks.seconds': ['engage_ask_seconds', 3600],
  'machines.manyClicks.clicks': ['engage_ask_many', 1000],
  'machines.manyClicks.minutes': ['engage_ask_minutes', 1440],
  'machines.minutesToVisit': ['engage_ask_minutes', 1440],
  'machines.agents': ['engage_ask_agents'],
  'machines.wholeAgents': ['engage_ask_agents'],
  'marketing.leads': ['clock_ask_leads', clockLimits.leads],
  'marketing.answerWithinDays': ['clock_ask_answerDays', clockLimits.answerDays],
  validFrom: ['clock_ask_day'],
  name: ['sign_ask_name'],
  'review.on': ['clock_ask_day'],
};

/** The sentence for a problem. */
export function problemSentence({ path, code, detail }: DraftProblem, isDays: boolean): string {
  switch (code) {
    case 'shape': {
      const place = placeOf(path);
      if (place === 'sla.#.within.value') {
        return isDays ? t('clock_ask_days', number(clockLimits.days)) : t('clock_ask_hours', number(clockLimits.hours));
      }
      const [key, most = 0] = asked[place] ?? [];
      return key ? t(key, number(most)) : (goalsAsk(place, detail) ?? agreementProblemText(code, detail));
    }
    case 'noValues':
      return t('clock_ask_values');
    case 'emptyRange':
      return t('clock_ask_range');
    case 'reversedRange':
      return t('clock_ask_rangeOrder');
    case 'pastDay':
      return t('clock_ask_pastDay');
    case 'pastReview':
      return t('sign_ask_pastReview');
    case 'unknownTeam':
      return t('clock_ask_teamGone', detail ?? '');
    case 'blankName':
      return t(asked[placeOf(path)]?.[0] ?? 'clock_ask_name');
    case 'contradiction':
      return t('buyers_ask_contradiction', factLabel(detail ?? ''));
    case 'noFitPoints':
      return t('buyers_ask_somePoints');
    case 'kindTwice':
      return t('engage_ask_twice');
    case 'windowReversed':
      return t('timing_ask_order');
    case 'stageWordTaken':
      return t('words_ask_taken', detail ?? '');
    case 'sameReason':
      return t('reasons_ask_same', detail ?? '');
    case 'noLink':
      return t('content_ask_link');
    case 'goalWithoutDay':
      return t('goals_ask_day');
    case 'goalReversed':
      return t('goals_ask_dayOrder');
    case 'lowAboveLikely':
      return t('goals_ask_low');
    case 'highBelowLikely':
      return t('goals_ask_high');
    case 'mostBelowTarget':
      return t('goals_ask_most');
    case 'endsBeforeStart':
      return t('content_ask_order');
    default:
      return agreementProblemText(code, detail);
  }
}

/** A path with its numbers taken out; what is wrong with one of several words is wrong with the field that has them. */
function placeOf(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '.#').replace(/^(.*\.(?:stages|teams|values|agents|wholeAgents))\.#$/, '$1');
}

/** Tells the problems of a draft by their paths. */
export function problemsByPath(problems: readonly DraftProblem[], isDays: (rule: number) => boolean): ProblemAt {
  const sentences = new Map<string, string>();
  for (const problem of problems) {
    const path = problem.path.replace(/^(.*\.(?:stages|teams|values|agents|wholeAgents))\.\d+$/, '$1');
    const rule = Number(/^sla\.(\d+)\./.exec(path)?.[1] ?? -1);
    if (!sentences.has(path)) sentences.set(path, problemSentence(problem, isDays(rule)));
  }
  return (path) => sentences.get(path);
}

/** The first problem at one of these paths. */
export function firstOf(problemAt: ProblemAt, paths: readonly string[]): string | undefined {
  return paths.map(problemAt).find((problem) => problem !== undefined);
}

/** The problems of one part of a draft, by paths within it. */
export function within(problemAt: ProblemAt, part: string): ProblemAt {
  return (path) => problemAt(`${part}.${path}`);
}
