/** What the built extension weighs, compressed as a browser would fetch it. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const kilobyte = 1024;

/** A built script and everything it imports, by path. */
function withImports(path: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(path)) return seen;
  const text = readFileSync(path, 'utf8');
  seen.set(path, text);
  const { module } = parseSync(path, text);
  const imported = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.dynamicImports.map((found) => text.slice(found.moduleRequest.start + 1, found.moduleRequest.end - 1)),
  ];
  for (const name of imported) if (name.startsWith('.')) withImports(join(dirname(path), name), seen);
  return seen;
}

function weigh(script: string): { readonly kilobytes: number; readonly text: string } {
  const texts = [...withImports(script).values()];
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  return { kilobytes: bytes / kilobyte, text: texts.join('\n') };
}

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = join(root, '.output', build);

  it('puts at most 15 kB on a page', () => {
    expect(weigh(join(folder, 'edge.js')).kilobytes).toBeLessThanOrEqual(15);
  });

  it('puts no framework and no schema library on a page', () => {
    const { text } = weigh(join(folder, 'edge.js'));
    // What preact and zod carry in every form of their bundles.
    expect(text).not.toMatch(/dangerouslySetInnerHTML|diffed|__k\b/);
    expect(text).not.toMatch(/ZodError|invalid_type|too_small/);
  });

  it('has a worker of at most 60 kB', () => {
    expect(weigh(join(folder, 'background.js')).kilobytes).toBeLessThanOrEqual(60);
  });
});
