import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStandIn, type StandIn } from './api/stand-in.ts';
import { defaultCacheDir, ensureCrm } from './fetch-crm.ts';
import { acceptRealtime } from './realtime-socket.ts';
import { defaultHash, signedInPage } from './signed-in-page.ts';
import { sendFile } from './static-files.ts';
import { sendResponse, toRequest } from './web-messages.ts';

/** A running CRM: RealTimeX's user interface and the stand-in for its API on one origin. */
export interface RunningCrm {
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  /** Address of a contact's page, for a browser that is signed in. */
  contactUrl(id: number): string;
  /** Address of a page that signs the browser in and goes on to a hash of the CRM, by default contact 1. */
  signInUrl(nextHash?: string): string;
  /** Stops the server and cuts its connections. */
  close(): Promise<void>;
}

/** Where and from what to start the CRM. */
export interface CrmOptions {
  /** TCP port on 127.0.0.1; 0 takes a free one. */
  port?: number;
  /** Folder in which the CRM's files are kept between runs. */
  cacheDir?: string;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  dist: string,
  standIn: StandIn,
): Promise<void> {
  const origin = `http://${request.headers.host}`;
  const { pathname } = new URL(request.url ?? '/', origin);
  if (pathname === '/signed-in.html') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(signedInPage(origin, standIn.database));
    return;
  }
  const apiResponse = await standIn.answer(await toRequest(request, origin));
  if (apiResponse) await sendResponse(apiResponse, response);
  else await sendFile(dist, pathname, response);
}

/**
 * Starts the CRM with fresh sample records.
 * @throws Error when the CRM cannot be fetched or the port is taken.
 */
export async function startCrm({ port = 0, cacheDir = defaultCacheDir }: CrmOptions = {}): Promise<RunningCrm> {
  const dist = await ensureCrm(cacheDir);
  const standIn = createStandIn();
  const server = createServer((request, response) => {
    answer(request, response, dist, standIn).catch((error: unknown) => {
      // A browser that went away is no fault; anything else is one of ours and must be seen.
      if (!response.destroyed) console.error(error);
      response.destroy();
    });
  });
  const sockets = new Set<{ destroy(): void }>();
  server.on('upgrade', (request, socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    acceptRealtime(request, socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    contactUrl: (id) => `${origin}/#/contacts/${id}/show`,
    signInUrl: (nextHash = defaultHash) => `${origin}/signed-in.html?next=${encodeURIComponent(nextHash)}`,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      return closed;
    },
  };
}
