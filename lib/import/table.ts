/**
 * Opens a file as a table: what it is, in which encoding, which columns it has, and a sample of its rows.
 */
import { checkColumnCount, columnNames } from './columns.ts';
import { firstRows, guessDelimiter, looksLikeHeader, rowsAbove, unwrapped, widthOf } from './csv-layout.ts';
import { CsvReader, longestRow } from './csv-rows.ts';
import { textChunks } from './decode.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { detectFormat } from './format.ts';
import { columnsOf, listIn } from './json-cells.ts';
import { NdjsonReader, ObjectRows } from './json-rows.ts';
import { FileProblem } from './problems.ts';
import { emptyBatch, isBlankRow, type RowBatch } from './rows.ts';
import { headOf, type ImportSource, largestFile } from './source.ts';
import { isSeparatorLine, RowTidier, type TableShape } from './tidy-rows.ts';

/** Bytes read before anything is asked of the user. */
const headSize = 512 * 1024;
/** Rows by which columns are guessed. */
const sampleSize = 2000;
/** JSON documents are held in memory whole. */
export const largestJson = 100_000_000;

/** What the user may set right in the reading of a file. */
export interface TableChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly header?: boolean;
}

export interface Table {
  readonly source: ImportSource;
  readonly encoding: Encoding;
  readonly shape: TableShape;
  /** Rows from the beginning, tidied as in the import itself. */
  readonly sample: readonly (readonly string[])[];
  /** The file's list, where it is a JSON document. */
  readonly objects?: readonly unknown[];
}

/** Throws `FileProblem`. */
export async function openTable(source: ImportSource, choices: TableChoices = {}): Promise<Table> {
  if (source.size > largestFile) throw new FileProblem('tooLarge', { size: source.size, limit: largestFile });
  const bytes = await headOf(source, headSize);
  const detected = detectEncoding(bytes);
  const encoding = choices.encoding ?? detected;
  const head = await headText(bytes, encoding);
  const whole = bytes.length >= source.size;
  if (head.trim() === '') throw new FileProblem('empty');
  const format = detectFormat(head, whole);
  if (format === 'agreement') throw new FileProblem('agreement');
  if (format === 'mapping') throw new FileProblem('mapping');
  if (format === 'json') return openJson(source, encoding);
  const shape = format === 'ndjson' ? ndjsonShape(head, whole) : csvShape(head, whole, choices);
  const reader = readerFor(shape);
  const sample = new RowTidier(shape).tidy(reader.read(head, whole));
  if (sample.rows.length === 0) throw new FileProblem('noRows');
  return { source, encoding, shape, sample: sample.rows.slice(0, sampleSize) };
}

/** Every row of a table, in pieces. Ends early, without an error, when the signal is aborted. */
export async function* readTable(table: Table, signal?: AbortSignal): AsyncGenerator<RowBatch> {
  if (table.objects) {
    yield* objectBatches(table, table.objects, signal);
    return;
  }
  const reader = readerFor(table.shape);
  const tidier = new RowTidier(table.shape);
  for await (const chunk of textChunks(table.source, table.encoding, signal)) {
    const batch = tidier.tidy(reader.read(chunk.text, chunk.last));
    if (chunk.unreadable > 0) batch.repairs.badCharacters = (batch.repairs.badCharacters ?? 0) + chunk.unreadable;
    batch.bytes = chunk.bytes;
    yield batch;
  }
}

async function headText(bytes: Uint8Array<ArrayBuffer> | Uint8Array, encoding: Encoding): Promise<string> {
  const source = { name: '', size: bytes.length, lastModified: 0, stream: () => new Blob([bytes.slice()]).stream() };
  let text = '';
  for await (const chunk of textChunks(source, encoding)) text += chunk.text;
  return text;
}

function csvShape(head: string, whole: boolean, choices: TableChoices): TableShape {
  const delimiter = choices.delimiter ?? guessDelimiter(head, whole);
  const rows = firstRows(head, whole, delimiter, 200).filter((row) => !isSeparatorLine(row));
  const above = choices.header === false ? 0 : rowsAbove(rows, delimiter);
  const first = rows[above];
  if (!first) {
    if (!whole && head.length < longestRow) throw new FileProblem('rowTooLong', { limit: headSize });
    throw new FileProblem('noRows');
  }
  const [field = ''] = first;
  const names = first.length === 1 ? (unwrapped(field, delimiter) ?? first) : first;
  const header = choices.header ?? looksLikeHeader(names);
  checkColumnCount(names.length);
  const { names: columns, renamed } = header
    ? columnNames(names, widthOf(names, rows.slice(above + 1)))
    : { names: names.map((_, index) => `#${index + 1}`), renamed: 0 };
  return { format: 'csv', delimiter, header, columns, renamed, ...(above > 0 && { above }) };
}

function ndjsonShape(head: string, whole: boolean): TableShape {
  const lines = head.split('\n');
  if (!whole) lines.pop();
  const objects = lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      return []; // Reported with its line when the file is read.
    }
  });
  return objectShape('ndjson', objects);
}

function objectShape(format: 'ndjson' | 'json', objects: readonly unknown[]): TableShape {
  const columns = columnsOf(objects.slice(0, sampleSize));
  if (columns.length === 0) throw new FileProblem('noRows');
  checkColumnCount(columns.length);
  return { format, delimiter: '', header: false, columns, renamed: 0 };
}

async function openJson(source: ImportSource, encoding: Encoding): Promise<Table> {
  if (source.size > largestJson) throw new FileProblem('jsonTooLarge', { size: source.size, limit: largestJson });
  let text = '';
  for await (const chunk of textChunks(source, encoding)) text += chunk.text;
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new FileProblem('jsonBroken', { reason: error instanceof Error ? error.message : String(error) });
  }
  const objects = listIn(document);
  if (!objects) throw new FileProblem('jsonNoList');
  const shape = objectShape('json', objects);
  const batch = objectBatch(shape, objects, 0, Math.min(objects.length, sampleSize));
  return { source, encoding, shape, objects, sample: batch.rows.filter((row) => !isBlankRow(row)) };
}

async function* objectBatches(
  table: Table,
  objects: readonly unknown[],
  signal?: AbortSignal,
): AsyncGenerator<RowBatch> {
  for (let from = 0; from < objects.length && !signal?.aborted; from += sampleSize) {
    const to = Math.min(from + sampleSize, objects.length);
    const batch = objectBatch(table.shape, objects, from, to);
    batch.bytes = Math.round((table.source.size * to) / objects.length);
    yield batch;
  }
}

/** A document has no lines worth naming: its objects are counted from 1. */
function objectBatch(shape: TableShape, objects: readonly unknown[], from: number, to: number): RowBatch {
  const batch = emptyBatch();
  const rows = new ObjectRows(shape.columns);
  for (let index = from; index < to; index++) rows.add(objects[index], index + 1, batch);
  return batch;
}

function readerFor(shape: TableShape): { read(text: string, last: boolean): RowBatch } {
  return shape.format === 'csv'
    ? new CsvReader({ delimiter: shape.delimiter, columns: shape.columns.length })
    : new NdjsonReader(shape.columns);
}
