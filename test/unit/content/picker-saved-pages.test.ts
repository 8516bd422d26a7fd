/** Saved pages of CRMs: wherever one points at an address or a name, the selector finds that place and no more. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { candidatesFor } from '../../../lib/content/picker/candidates.ts';
import { shownAt, valueBy } from '../../../lib/content/picker/read-element.ts';
import { selectorFor } from '../../../lib/content/picker/selector-for.ts';
import { plainSelectorSchema } from '../../../lib/domain/page-mend.ts';
import { root } from '../../architecture/source-files.ts';
import { showPage } from './picker-page.ts';

afterEach(() => vi.unstubAllGlobals());

function pagesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

// The large ones take long in a document without a browser.
const folders = ['test/fixtures/crm', '../shared/pages'];
const pages = folders.flatMap((folder) => pagesIn(join(root, folder))).filter((path) => statSync(path).size < 150_000);

describe.each(pages.map((path) => [path.slice(-60), path]))('%s', (_, path) => {
  test.each(['email', 'name'] as const)('%s', (field) => {
    showPage(readFileSync(path, 'utf8'), `https://crm.example/${basename(path)}`);
    const candidates = candidatesFor(field).slice(0, 25);
    let without = 0;
    for (const { element, value } of candidates) {
      const selector = selectorFor(element, field, value);
      if (selector === null) {
        without += 1;
        continue;
      }
      expect(plainSelectorSchema.safeParse(selector).success, selector).toBe(true);
      const [found, ...more] = shownAt(selector);
      expect(found?.contains(element) && more.length === 0, selector).toBe(true);
      expect(valueBy(selector, field)).toBe(value);
      if (field === 'email') expect(selector).not.toContain('@');
      expect(selector.toLowerCase()).not.toContain(`"${value.toLowerCase()}"`);
    }
    expect(without, 'places without a selector').toBeLessThanOrEqual(candidates.length / 5);
  });
});
