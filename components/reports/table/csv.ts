/** A table as a CSV file, as spreadsheets read it. */

/** What makes a spreadsheet run a cell instead of showing it. */
const formula = /^[=+\-@\t\r]/;

/** Numbers with a point, texts quoted where they must be; what a spreadsheet would take for a formula is made a text. */
export function csvOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => cells.map(cellOf).join(',');
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  return `\ufeff${[head, ...rows].map(line).join('\r\n')}\r\n`;
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
