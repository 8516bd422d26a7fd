/** Queries in Salesforce's own language. Nothing from outside gets into one but through these. */

/** A text as a literal. */
export function quoted(text: string): string {
  const escaped = text
    .replace(/[\\'"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/[\p{Cc}]/gu, ' ');
  return `'${escaped}'`;
}

/** `FIELD IN ('a', 'b')`. Of nothing: what is never true. */
export function isOneOf(field: string, values: readonly string[]): string {
  return values.length === 0 ? 'Id = null' : `${field} IN (${values.map(quoted).join(', ')})`;
}

/** Whether a text can be the name of a field: it stands in queries unquoted. */
export function isFieldName(text: string): boolean {
  return /^[A-Za-z]\w{0,79}$/.test(text);
}

/** An instant as a literal: without quotes, by Salesforce's grammar. */
export function instantLiteral(at: number): string {
  return new Date(at).toISOString();
}
