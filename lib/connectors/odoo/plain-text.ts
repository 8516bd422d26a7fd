/** The words in Odoo's HTML, of mails too. */
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
