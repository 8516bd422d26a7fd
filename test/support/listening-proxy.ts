/** A proxy that lets nothing through and notes what a browser wanted to reach outside of this machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running proxy. */
export interface ListeningProxy {
  readonly port: number;
  /** The hosts asked for so far, in order. */
  readonly hosts: readonly string[];
  close(): Promise<void>;
}

/** Starts it on a free port of 127.0.0.1. */
export async function startListeningProxy(): Promise<ListeningProxy> {
  const hosts: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    hosts.push(URL.parse(url)?.hostname ?? url);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url = '' }, socket) => {
    hosts.push(url.replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
