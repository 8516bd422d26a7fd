/**
 * What can be wrong with a file, as codes. Whoever shows them puts them into words.
 */

/** Why a whole file is refused. */
export const fileProblemCodes = [
  /** No bytes, or nothing but blanks. */
  'empty',
  /** More bytes than Baton reads; `detail.size` and `detail.limit` in bytes. */
  'tooLarge',
  /** Not text: `detail.what` is `excel`, `zip`, `gzip`, `pdf`, `image` or `unknown`. */
  'binary',
  /** The browser could not read on, for instance because the file was moved or changed. */
  'unreadable',
  /** `detail.count` columns, more than `detail.limit`. */
  'tooManyColumns',
  /** A first row longer than `detail.limit` characters: not a table. */
  'rowTooLong',
  /** Column names and nothing beneath them. */
  'noRows',
  /** A JSON document is read at once and may have at most `detail.limit` bytes; NDJSON has no such limit. */
  'jsonTooLarge',
  /** Not valid JSON; `detail.reason` is the parser's own sentence. */
  'jsonBroken',
  /** JSON without a list of objects, or with more than one to choose from. */
  'jsonNoList',
  /** An agreement, which is imported elsewhere. */
  'agreement',
  /** A saved mapping, which is opened beside its table. */
  'mapping',
] as const;
export type FileProblemCode = (typeof fileProblemCodes)[number];

/** Thrown when a file cannot be imported at all. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  readonly detail: Readonly<Record<string, string | number>>;

  constructor(code: FileProblemCode, detail: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'FileProblem';
    this.code = code;
    this.detail = detail;
  }
}

/** Why a row, or one value in it, was not taken. */
export const rowProblemCodes = [
  'noIdentity',
  'badEmail',
  'unendedQuote',
  'rowTooLong',
  'tooManyFields',
  'badJson',
  'notAnObject',
  'badDate',
  'dateOutOfRange',
  'unknownZone',
  'missingTime',
  'unknownStage',
  'unknownReason',
  'unknownVerdict',
  'unknownOutcome',
  'badNumber',
  'identityConflict',
  'nothingToTake',
  /** A total of the rows above, or of all: taken, everything would count twice. */
  'totalsRow',
  'unknownColumn',
] as const;
export type RowProblemCode = (typeof rowProblemCodes)[number];

/** One thing that was not taken. `line` counts from 1, as a text editor does. */
export interface RowProblem {
  readonly line: number;
  readonly code: RowProblemCode;
  readonly column?: string;
  /** The value as the file has it, cut to 100 characters. */
  readonly value?: string;
}

/** What Baton put right by itself, and says so. */
export const repairCodes = [
  'unwrappedRow',
  'badCharacters',
  'cutText',
  'shortRow',
  'renamedColumn',
  'linesAbove',
] as const;
export type RepairCode = (typeof repairCodes)[number];
