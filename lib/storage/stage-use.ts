/** How many leads stand in each stage now, by the words that CRMs and files have for the stages. */
import { stageKey } from '../domain/agreement/stages.ts';
import { currentStage } from '../domain/qualification/stage-history.ts';
import type { Instant } from '../domain/time.ts';
import { everyContact } from './every-contact.ts';
import type { Database } from './schema.ts';

/** A word for a stage, and the leads that stand in it. */
export interface StageUse {
  /** As the first of the leads has it. What it is for `stageIndex`, all its spellings are. */
  readonly word: string;
  /** Above 0. */
  readonly leads: number;
}

/**
 * The words under which leads stand in a stage at `now`, the most used first. One pass over everybody: which of the
 * stages a lead passed is the latest stands in no index, and asking the milestones for each takes three times as long.
 */
export async function stageUse(database: Database, now: Instant): Promise<StageUse[]> {
  const use = new Map<string, StageUse>();
  for await (const people of everyContact(database)) {
    for (const { contact } of people) {
      const word = currentStage(contact, now)?.stage;
      if (word === undefined) continue;
      const known = use.get(stageKey(word)) ?? { word, leads: 0 };
      use.set(stageKey(word), { ...known, leads: known.leads + 1 });
    }
  }
  return [...use.values()].sort((a, b) => b.leads - a.leads || a.word.localeCompare(b.word));
}
