/** A file on the web: a server that gives what was put there, with ETag and date where it has them, and leads on. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running one. */
export interface PublishedFile {
  readonly origin: string;
  /** What the user enters. */
  readonly address: string;
  /** The statuses answered so far, and the headers of each request. */
  readonly answered: readonly number[];
  readonly headers: readonly Readonly<Record<string, unknown>>[];
  put(content: string | Uint8Array, headers?: Readonly<Record<string, string>>): void;
  /** Every request is led on to there. */
  leadTo(address: string): void;
  /** Every request is answered with this status. */
  failWith(status: number): void;
  close(): Promise<void>;
}

/** Starts one. Without anything put there, it has a table of one person. */
export async function startFile(): Promise<PublishedFile> {
  let content: string | Uint8Array = 'email,name\nanna@firma.example,Anna Lund\n';
  let own: Readonly<Record<string, string>> = {};
  let led: string | undefined;
  let failing: number | undefined;
  const answered: number[] = [];
  const headers: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    headers.push(request.headers);
    const { 'if-none-match': known, 'if-modified-since': since } = request.headers;
    // As HTTP has it: an ETag counts before a date.
    const same = known !== undefined ? known === own.etag : since !== undefined && since === own['last-modified'];
    const status = failing ?? (led ? 307 : same ? 304 : 200);
    answered.push(status);
    response.writeHead(status, led ? { location: led } : { 'content-type': 'application/octet-stream', ...own });
    response.end(status === 200 ? content : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    address: `${origin}/people.csv?output=csv`,
    answered,
    headers,
    put(changed, changedHeaders = {}) {
      content = changed;
      own = changedHeaders;
    },
    leadTo(address) {
      led = address;
    },
    failWith(status) {
      failing = status;
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
