/** What is wrong at one place of a draft, said so that it can be put right there. */
import { clockLimits } from '../../../lib/domain/agreement/clock-schema.ts';
import { type MessageKey, number, t } from '../../../lib/platform/i18n.ts';
import { agreementProblemText } from '../agreement-problem.ts';
import type { DraftProblem } from './draft-problems.ts';

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
  'marketing.leads': ['clock_ask_leads', clockLimits.leads],
  'marketing.answerWithinDays': ['clock_ask_answerDays', clockLimits.answerDays],
  validFrom: ['clock_ask_day'],
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
      return key ? t(key, number(most)) : agreementProblemText(code, detail);
    }
    case 'noValues':
      return t('clock_ask_values');
    case 'emptyRange':
      return t('clock_ask_range');
    case 'reversedRange':
      return t('clock_ask_rangeOrder');
    case 'pastDay':
      return t('clock_ask_pastDay');
    case 'unknownTeam':
      return t('clock_ask_teamGone', detail ?? '');
    case 'blankName':
      return t('clock_ask_name');
    default:
      return agreementProblemText(code, detail);
  }
}

/** A path with its numbers taken out; what is wrong with one of several words is wrong with the field that has them. */
function placeOf(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '.#').replace(/^(.*\.(?:stages|teams|values))\.#$/, '$1');
}

/** Tells the problems of a draft by their paths. */
export function problemsByPath(problems: readonly DraftProblem[], isDays: (rule: number) => boolean): ProblemAt {
  const sentences = new Map<string, string>();
  for (const problem of problems) {
    const path = problem.path.replace(/^(.*\.(?:stages|teams|values))\.\d+$/, '$1');
    const rule = Number(/^sla\.(\d+)\./.exec(path)?.[1] ?? -1);
    if (!sentences.has(path)) sentences.set(path, problemSentence(problem, isDays(rule)));
  }
  return (path) => sentences.get(path);
}

/** The problems of one part of a draft, by paths within it. */
export function within(problemAt: ProblemAt, part: string): ProblemAt {
  return (path) => problemAt(`${part}.${path}`);
}
