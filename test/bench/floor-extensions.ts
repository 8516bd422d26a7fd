/**
 * The smallest extensions that could do what a budget is about, written to a temporary folder: what nobody can be
 * quicker than. Each runs on a host of its own.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The hosts of the variants. Baton runs on 127.0.0.1 alone, nothing at all on `nothing`. */
export const hosts = {
  baton: '127.0.0.1',
  nothing: 'nothing.localhost',
  idle: 'idle.localhost',
  start: 'start.localhost',
  frameIdle: 'frame-idle.localhost',
  frameStart: 'frame-start.localhost',
} as const;

/** The line of text that a floor shows. */
export const floorLine = 'Due in 3 h';

const host = `const host = document.createElement('bench-floor');
const root = host.attachShadow({ mode: 'closed' });
host.style.cssText = 'position:fixed;top:0;right:0;z-index:9';`;
const div = `${host}
const line = document.createElement('div');
line.textContent = ${JSON.stringify(floorLine)};
root.append(line);
document.documentElement.append(host);`;
const frame = `${host}
const frame = document.createElement('iframe');
frame.src = chrome.runtime.getURL('frame.html');
root.append(frame);
document.documentElement.append(host);`;

/** Looks at each frame the browser draws for the first that shows the edge or a floor, and notes when it was. */
const probe = `const look = () => {
  const host = document.querySelector('baton-edge, bench-floor');
  const root = host && chrome.dom.openOrClosedShadowRoot(host);
  const text = root ? [...root.querySelectorAll('*')].filter((node) => node.localName !== 'style' && node.checkVisibility()).map((node) => node.innerText ?? '').join(' ') : '';
  if (/\\d/.test(text)) document.documentElement.dataset.benchSeen = performance.now();
  else if (performance.now() < 5000) requestAnimationFrame(look);
};
requestAnimationFrame(look);`;

/**
 * Notes after each change of what is hidden in the edge, once that is painted, since when the sidebar lies open. It
 * does nothing in between, so it may stay in while costs are measured that have nothing to do with such changes.
 */
const curtain = `const now = () => performance.timeOrigin + performance.now();
const note = (root) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const box = root.querySelector('iframe')?.getBoundingClientRect();
    const top = box && root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (top?.localName === 'iframe') document.documentElement.dataset.benchOpen = now();
    else delete document.documentElement.dataset.benchOpen;
  };
  channel.port2.postMessage(null);
});
const follow = () => {
  const host = document.querySelector('baton-edge');
  if (!host) return;
  const root = chrome.dom.openOrClosedShadowRoot(host);
  new MutationObserver(() => note(root)).observe(root, { subtree: true, attributeFilter: ['hidden'] });
};
addEventListener('load', follow);`;

const worker = `const opened = new Promise((resolve) => {
  const request = indexedDB.open('floor', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('contacts');
  request.onsuccess = () => resolve(request.result);
});
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  opened.then((database) => {
    const get = database.transaction('contacts').objectStore('contacts').get('1');
    get.onsuccess = () => reply({ ok: true, value: get.result ?? null });
  });
  return true;
});`;

function contentScript(host: string, runAt: string, js: string): Record<string, string> {
  const manifest = {
    manifest_version: 3,
    name: host,
    version: '1',
    content_scripts: [
      { matches: [host === '*' ? 'http://*/*' : `http://${host}/*`], js: ['content.js'], run_at: runAt },
    ],
    web_accessible_resources: [{ resources: ['frame.html'], matches: ['http://*/*'] }],
  };
  return {
    'manifest.json': JSON.stringify(manifest),
    'content.js': `{${js}}`,
    'frame.html': `<!doctype html><meta charset="utf-8"><p>${floorLine}</p>`,
  };
}

const extensions: Readonly<Record<string, Record<string, string>>> = {
  idle: contentScript(hosts.idle, 'document_idle', div),
  start: contentScript(hosts.start, 'document_start', div),
  frameIdle: contentScript(hosts.frameIdle, 'document_idle', frame),
  frameStart: contentScript(hosts.frameStart, 'document_start', frame),
  probe: contentScript('*', 'document_start', probe),
  curtain: contentScript('*', 'document_start', curtain),
  worker: {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'worker',
      version: '1',
      background: { service_worker: 'worker.js' },
    }),
    'worker.js': worker,
    'page.html': '<!doctype html><title>floor</title>',
  },
};

export type FloorName = 'idle' | 'start' | 'frameIdle' | 'frameStart' | 'probe' | 'curtain' | 'worker';

export interface FloorExtensions {
  /** Folder of one of them. */
  dir(name: FloorName): string;
  remove(): Promise<void>;
}

/** Writes them all. */
export async function writeFloorExtensions(): Promise<FloorExtensions> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-floors-'));
  for (const [name, files] of Object.entries(extensions)) {
    await mkdir(join(folder, name));
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, name, file), text);
  }
  return { dir: (name) => join(folder, name), remove: () => rm(folder, { recursive: true }) };
}
