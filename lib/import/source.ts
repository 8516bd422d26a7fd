/**
 * The file to be read. A `File` fits; so does anything that can be streamed.
 */
import { FileProblem } from './problems.ts';

export interface ImportSource {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, as `File` has it. */
  readonly lastModified: number;
  stream(): ReadableStream<Uint8Array>;
}

/** The largest file Baton reads. Streaming has no limit of its own; the time it takes has. */
export const largestFile = 1_000_000_000;

/**
 * The bytes of a file in the pieces the browser gives. Stops at once when the signal is aborted.
 * Throws `FileProblem` `unreadable` where the browser cannot read on.
 */
export async function* byteChunks(source: ImportSource, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = source.stream().getReader();
  try {
    while (!signal?.aborted) {
      const next = await reader.read().catch((error: unknown) => {
        throw new FileProblem('unreadable', { reason: String(error) });
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Lets the browser close the file; a stream that already failed has nothing left to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

/** The first bytes of a file, at most `limit`. */
export async function headOf(source: ImportSource, limit: number): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(limit, source.size));
  let length = 0;
  for await (const chunk of byteChunks(source)) {
    const part = chunk.subarray(0, head.length - length);
    head.set(part, length);
    length += part.length;
    if (length === head.length) break;
  }
  return head.subarray(0, length);
}
