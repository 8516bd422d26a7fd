/** The stages a lead passed through. */
import type { Contact, StageChange } from '../contact.ts';
import { isSameName } from '../name-key.ts';
import type { Instant } from '../time.ts';

/**
 * When a contact entered its stages, oldest first. An export that names the stage a lead still stands in, without
 * saying since when, is no new entry: of the same stage told again and again the first time counts.
 */
export function stageHistory({ stages }: Contact): StageChange[] {
  // Most have been in one, and are asked about in thousands.
  if (stages.length < 2) return [...stages];
  const ordered = stages.toSorted((a, b) => a.at - b.at);
  return ordered.filter((change, place) => !isSameName(change.stage, ordered[place - 1]?.stage));
}

/** The latest stage a contact entered by `now`. Of two entered at one instant the later in the list counts. */
export function currentStage(contact: Contact, now: Instant): StageChange | undefined {
  return stageHistory(contact).findLast(({ at }) => at <= now);
}
