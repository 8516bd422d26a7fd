/** Notes in Dynamics are rich text: HTML. */
import { type Told, words } from '../reading/person-draft.ts';

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The words of a note, on one line: to be shown as text, never as markup. */
export function textIn(html: Told): string {
  const text = String(html ?? '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => signs[name] ?? ' ');
  return words(text, 100_000);
}

/** A text as HTML in which nothing of it is markup. */
export function noteHtml(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
  return `<p>${escaped.replace(/\r?\n/g, '<br>')}</p>`;
}

/** Whether a note is one of Baton's: its last word is a mark. */
export function bearsMark(text: string): boolean {
  return /(?:^|\s)baton:\S+$/.test(text);
}

/** Whether a note ends in this mark: that of what is taken back begins with that of what was said. */
export function endsIn(text: string, mark: string): boolean {
  return text === mark || text.endsWith(` ${mark}`);
}
