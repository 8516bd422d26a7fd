import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Sends a file of `folder`, unchanged, or 404 when there is none at that path.
 * @param pathname path of the URL; `/` stands for index.html.
 */
export async function sendFile(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const relative = normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
  const path = join(folder, relative);
  const file = path.startsWith(folder + sep) ? await stat(path).catch(() => undefined) : undefined;
  if (!file?.isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  // Vite's file names under assets/ carry a hash of their content.
  const caching = relative.includes(`${sep}assets${sep}`) ? 'max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, {
    'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
    'content-length': file.size,
    'cache-control': caching,
  });
  await pipeline(createReadStream(path), response);
}
