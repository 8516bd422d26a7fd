import type { FactTest } from '../../../lib/domain/agreement/fact-test-schema.ts';
import type { DraftProblem } from './draft-problem.ts';

/** What an editor refuses of a test of a fact at a path: words or bounds of which there are none, or in the wrong order. */
export function* factTestProblems(path: string, test: FactTest): Generator<DraftProblem> {
  if ('values' in test && test.values.length === 0) yield { path: `${path}.values`, code: 'noValues' };
  if (test.is !== 'between') return;
  const { min, max } = test;
  if (min === undefined && max === undefined) yield { path: `${path}.min`, code: 'emptyRange' };
  if ((min ?? -Infinity) > (max ?? Infinity)) yield { path: `${path}.max`, code: 'reversedRange' };
}
