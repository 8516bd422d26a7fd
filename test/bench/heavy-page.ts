/**
 * The page the bench loads: shaped like a contact's page of Atomic CRM, about 3,000 nodes, drawn by a script that
 * blocks while it starts and draws parts of itself again for a while, as such applications do.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const rows = 600;
/** ms that the application's script takes to come: as from a server nearby, not from the same machine. */
const scriptDelay = 50;
/** ms that the application waits for its data after a move, as from a server some way off. */
const answerDelay = 150;

/** Runs in the page. `moveTo` is the application's own route change; times are in ms since the navigation. */
const script = `
const root = document.getElementById('root');
const row = (id, n) => '<li class="row"><b>Task ' + n + '</b> <span>of contact ' + id + '</span> <i>open</i> <button>Done</button></li>';
const head = (id) => '<div><h5 elementtiming="title">Bench Person ' + id + '</h5>'
  + '<div>at <a href="#/companies/1/show">Bench Company</a></div><div><div><a href="#/contacts/' + id + '">Edit</a></div>'
  + '<div><a href="mailto:person' + id + '@bench.example">person' + id + '@bench.example</a></div></div></div>';
const draw = (id) => {
  root.innerHTML = '<main>' + head(id) + '<ul>'
    + Array.from({ length: ${rows} }, (_, n) => row(id, n)).join('') + '</ul></main>';
};
const idOf = () => Number(/contacts\\/(\\d+)/.exec(location.hash)?.[1] ?? 0);
const again = (times) => {
  const list = root.querySelector('ul');
  for (let n = 0; n < 150; n++) list.children[(n * 7 + times) % ${rows}].outerHTML = row(idOf(), n);
  list.offsetHeight;
  if (times > 0) setTimeout(again, 8, times - 1);
  else window.calm = true;
};
const busyUntil = performance.now() + 40;
while (performance.now() < busyUntil);
draw(idOf());
setTimeout(again, 0, 20);
new PerformanceObserver((list) => { window.painted ??= list.getEntries()[0].renderTime; }).observe({ type: 'element', buffered: true });
const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = resolve;
  channel.port2.postMessage(0);
}));
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
window.moveTo = async (id) => {
  const from = performance.timeOrigin + performance.now();
  history.pushState(null, '', '#/contacts/' + id + '/show');
  // The frame of the page at once, its rows when the answer of the server is there, some at a time.
  root.querySelector('main').innerHTML = head(id) + '<ul></ul>';
  await later(${answerDelay});
  const list = root.querySelector('ul');
  for (let n = 0; n < ${rows}; n += 100) {
    list.insertAdjacentHTML('beforeend', Array.from({ length: 100 }, (_, more) => row(id, n + more)).join(''));
    await later(0);
  }
  await painted();
  return { from, rendered: performance.timeOrigin + performance.now() - from };
};
`;

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>CRM</title>
<style>body{margin:0;font:14px sans-serif}ul{columns:3}</style><body><div id="root"></div><script src="/heavy.js"></script></body></html>`;

/** The server's two ports. What a user sets for a site holds for one of them alone. */
export type Site = 'open' | 'closed';

export interface HeavyPages {
  /** Address of a contact's page on a host of this machine. Each variant has its own, so that only its extension runs. */
  url(host: string, contact: number, site?: Site): string;
  /** Address of a page of the same weight that is no record. */
  otherUrl(host: string): string;
  close(): void;
}

/** Serves the page on both loopback addresses, because browsers try either first for a name under `localhost`. */
export async function serveHeavyPages(): Promise<HeavyPages> {
  const [open, closed] = [await listenTwice(), await listenTwice()];
  return {
    url: (host, contact, site = 'open') => `http://${host}:${{ open, closed }[site].port}/#/contacts/${contact}/show`,
    otherUrl: (host) => `http://${host}:${open.port}/about`,
    close() {
      for (const server of [...open.servers, ...closed.servers]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function listenTwice(): Promise<{ readonly port: number; readonly servers: readonly Server[] }> {
  const first = await listen('127.0.0.1', 0);
  const { port } = first.address() as AddressInfo;
  const second = await listen('::1', port).catch(() => null);
  return { port, servers: second ? [first, second] : [first] };
}

function listen(host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/heavy.js';
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html',
      'cache-control': 'no-store',
    });
    if (isScript) setTimeout(() => response.end(script), scriptDelay);
    else response.end(html);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
