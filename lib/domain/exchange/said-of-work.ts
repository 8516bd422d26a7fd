/** What a rep newly said of their work with a lead: what was sent, given back, or agreed with a customer. */
import type { CaseStudyStep, Contact, Nurture, SentContent } from '../contact.ts';
import type { Said } from './outgoing.ts';
import { named } from './said.ts';

type Entry = SentContent | Nurture | CaseStudyStep;

const lists = { content: 'sent', nurture: 'nurtures', caseStudy: 'caseStudy' } as const;

/** All that is new and the rep's own word, what is taken back first. See `saidBetween`, which tells the rest. */
export function workSaidBetween(before: Contact, after: Contact): Said[] {
  const ended: Said[] = [];
  const begun: Said[] = [];
  for (const was of Object.keys(lists) as (keyof typeof lists)[]) {
    const known: readonly Entry[] = before[lists[was]];
    for (const entry of after[lists[was]]) {
      const { id, at, undoneAt } = entry;
      const former = known.find((one) => one.id === id);
      if (entry.source !== 'rep' || former?.undoneAt !== undefined) continue;
      if (undoneAt === undefined) begun.push(...newly(entry, former));
      else if (former)
        ended.push({ kind: 'undone', id: named(id, 'undone'), at: undoneAt, undone: id, was, wasAt: at });
    }
  }
  return [...ended, ...begun];
}

function newly(entry: Entry, former: Entry | undefined): Said[] {
  if (!('content' in entry)) return former ? [] : [once(entry)];
  const { id, at, title, url, useful } = entry;
  const said: Said[] = former ? [] : [{ kind: 'content', id, at, title, url }];
  const toldAt = former && 'useful' in former ? former.useful?.at : undefined;
  // An opinion may change: each is something said of its own.
  if (useful && useful.at !== toldAt) {
    const told = { id: named(id, `useful:${useful.at}`), at: useful.at };
    said.push({ kind: 'useful', ...told, sent: id, title, useful: useful.answer });
  }
  return said;
}

function once(entry: Nurture | CaseStudyStep): Said {
  const { id, at } = entry;
  if (!('state' in entry)) return { kind: 'nurture', id, at, until: entry.until, sign: entry.sign, note: entry.note };
  const { state, by, form, note } = entry;
  return { kind: 'caseStudy', id, at, state, by, form, note };
}
