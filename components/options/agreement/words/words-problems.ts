import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { stageKey } from '../../../../lib/domain/agreement/stages.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import type { DraftProblem } from '../draft-problem.ts';

/** A word that two stages have would put a lead in either; a name of nothing but spaces calls nothing. */
export function* wordsProblems({ stages }: Agreement, _today: PlainDay): Generator<DraftProblem> {
  const known = new Map<string, number>();
  // Names first: where a stage's name is another's spelling, the spelling is what has to go.
  for (const [index, { name }] of stages.entries()) {
    if (name !== '' && name.trim() === '') yield { path: `stages.${index}.name`, code: 'blankName' };
    const other = known.get(stageKey(name));
    if (other !== undefined) yield { path: `stages.${index}.name`, code: 'stageWordTaken', detail: name };
    else known.set(stageKey(name), index);
  }
  for (const [index, { aliases }] of stages.entries()) {
    const taken = aliases.find((alias) => (known.get(stageKey(alias)) ?? index) !== index);
    if (taken !== undefined) yield { path: `stages.${index}.aliases`, code: 'stageWordTaken', detail: taken };
    for (const alias of aliases) if (!known.has(stageKey(alias))) known.set(stageKey(alias), index);
  }
}
