/** The body of a reply, within bounds. */
import { ConnectorError } from '../connector-error.ts';

/** More than this no reply about one person has, and no file that is read as a whole may have. */
const largest = 25_000_000;

/** The body parsed where it is JSON, else its text; `null` where there is none. Throws where it is too large. */
export async function readBody(response: Response): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of piecesOf(response)) text += decoder.decode(piece, { stream: true });
  text += decoder.decode();
  if (text === '') return null;
  const type = response.headers.get('content-type') ?? '';
  const looksLikeJson = /\bjson\b/i.test(type) || /^\s*[[{]/.test(text);
  if (!looksLikeJson) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The body as it is: its encoding is for others to find out. Throws where it is too large. */
export async function readBytes(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of piecesOf(response)) {
    pieces.push(piece);
    size += piece.byteLength;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}

async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.byteLength;
    if (size > largest) {
      await reader.cancel();
      throw new ConnectorError({ code: 'notUnderstood', what: `> ${largest / 1_000_000} MB` });
    }
    yield value;
  }
}
