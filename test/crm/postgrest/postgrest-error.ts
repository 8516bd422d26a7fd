/** An answer of PostgREST's error form: HTTP status plus `{ code, message, details, hint }`. */
export class PostgrestError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: string | null;
  readonly hint: string | null;

  constructor(
    status: number,
    code: string,
    message: string,
    details: string | null = null,
    hint: string | null = null,
  ) {
    super(message);
    this.name = 'PostgrestError';
    this.status = status;
    this.code = code;
    this.details = details;
    this.hint = hint;
  }

  /** The body that PostgREST sends for this error. */
  toJSON(): { code: string; details: string | null; hint: string | null; message: string } {
    return { code: this.code, details: this.details, hint: this.hint, message: this.message };
  }
}

/** A column that the table lacks, named in a filter, an order or a select. */
export const unknownColumn = (table: string, column: string): PostgrestError =>
  new PostgrestError(400, '42703', `column ${table}.${column} does not exist`);

/** A query parameter that cannot be read. */
export const unreadable = (what: string, text: string): PostgrestError =>
  new PostgrestError(400, 'PGRST100', `"failed to parse ${what} (${text})" (line 1, column 1)`);
