/** The pages in `test/fixtures/pages` on a server of their own, each with the headers that stand beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../fixtures/pages', import.meta.url));

/** A running server. */
export interface PageServer {
  /** The address of a contact's record on a page, `hostile-style` or `hostile-remover?always`. */
  contactUrl(page: string, id?: number): string;
  close(): Promise<void>;
}

/** Starts it on a free port of 127.0.0.1. */
export async function startPageServer(): Promise<PageServer> {
  const server = createServer(({ url = '/' }, response) => {
    const name = /^\/([\w-]+)\.html(?:\?|$)/.exec(url)?.[1] ?? '';
    const file = join(folder, `${name}.html`);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const beside = join(folder, `${name}.json`);
    const { headers = {} } = existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')) : {};
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    contactUrl(page, id = 1) {
      const [name, query] = page.split('?');
      return `${origin}/${name}.html${query === undefined ? '' : `?${query}`}#/contacts/${id}/show`;
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
