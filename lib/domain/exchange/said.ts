/** What a rep newly said of a lead, found by comparing the contact before and after. Small: every worker carries it. */
import type { Contact, Deadline, Feedback, Pause, Response } from '../contact.ts';
import type { Said } from './outgoing.ts';

/** The reasons of the agreement, with their words. */
export type Reasons = readonly { readonly id: string; readonly label: string }[];

type Entry = Feedback | Response | Pause | Deadline;

const lists = { feedback: 'feedback', response: 'responses', pause: 'pauses', deadline: 'deadlines' } as const;

/**
 * All that is new and the rep's own word, in the order in which it is to be told: what is taken back or ended first,
 * so that what takes its place comes after it. What sources say is not among it: they know it.
 */
export function saidBetween(before: Contact, after: Contact, reasons: Reasons): Said[] {
  const ended: Said[] = [];
  const begun: Said[] = [];
  for (const was of Object.keys(lists) as (keyof typeof lists)[]) {
    const known: readonly Entry[] = before[lists[was]];
    for (const entry of after[lists[was]]) {
      const { id, undoneAt } = entry;
      const at = 'from' in entry ? entry.from : entry.at;
      const former = known.find((one) => one.id === id);
      if (entry.source !== 'rep' || former?.undoneAt !== undefined) continue;
      if (!former) {
        if (undoneAt === undefined) begun.push(newly(entry, { id, at }, reasons));
      } else if (undoneAt !== undefined) {
        ended.push({ kind: 'undone', id: named(id, 'undone'), at: undoneAt, undone: id, was, wasAt: at });
      } else if ('to' in entry && entry.to !== undefined && !('to' in former && (former.to ?? Infinity) <= entry.to)) {
        ended.push({ kind: 'resume', id: named(id, 'resumed'), at: entry.to, paused: id });
      }
    }
  }
  for (const { source, at, stage } of after.stages) {
    if (source !== 'rep' || before.stages.some((one) => one.at === at && one.stage === stage)) continue;
    begun.push({ kind: 'stage', id: named(`stage:${stage}`, String(at)), at, stage });
  }
  return [...ended, ...begun];
}

function newly(entry: Entry, told: Pick<Said, 'id' | 'at'>, reasons: Reasons): Said {
  if ('from' in entry) return { ...told, kind: 'pause', pause: entry.kind, reason: entry.reason, to: entry.to };
  if ('day' in entry) return { ...told, kind: 'deadline', day: entry.day, what: entry.what };
  if (!('verdict' in entry)) return { ...told, kind: 'response' };
  const { verdict, reason } = entry;
  if (reason === undefined) return { ...told, kind: 'feedback', verdict };
  const label = reasons.find(({ id }) => id === reason)?.label ?? reason;
  return { ...told, kind: 'feedback', verdict, reason: { id: reason, label } };
}

/** An id for what follows from something said: told again it is the same. Within the length of an id. */
export function named(id: string, what: string): string {
  return `${id}:${what}`.slice(-100);
}
