/** Files for import tests: from text or bytes, cut into pieces wherever a test wants them cut. */
import { existsSync, readFileSync } from 'node:fs';
import type { ImportSource } from '../../../../lib/import/source.ts';

export const modified = Date.UTC(2026, 9, 1, 12);

/** A file of these bytes or this text, streamed in pieces of `piece` bytes. */
export function fileOf(content: string | Uint8Array, { name = 'people.csv', piece = 65_536 } = {}): ImportSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    lastModified: modified,
    stream: () => {
      let at = 0;
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          if (at >= bytes.length) return controller.close();
          controller.enqueue(bytes.slice(at, at + piece));
          at += piece;
        },
      });
    },
  };
}

/** A file that exists only while it is read: `pieces` times what `make` gives. */
export function generatedFile(
  size: number,
  pieces: number,
  make: (piece: number) => Uint8Array,
): ImportSource & { pulled: number } {
  const file = {
    name: 'generated.csv',
    size,
    lastModified: modified,
    pulled: 0,
    stream: () => {
      let piece = 0;
      return new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            if (piece === pieces) return controller.close();
            controller.enqueue(make(piece++));
            file.pulled = piece;
          },
        },
        { highWaterMark: 0 },
      );
    },
  };
  return file;
}

const shared = new URL('../../../../../shared/data/', import.meta.url);

/** Whether the shared tables are on this machine; says so once where they are not. */
export const hasShared = existsSync(shared);
if (!hasShared) console.warn('skipped: ../shared/data is not here, so the real tables are not tried');

/** One of the shared tables. */
export function sharedFile(path: string): ImportSource {
  return fileOf(readFileSync(new URL(path, shared)), { name: path.split('/').at(-1)! });
}
