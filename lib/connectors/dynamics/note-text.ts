/** Notes in Dynamics are rich text: HTML. */
import { type Told, words } from '../reading/person-draft.ts';
import { asHtml } from '../telling/note-text.ts';

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The words of a note, on one line: to be shown as text, never as markup. */
export function textIn(html: Told): string {
  const text = String(html ?? '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => signs[name] ?? ' ');
  return words(text, 100_000);
}

/** A text as a note in which nothing of it is markup. */
export function noteHtml(text: string): string {
  return `<p>${asHtml(text)}</p>`;
}
