/** Stages and owners with the time of each change, from the history that Salesforce keeps of chosen fields. */
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import { type Bookmark, sinceOf } from './bookmark.ts';
import { type HistoryRow, type PersonRow, toldIn } from './replies.ts';

/** The most rows that are asked for; with as many, the beginning is missing. */
export const mostHistory = 500;

/** The history of one record, what it says now, and what was known before. */
export interface RecordTold {
  readonly row: PersonRow;
  readonly history: readonly HistoryRow[];
  readonly bookmark: Bookmark;
  readonly next: Bookmark['since'];
}

/** The stages a lead went through: its status, which contacts do not have. */
export function stagesIn(draft: PersonDraft, told: RecordTold): void {
  changesIn(told, 'Status', 'Status', (stage, at, by) => draft.stage(stage, at, by));
}

/** Who had it. Of each change Salesforce keeps two rows, one with names and one with ids. */
export function ownersIn(draft: PersonDraft, told: RecordTold): void {
  changesIn(told, 'Owner', 'Owner.Name', (owner, at) => draft.owner(owner, at));
}

function changesIn(
  { row, history, bookmark, next }: RecordTold,
  field: string,
  path: string,
  change: (value: Told, at: number | undefined, by?: Told) => void,
): void {
  const changes = history
    .filter((one) => one.Field === field && !isId(one.NewValue) && !isId(one.OldValue))
    .toSorted((a, b) => (instantIn(a.CreatedDate) ?? 0) - (instantIn(b.CreatedDate) ?? 0));
  const [first] = changes;
  const isWhole = history.length < mostHistory;
  if (first && isWhole) change(first.OldValue, instantIn(toldIn(row, 'CreatedDate')));
  for (const { NewValue, CreatedDate, CreatedBy } of changes) change(NewValue, instantIn(CreatedDate), CreatedBy?.Name);
  const present = toldIn(row, path);
  const changed = instantIn(toldIn(row, 'LastModifiedDate'));
  if (present === undefined || present === '' || changed === undefined || present === changes.at(-1)?.NewValue) return;
  change(present, sinceOf(bookmark, next, `${row.Id.slice(0, 15)} ${field}`, String(present), changed));
}

function isId(value: Told): boolean {
  return typeof value === 'string' && /^(?:005|00G)[A-Za-z\d]{12}(?:[A-Za-z\d]{3})?$/.test(value);
}
