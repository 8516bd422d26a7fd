/** What the built extension weighs, compressed as a browser would fetch it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { weigh, withImports } from '../bench/size.ts';
import { root } from './source-files.ts';

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = join(root, '.output', build);

  it('puts at most 15 kB on a page', () => {
    expect(weigh(join(folder, 'edge.js'))).toBeLessThanOrEqual(15);
  });

  it('puts no framework and no schema library on a page', () => {
    const text = [...withImports(join(folder, 'edge.js')).values()].join('\n');
    // What preact and zod carry in every form of their bundles.
    expect(text).not.toMatch(/dangerouslySetInnerHTML|diffed|__k\b/);
    expect(text).not.toMatch(/ZodError|invalid_type|too_small/);
  });

  it('has a worker of at most 60 kB', () => {
    expect(weigh(join(folder, 'background.js'))).toBeLessThanOrEqual(60);
  });

  it('speaks to other systems by a script that the worker does not carry, of at most 180 kB', () => {
    expect(weigh(join(folder, 'exchange.js'))).toBeLessThanOrEqual(180);
    // What ky and oauth4webapi carry in every form of their bundles.
    const heavy = /code_challenge_method|maxRetryAfter/;
    expect(readFileSync(join(folder, 'exchange.js'), 'utf8')).toMatch(heavy);
    expect(readFileSync(join(folder, 'background.js'), 'utf8')).not.toMatch(heavy);
  });

  it('answers what is asked now and then by a script that the worker does not carry, of at most 80 kB', () => {
    expect(weigh(join(folder, 'office.js'))).toBeLessThanOrEqual(80);
    // Files of mends are read, and batches of people are checked, by the office alone.
    const rare = /baton-mends|importBatch:/;
    expect(readFileSync(join(folder, 'office.js'), 'utf8')).toMatch(rare);
    expect(readFileSync(join(folder, 'background.js'), 'utf8')).not.toMatch(rare);
  });

  it('counts and answers reports by a script that neither the worker nor the office carries, of at most 60 kB', () => {
    expect(weigh(join(folder, 'report-office.js'))).toBeLessThanOrEqual(60);
    const reports = /countReports:|forgetSide:/;
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(text('report-office.js')).toMatch(reports);
    expect(text('office.js')).not.toMatch(reports);
  });

  it('carries what makes up for older browsers in pages alone', () => {
    const polyfilled = ['background.js', 'edge.js', 'exchange.js', 'office.js', 'report-office.js', 'picker.js'].filter(
      (name) => readFileSync(join(folder, name), 'utf8').includes('__mozWebExtensionPolyfillReject__'),
    );
    expect(polyfilled).toEqual([]);
  });

  it('loads holidays of the world and the reader of calendar files when they are asked for, and in the options alone', () => {
    const chunks = readdirSync(join(folder, 'chunks')).map((name) => join(folder, 'chunks', name));
    const large = chunks.filter((path) => /CC-BY-SA-3|BYSETPOS/.test(readFileSync(path, 'utf8')));
    expect(large.length).toBeGreaterThanOrEqual(2);
    const page = (name: string) => chunks.find((path) => basename(path).startsWith(`${name}-`)) ?? name;
    for (const script of [join(folder, 'background.js'), join(folder, 'edge.js'), page('sidebar'), page('popup')]) {
      expect([...withImports(script).keys()].filter((path) => large.includes(path))).toEqual([]);
    }
    const atOnce = loadedAtOnce(page('options'));
    expect(atOnce.filter((path) => large.includes(path))).toEqual([]);
  });
});

/** A built script and what it imports before it runs. */
function loadedAtOnce(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  for (const { moduleRequest } of parseSync(path, readFileSync(path, 'utf8')).module.staticImports) {
    loadedAtOnce(join(dirname(path), moduleRequest.value), seen);
  }
  return [...seen];
}
