/** Reads everybody from the file, whatever of the three it is: a table, a document or lines of JSON. */
import { textChunks } from '../../import/decode.ts';
import { detectEncoding } from '../../import/encoding.ts';
import { detectFormat } from '../../import/format.ts';
import { FileProblem } from '../../import/problems.ts';
import type { Client } from '../client/client.ts';
import type { EverybodyRead } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Everybody } from './everybody.ts';
import { type Fetched, fetchFile } from './fetch-file.ts';
import { readDocument, readLines } from './read-objects.ts';
import { readTable } from './read-table.ts';

/**
 * Fetches the file and reads it. Throws `notUnderstood` where it is none that Baton knows, a page or a picture, or where
 * nobody in it could be understood.
 */
export async function readFile(client: Client, bookmark: string | undefined): Promise<EverybodyRead> {
  const fetched = await fetchFile(client, bookmark);
  if (fetched === 'unchanged') return { people: 'unchanged', ...(bookmark !== undefined && { bookmark }) };
  try {
    const { later, ...everybody } = await readAny(client, fetched);
    const [problem] = everybody.problems;
    if (everybody.people.length === 0 && problem) {
      throw new ConnectorError({ code: 'notUnderstood', what: `${problem.where}: ${problem.what}`.slice(0, 300) });
    }
    return { ...everybody, ...(!later && { bookmark: fetched.bookmark }) };
  } catch (error) {
    if (error instanceof FileProblem) throw new ConnectorError({ code: 'notUnderstood', what: error.code });
    throw error;
  }
}

async function readAny({ connection, now }: Client, { bytes, changedAt }: Fetched): Promise<Everybody> {
  const text = await textOf(bytes);
  if (/^\s*</.test(text)) throw new ConnectorError({ code: 'notUnderstood', what: 'HTML' });
  switch (detectFormat(text, true)) {
    case 'json':
      return readDocument(text, connection.id, now());
    case 'ndjson':
      return readLines(text, connection.id, now());
    default:
      return readTable(bytes, changedAt, connection.id);
  }
}

async function textOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const source = { name: '', size: bytes.byteLength, lastModified: 0, stream: () => new Blob([bytes]).stream() };
  let text = '';
  for await (const chunk of textChunks(source, detectEncoding(bytes.subarray(0, 65_536)))) text += chunk.text;
  return text;
}
