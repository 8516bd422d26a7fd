/** Pages of CRMs on disk: our own fixtures, and the saved pages that lie beside the project on some machines. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import type { UrlExample } from '../../lib/crm/adapter.ts';
import type { PageFacts, PageField, RecordObject } from '../../lib/domain/record.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const fixtures = join(root, 'test', 'fixtures', 'crm');

/** Saved pages of running CRMs, which may not be copied into the project. */
export const sharedPages = join(root, '..', 'shared', 'pages');

/** Said in the name of a test that cannot run. */
export const withoutSharedPages = existsSync(sharedPages) ? '' : ' (skipped: there is no ../shared/pages)';

export interface ExpectedPage {
  readonly adapter: string;
  readonly file: string;
  readonly url: string;
  readonly object: RecordObject;
  readonly facts: PageFacts;
  /** Fields that the page shows masked. */
  readonly hidden?: readonly PageField[];
  /** Further values that the page gives as the record's own, such as a second address: right once the first is gone. */
  readonly alsoOwn?: readonly string[];
}

/** A page as the browser would have it, without running anything in it. */
export function openPage(path: string): Document {
  return parseHTML(readFileSync(path, 'utf8')).document;
}

/** The vendors that have a folder of fixtures. */
export function fixtureVendors(): string[] {
  return readdirSync(fixtures).sort();
}

/** An adapter's fixtures and what is to be read from each. */
export function expectedPages(adapter: string): ExpectedPage[] {
  const folder = join(fixtures, adapter);
  if (!existsSync(folder)) return [];
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, object>;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      if (!Object.hasOwn(expected, file)) throw new Error(`${adapter}/expected.json does not speak of ${file}`);
      return { adapter, file: join(folder, file), ...(expected[file] as Omit<ExpectedPage, 'adapter' | 'file'>) };
    });
}

/** The URL examples that stand beside an adapter's patterns. */
export async function examplesOf(adapter: string): Promise<readonly UrlExample[]> {
  const urls = (await import(`../../lib/crm/${adapter}/urls.ts`)) as { examples: readonly UrlExample[] };
  return urls.examples;
}
