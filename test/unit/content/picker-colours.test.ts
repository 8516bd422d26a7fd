import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../architecture/source-files.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The colours in a part of a style sheet, by name. */
function colours(css: string): Map<string, string> {
  return new Map([...css.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

test('the picker has the colours of the rest, light and dark', () => {
  const [light = '', dark = ''] = read('components/ui/tokens.css').split('[data-theme="dark"]');
  const pairs = [...read('lib/content/picker/picker.css').matchAll(/(--[\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
  expect(pairs.length).toBeGreaterThan(5);
  for (const [, name = '', day, night] of pairs) {
    expect([name, day, night]).toEqual([name, colours(light).get(name), colours(dark).get(name)]);
  }
});
