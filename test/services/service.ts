/**
 * What the stand-ins for vendors' services have in common: a server on 127.0.0.1 that keeps what it was asked. Each
 * stand-in answers as its vendor's documentation says, and can be told to fail.
 */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Asked {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body, parsed where it is JSON. */
  readonly body: unknown;
}

/** A reply to be sent. `body` is sent as JSON unless it is a string. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * What goes wrong with a request instead: an answer of its own; `after`: the work is done and then this is answered;
 * `change`: the right answer is spoilt; `cut`: the connection breaks; `hang`: nothing ever comes.
 */
export type Fault =
  | Answer
  | { readonly after: Answer | 'cut' | 'hang' }
  | { readonly change: (answer: Answer) => Answer }
  | 'cut'
  | 'hang';

/** A running stand-in. */
export interface Service {
  readonly origin: string;
  /** Everything asked so far, in order. */
  readonly asked: readonly Asked[];
  /** Decides about each request to come; `undefined` lets it through. */
  failWith(fault: ((asked: Asked) => Fault | undefined) | undefined): void;
  close(): Promise<void>;
}

/** Starts a stand-in on a free port. */
export async function startService(answer: (asked: Asked) => Answer | Promise<Answer>): Promise<Service> {
  const asked: Asked[] = [];
  let faultOf: ((asked: Asked) => Fault | undefined) | undefined;
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const one: Asked = {
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      text,
      body: parsed(text),
    };
    asked.push(one);
    const fault = faultOf?.(one);
    if (fault === 'hang') return;
    if (fault === 'cut') return void request.socket.destroy();
    let reply: Answer;
    if (fault && 'after' in fault) {
      await answer(one);
      if (fault.after === 'hang') return;
      if (fault.after === 'cut') return void request.socket.destroy();
      reply = fault.after;
    } else if (fault && 'change' in fault) reply = fault.change(await answer(one));
    else reply = fault ?? (await answer(one));
    const { status = 200, headers = {}, body } = reply;
    const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json';
    response.writeHead(status, body === undefined ? headers : { 'content-type': type, ...headers });
    response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    failWith(fault) {
      faultOf = fault;
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
