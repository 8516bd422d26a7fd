/**
 * Texts of cells: trimmed, without control characters, cut to what the store takes. HTML and formulas are text like
 * any other; nothing here or later interprets them.
 */

/** What exports write where there is nothing. Compared without case. */
const placeholders = new Set([
  '-',
  '--',
  '–',
  '—',
  'select',
  'n/a',
  'n.a.',
  '#n/a',
  'null',
  '(null)',
  '\\n',
  'none',
  'nil',
  'nan',
  'undefined',
  '(blank)',
  '(not set)',
  '[not provided]',
]);

/** The trimmed text of a cell, `''` for a placeholder. `NA` is left alone: it is Namibia, too. */
export function cellText(cell: string): string {
  const text = unguarded(cell.trim());
  return text.length <= 14 && placeholders.has(text.toLowerCase()) ? '' : text;
}

/** `="00123"` and `'00123`, by which spreadsheets are kept from reading a number: what is meant. */
function unguarded(text: string): string {
  const first = text.charCodeAt(0);
  if (first === 0x3d && text.startsWith('="') && text.endsWith('"') && text.length > 2) return text.slice(2, -1).trim();
  return first === 0x27 && /^'[-+]?\d/.test(text) ? text.slice(1) : text;
}

/** Control characters, and what is invisible or breaks a line. */
const invisible = /[\p{Cc}\u200b\u2028\u2029\ufeff]+/gu;

export interface CleanText {
  readonly text: string;
  readonly cut: boolean;
}

/** One line of at most `limit` characters, whole ones. */
export function cleanText(text: string, limit: number): CleanText {
  const line = text.replace(invisible, ' ').trim();
  if (line.length <= limit) return { text: line.isWellFormed() ? line : line.toWellFormed(), cut: false };
  const end = isHighSurrogate(line.charCodeAt(limit - 2)) ? limit - 2 : limit - 1;
  return { text: `${line.slice(0, end).toWellFormed()}…`, cut: true };
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
