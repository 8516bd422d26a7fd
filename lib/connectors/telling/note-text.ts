/** Notes, as HTML where a system keeps them so, and the mark by which Baton knows its own. */
import { type Told, words } from '../reading/person-draft.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** A note with a heading, as HTML in which nothing of the text is markup. */
export function noteHtml(title: string, text: string): string {
  return `<p><strong>${asHtml(title)}</strong></p><p>${asHtml(text)}</p>`;
}

/** A text as HTML in which nothing of it is markup, line by line. */
export function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '').replace(/\r?\n/g, '<br>');
}

/** The words of a note, on one line: to be shown as text, never as markup. */
export function textIn(html: Told): string {
  const text = String(html ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => signs[name] ?? ' ');
  return words(text, 65_536);
}

/** Whether a note is one of Baton's: its last word is a mark. */
export function bearsMark(text: string): boolean {
  return /(^|\s)baton:\S+$/.test(text);
}

/** Whether a note ends in this mark. Another one may begin alike: what is taken back is marked by more of the same. */
export function endsIn(text: string, mark: string): boolean {
  return text === mark || text.endsWith(` ${mark}`);
}
