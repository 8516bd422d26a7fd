/** The stages of an agreement, found by the many names CRMs and files have for them. */
import type { Agreement, Stage } from './schema.ts';

/** What has stages. */
export type StageList = Pick<Agreement, 'stages'>;

const byName = new WeakMap<StageList, ReadonlyMap<string, number>>();

/** Place of a stage in the agreement's order, by id, name or alias, without regard to case, spaces and marks; -1 if none. */
export function stageIndex(agreement: StageList, name: string): number {
  let index = byName.get(agreement);
  if (!index) {
    index = indexOfNames(agreement.stages);
    byName.set(agreement, index);
  }
  return index.get(stageKey(name)) ?? -1;
}

function indexOfNames(stages: readonly Stage[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  // Aliases first, so that a stage's own id and name win over another stage's alias.
  for (const [place, stage] of stages.entries()) for (const alias of stage.aliases) index.set(stageKey(alias), place);
  for (const [place, stage] of stages.entries()) index.set(stageKey(stage.name), place);
  for (const [place, stage] of stages.entries()) index.set(stageKey(stage.id), place);
  return index;
}

/** What all spellings of a stage's name have in common. */
export function stageKey(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]+/g, '');
}
