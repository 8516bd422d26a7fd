/** The stage of a contact and how it came there. */
import type { Instant } from '../../domain/time.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { Activity } from './activity.ts';
import { plainText } from './plain-text.ts';
import type { ContactReply, EventReply } from './replies.ts';

interface Entered {
  readonly stage: string;
  readonly at: Instant;
}

/** Adds the stages that a contact entered, and the one it is in where the log lacks it. */
export function addStages(draft: PersonDraft, contact: ContactReply, { events, isWhole }: Activity): void {
  const entered = stagesIn(events);
  for (const { stage, at } of entered) draft.stage(stage, at);
  const current = plainText(contact.stage?.name);
  const last = entered.at(-1);
  if (current === '' || last?.stage === current) return;
  // Where the log does not reach that far nobody can say since when: a hand-over must not be dated by a guess.
  if (!last && !isWhole) return;
  // Without a log of it the stage was there when the contact came; after another one, since the last change at most.
  const since = last ? instantIn(contact.dateModified) : instantIn(contact.dateAdded);
  if (since !== undefined && since > (last?.at ?? Number.NEGATIVE_INFINITY)) draft.stage(current, since);
}

/** The log, oldest first. That a contact left a stage is written down as that stage again. */
function stagesIn(events: readonly EventReply[]): Entered[] {
  const log = events
    .filter(({ event }) => event === 'stage.changed')
    .flatMap((told): Entered[] => {
      const at = instantIn(told.timestamp);
      const { eventLabel } = told;
      // "3: MQL", in which the number is the stage's id.
      const label = plainText(typeof eventLabel === 'object' ? eventLabel?.label : eventLabel);
      const stage = label.replace(/^\d+:\s*/, '');
      return at === undefined || stage === '' ? [] : [{ stage, at }];
    })
    .toSorted((a, b) => a.at - b.at);
  let inStage = '';
  return log.filter(({ stage }) => {
    const hasLeft = stage === inStage;
    inStage = hasLeft ? '' : stage;
    return !hasLeft;
  });
}
