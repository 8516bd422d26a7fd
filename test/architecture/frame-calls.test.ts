/** The sidebar may ask from its frame what it asks, and nothing else. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { frameCalls } from '../../lib/messaging/frame-calls.ts';
import { officeSchemas } from '../../lib/messaging/office-schemas.ts';
import { reportSchemas } from '../../lib/messaging/report-schemas.ts';
import { pageSchemas } from '../../lib/messaging/schemas.ts';

/** Every file that the sidebar is made of, from its entry on. */
function partsOf(entry: string): Set<string> {
  const found = new Set<string>();
  const waiting = [resolve(import.meta.dirname, '../..', entry)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']+\.tsx?)'/g))
      waiting.push(resolve(dirname(file), path));
  }
  return found;
}

test('the sidebar asks from its frame what frames may ask, and frames may ask nothing else', () => {
  const names = new Set([...Object.keys(pageSchemas), ...Object.keys(officeSchemas), ...Object.keys(reportSchemas)]);
  const asked = new Set<string>();
  for (const file of partsOf('entrypoints/sidebar/main.tsx')) {
    if (!/\/(components|entrypoints)\//.test(file)) continue;
    // A key of a type may have the same name.
    const text = readFileSync(file, 'utf8').replaceAll(/\b(?:Pick|Omit)<[^<>]*>/g, '');
    for (const [, name = ''] of text.matchAll(/'(\w+)'/g)) if (names.has(name)) asked.add(name);
  }
  expect([...frameCalls].sort()).toEqual([...asked].sort());
});
