/** Text between Odoo's HTML and plain words. */
import { type Told, words } from '../reading/person-draft.ts';

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#34': '"',
  nbsp: ' ',
};

/** The words of a message, on one line: to be shown as text, never as markup. */
export function textIn(html: Told): string {
  const text = String(html ?? '')
    .replace(/<(?:style|script)\b[\s\S]*?<\/(?:style|script)>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|#34|nbsp);/g, (_, name: string) => signs[name] ?? ' ');
  return words(text, 20_000);
}

/** A note with a heading, as HTML in which nothing of the text is markup. */
export function noteHtml(title: string, text: string): string {
  return `<p><strong>${escaped(title)}</strong></p><p>${escaped(text).replace(/\r?\n/g, '<br>')}</p>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Whether a note is one of Baton's: its last word is a mark. */
export function bearsMark(text: string): boolean {
  return /(?:^|\s)baton:\S+$/.test(text);
}

/** Whether a note ends in this mark: that of what is taken back begins with that of what was said. */
export function endsIn(text: string, mark: string): boolean {
  return text === mark || text.endsWith(` ${mark}`);
}
