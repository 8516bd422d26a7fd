/**
 * From bytes to text, piece by piece, whatever the encoding and wherever a piece happens to end.
 */
import { detectUtf8, type Encoding } from './encoding.ts';
import { byteChunks, type ImportSource } from './source.ts';

export interface TextChunk {
  readonly text: string;
  /** Bytes of the file read so far. */
  readonly bytes: number;
  /** Characters in this piece that could not be read and stand as U+FFFD. */
  readonly unreadable: number;
  readonly last: boolean;
}

/**
 * The text of a file. A file taken for UTF-8 because all of it was ASCII so far is read as windows-1252 from the
 * first byte that says otherwise; up to there the two are the same, so nothing need be read twice.
 */
export async function* textChunks(
  source: ImportSource,
  encoding: Encoding,
  signal?: AbortSignal,
): AsyncGenerator<TextChunk> {
  const decoder = encoding === 'utf-8' ? new Utf8Decoder() : new PlainDecoder(encoding);
  let bytes = 0;
  for await (const chunk of byteChunks(source, signal)) {
    bytes += chunk.length;
    yield { ...decoder.decode(chunk, false), bytes, last: false };
  }
  if (!signal?.aborted) yield { ...decoder.decode(new Uint8Array(0), true), bytes, last: true };
}

interface Decoded {
  readonly text: string;
  readonly unreadable: number;
}

class PlainDecoder {
  readonly #decoder: TextDecoder;

  constructor(encoding: Encoding) {
    this.#decoder = new TextDecoder(encoding);
  }

  decode(chunk: Uint8Array, last: boolean): Decoded {
    const text = this.#decoder.decode(chunk, { stream: !last });
    return { text, unreadable: countUnreadable(text) };
  }
}

class Utf8Decoder {
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #fallback: PlainDecoder | null = null;
  #pending: Uint8Array = new Uint8Array(0);
  #asciiSoFar = true;
  #begun = false;

  decode(chunk: Uint8Array, last: boolean): Decoded {
    if (this.#fallback) return this.#fallback.decode(chunk, last);
    const bytes = this.#pending.length > 0 ? joined(this.#pending, chunk) : chunk;
    const end = last ? bytes.length : wholeCharacters(bytes);
    const whole = bytes.subarray(0, end);
    this.#pending = bytes.slice(end);
    try {
      const text = this.#strict.decode(whole);
      if (text.length !== whole.length) this.#asciiSoFar = false;
      return { text: this.#withoutMark(text), unreadable: 0 };
    } catch {
      if (this.#asciiSoFar && !detectUtf8(bytes)) {
        this.#fallback = new PlainDecoder('windows-1252');
        return this.#fallback.decode(bytes, last);
      }
      this.#asciiSoFar = false;
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole);
      return { text: this.#withoutMark(text), unreadable: countUnreadable(text) };
    }
  }

  #withoutMark(text: string): string {
    if (this.#begun || text === '') return text;
    this.#begun = true;
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }
}

function countUnreadable(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The length of the bytes without a UTF-8 character that is cut off at their end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
