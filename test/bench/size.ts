/** What the built extension weighs, gzipped. The budgets are tests as well; here they stand beside the others. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import type { Measured } from './budget.ts';

/** kB of a built script and of everything it imports. */
export function weigh(script: string): number {
  return [...withImports(script).values()].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0) / 1024;
}

/** A built script and everything it imports, by path. */
export function withImports(path: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(path)) return seen;
  const text = readFileSync(path, 'utf8');
  seen.set(path, text);
  const { module } = parseSync(path, text);
  const imported = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    // What is not in quotes is worked out when it runs: the exchange and the office, which are weighed by themselves.
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) =>
      /^['"`]/.test(text.slice(start, end)) ? [text.slice(start + 1, end - 1)] : [],
    ),
  ];
  for (const name of imported) if (name.startsWith('.')) withImports(join(dirname(path), name), seen);
  return seen;
}

/** Weighs a build. */
export function benchSize(folder: string): Measured[] {
  const group = 'size';
  const rounds = 1;
  const sidebar = readdirSync(join(folder, 'chunks')).find((name) => /^sidebar-.*\.js$/.test(name));
  return [
    { group, what: 'content script, gzipped', unit: 'kB', value: weigh(join(folder, 'edge.js')), atMost: 15, rounds },
    { group, what: 'worker, gzipped', unit: 'kB', value: weigh(join(folder, 'background.js')), atMost: 60, rounds },
    { group, what: 'office, gzipped', unit: 'kB', value: weigh(join(folder, 'office.js')), atMost: 80, rounds },
    {
      group,
      what: 'reports’ part of the office, gzipped',
      unit: 'kB',
      value: weigh(join(folder, 'report-office.js')),
      atMost: 60,
      rounds,
    },
    { group, what: 'exchange, gzipped', unit: 'kB', value: weigh(join(folder, 'exchange.js')), atMost: 180, rounds },
    ...(sidebar
      ? [
          {
            group,
            what: 'sidebar, gzipped',
            unit: 'kB',
            value: weigh(join(folder, 'chunks', sidebar)),
            rounds,
          } as const,
        ]
      : []),
  ];
}
