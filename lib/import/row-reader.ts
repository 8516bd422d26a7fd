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
import { RowIdentities, takesEachRow } from './row-identity.ts';
import type { RowPart } from './row-part.ts';
import { isTotalsRow } from './totals-row.ts';
import { TouchpointPart } from './touchpoint-part.ts';

/** Reads the rows of one file, in order. */
export class RowReader {
  readonly #cells: CellReader;
  readonly #context: RowContext;
  readonly #collector: PeopleCollector;
  readonly #parts: readonly RowPart[];
  readonly #identities: RowIdentities | null;

  constructor(context: RowContext, collector: PeopleCollector) {
    const { carries } = context.mapping;
    this.#context = context;
    this.#collector = collector;
    this.#cells = new CellReader(context);
    this.#identities = takesEachRow(context.mapping) ? new RowIdentities(context.mapping) : null;
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
    if (isTotalsRow(row)) {
      report.skippedRows++;
      noteProblem(report, { line, code: 'totalsRow' });
      return;
    }
    const emails = this.#emails(row);
    const records = this.#isRemark(row) ? [] : this.#identities ? [this.#identities.of(row)] : this.#records(row);
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

  /** Beneath the rows of a report stand remarks, such as who may read it: a sentence in one field, and nothing else. */
  #isRemark(row: readonly string[]): boolean {
    if (row.length < 3) return false;
    let said = '';
    for (const cell of row) {
      if (cell.trim() === '') continue;
      if (said !== '') return false;
      said = cell.trim();
    }
    return said.split(/\s+/).length >= 4;
  }

  #records(row: readonly string[]): string[] {
    const home = this.#context.mapping.records;
    // A column of numbers with gaps comes out of some tools with a fraction: `123.0` is 123.
    const id = home ? this.#cells.first(row, 'recordId').replace(/^(\d+)\.0$/, '$1') : '';
    return home && id !== '' && id.length <= 300 ? [recordKey({ ...home, id })] : [];
  }
}
