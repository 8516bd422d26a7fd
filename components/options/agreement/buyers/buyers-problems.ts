import { contradictionIn } from '../../../../lib/domain/agreement/contradiction.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import type { DraftProblem } from '../draft-problem.ts';
import { factTestProblems } from '../fact-test-problems.ts';
import { bestSum } from './fit-sum.ts';

/** Personas that nobody can be, rules that no lead could pass, and rules by which every lead would be a D. */
export function* buyersProblems({ personas, fit }: Agreement, _today: PlainDay): Generator<DraftProblem> {
  for (const [index, { name, rules }] of personas.entries()) {
    const path = `personas.${index}`;
    if (name !== '' && name.trim() === '') yield { path: `${path}.name`, code: 'blankName' };
    for (const [place, rule] of rules.entries()) yield* factTestProblems(`${path}.rules.${place}`, rule);
    const detail = contradictionIn(rules);
    if (detail !== undefined) yield { path: `${path}.rules`, code: 'contradiction', detail };
  }
  for (const [index, { label, when }] of fit.entries()) {
    const path = `fit.${index}`;
    if (label !== '' && label.trim() === '') yield { path: `${path}.label`, code: 'blankName' };
    yield* factTestProblems(`${path}.when`, when);
  }
  // A sum that is no number is told where the number is missing.
  if (fit.length > 0 && bestSum(fit) === 0) yield { path: 'fit', code: 'noFitPoints' };
}
