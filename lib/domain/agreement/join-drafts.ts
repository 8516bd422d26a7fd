/** Two drafts of the agreement that were written at the same time, as in two tabs, made one. */
import type { ReadDraft } from './kept-draft.ts';
import { type Choices, type MergeConflict, mergeAgreements } from './merge.ts';
import type { Agreement } from './schema.ts';

type Draft = Pick<ReadDraft, 'draft' | 'base'>;

/** What came of it. A conflict that is not settled yet stands as mine has it. */
export interface JoinedDrafts extends Draft {
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Both drafts in one, over what they have in common: `common` is the draft that both were written on, where that is
 * known. Of two bases the older is what they have in common, and the younger is what the joined draft is written from.
 */
export function joinDrafts(mine: Draft, theirs: Draft, common?: Agreement, choices?: Choices): JoinedDrafts {
  const isOneBase = mine.base.revision === theirs.base.revision && mine.base.change?.id === theirs.base.change?.id;
  const isMineYounger = mine.base.revision >= theirs.base.revision;
  const from = isOneBase ? (common ?? mine.base) : isMineYounger ? theirs.base : mine.base;
  const { agreement, conflicts } = mergeAgreements(from, mine.draft, theirs.draft, choices);
  const change = withBothNotes(mine.draft.change, theirs.draft.change);
  const validFrom = dayOf(from.validFrom, mine.draft.validFrom, theirs.draft.validFrom);
  const draft = { ...agreement, validFrom, ...(change && { change }) };
  return { draft, base: isMineYounger ? mine.base : theirs.base, conflicts };
}

/** The day that somebody chose; of two the later, on which neither was to apply too early. */
function dayOf(before: string, mine: string, theirs: string): string {
  if (mine === before) return theirs;
  if (theirs === before) return mine;
  return mine > theirs ? mine : theirs;
}

/** What both noted stands in the note, and the first author is mine. */
function withBothNotes(mine: Agreement['change'], theirs: Agreement['change']): Agreement['change'] {
  if (!mine || !theirs) return mine ?? theirs;
  const notes = new Set([mine.note, theirs.note].filter((note) => note.trim() !== ''));
  return { ...mine, author: mine.author || theirs.author, note: [...notes].join('\n') };
}
