/**
 * Reads one row after another by a mapping and adds what it says to a collector.
 */
import { parseEmail } from '../domain/email.ts';
import { recordKey } from '../domain/record.ts';
import { CellReader, type RowContext } from './cell-reader.ts';
import { ContactPart } from './contact-part.ts';
import { HandoverPart } from './handover-part.ts';
import { OutcomePart } from './outcome-part.ts';
import type { PeopleCollector } from './people-collector.ts';
import { noteProblem } from './report.ts';
import type { RowPart } from './row-part.ts';
import { TouchpointPart } from './touchpoint-part.ts';

/** Reads the rows of one file, in order. */
export class RowReader {
  readonly #cells: CellReader;
  readonly #context: RowContext;
  readonly #collector: PeopleCollector;
  readonly #parts: readonly RowPart[];

  constructor(context: RowContext, collector: PeopleCollector) {
    const { carries } = context.mapping;
    this.#context = context;
    this.#collector = collector;
    this.#cells = new CellReader(context);
    this.#parts = [
      ...(carries.includes('contacts') ? [new ContactPart(this.#cells, collector)] : []),
      ...(carries.includes('touchpoints') ? [new TouchpointPart(this.#cells, collector)] : []),
      ...(carries.includes('handovers') ? [new HandoverPart(this.#cells, collector)] : []),
      ...(carries.includes('outcomes') ? [new OutcomePart(this.#cells, collector)] : []),
    ];
  }

  read(row: readonly string[], line: number): void {
    const { report, mapping } = this.#context;
    report.rows++;
    this.#cells.line = line;
    const emails = this.#emails(row);
    const records = this.#records(row);
    if (emails.length === 0 && records.length === 0) {
      report.skippedRows++;
      if (this.#cells.problemsOnLine === 0) noteProblem(report, { line, code: 'noIdentity' });
      return;
    }
    const at = this.#cells.instant(row, 'updatedAt') ?? this.#context.fileTime;
    const draft = this.#collector.person(emails, records, line);
    let taken = mapping.carries.includes('contacts');
    for (const part of this.#parts) taken = part.take(row, draft, at) || taken;
    if (taken) return;
    report.skippedRows++;
    if (this.#cells.problemsOnLine === 0) noteProblem(report, { line, code: 'nothingToTake' });
  }

  /** All addresses of the row; a cell may hold several. */
  #emails(row: readonly string[]): string[] {
    const found: string[] = [];
    for (const index of this.#cells.columns('email')) {
      const text = this.#cells.text(row, index);
      if (text === '') continue;
      const whole = parseEmail(text);
      const emails = whole ? [whole] : text.split(/[;,\s]+/).map(parseEmail);
      for (const email of emails) if (email !== null && !found.includes(email)) found.push(email);
      if (emails.every((email) => email === null)) this.#cells.problem('badEmail', index, text);
    }
    return found;
  }

  #records(row: readonly string[]): string[] {
    const home = this.#context.mapping.records;
    const id = home ? this.#cells.first(row, 'recordId') : '';
    return home && id !== '' && id.length <= 300 ? [recordKey({ ...home, id })] : [];
  }
}
