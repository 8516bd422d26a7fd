/** Notes on a person: what users wrote, and Baton's own. */
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import type { RelatedList } from './lists.ts';
import { type NoteRow, noteRow } from './replies.ts';
import { scopes } from './scopes.ts';

/** Notes, the newest first. */
export const notes: RelatedList<NoteRow> = {
  name: 'Notes',
  scope: scopes.Notes,
  row: noteRow,
  fields: ['Note_Title', 'Note_Content', 'Created_Time', 'Created_By'],
};

/** As many of a note's words as make a title. */
const titleLength = 120;

/** Adds a note, but for those that Baton wrote. */
export function addNote(draft: PersonDraft, { id, Note_Title, Note_Content, Created_Time }: NoteRow): void {
  const content = plainText(Note_Content);
  if (/(?:^|\s)baton:\S+$/.test(content)) return;
  const title = words(Note_Title, 500) || content;
  const short = title.length > titleLength ? `${title.slice(0, titleLength - 1)}…` : title;
  draft.touchpoint({ at: instantIn(Created_Time), kind: 'note', title: short, id });
}

/** The note that ends in a mark, and not in a longer one that begins like it. */
export function noteWith(mark: string, all: readonly NoteRow[]): NoteRow | undefined {
  return all.find(({ Note_Content }) => {
    const content = plainText(Note_Content);
    return content === mark || content.endsWith(` ${mark}`);
  });
}

/** The words of a note on one line. In its editor users may have formatted them, which makes HTML of them. */
function plainText(told: NoteRow['Note_Content']): string {
  const text = String(told ?? '');
  return words(/<\/?[a-z][^<>]*>/i.test(text) ? text.replace(/<\/?[a-z][^<>]*>/gi, ' ') : text, 32_000);
}
