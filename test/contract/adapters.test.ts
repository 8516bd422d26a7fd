/** What every adapter must do, tried on pages of its own and of others. */
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { CrmAdapter, FieldPlaces, Place } from '../../lib/crm/adapter.ts';
import { crmById, matchAddress } from '../../lib/crm/crm-book.ts';
import { readPage } from '../../lib/crm/read-page.ts';
import { recordAddress } from '../../lib/crm/record-address.ts';
import { adapters, book } from '../../lib/crm/registry.ts';
import type { RecordObject, RecordRef } from '../../lib/domain/record.ts';
import {
  examplesOf,
  expectedPages,
  fixtureVendors,
  openPage,
  sharedPages,
  withoutSharedPages,
} from '../support/crm-pages.ts';
import { savedPages } from '../support/saved-pages.ts';

const allPages = adapters.flatMap(({ id }) => expectedPages(id));

function recordOf(adapter: CrmAdapter, url: string) {
  return matchAddress(book, adapter, new URL(url))?.record ?? null;
}

function read({ pages, shadow }: CrmAdapter, { object, id }: Pick<RecordRef, 'object' | 'id'>, document: Document) {
  return readPage(document, pages[object] ?? { fields: {} }, id, shadow);
}

function placesIn(list: FieldPlaces): Place[] {
  return list.places.flatMap((place) => place as Place | readonly Place[]);
}

const broken: readonly [string, string][] = [
  ['an empty document', ''],
  ['a page still to be drawn', '<!doctype html><html><body><div id="root"></div></body></html>'],
  ['a page of nothing but frames', '<frameset><frame src="about:blank"></frameset>'],
  ['a page with mail links of no address', '<main><a href="mailto:">a</a><a href="mailto:%%%">b</a></main>'],
];

describe.each(adapters.map((adapter) => [adapter.id, adapter] as const))('%s', (id, adapter) => {
  const pages = expectedPages(id);

  it('has fixtures', () => {
    expect(pages.length).toBeGreaterThan(0);
  });

  it.each(pages.map((page) => [basename(page.file), page] as const))('reads %s, and the same again', (_, page) => {
    const document = openPage(page.file);
    const before = document.toString();
    const record = recordOf(adapter, page.url)!;
    expect(record?.object).toBe(page.object);
    const first = read(adapter, record, document);
    expect(first.facts).toEqual(page.facts);
    expect(first.hidden).toEqual(page.hidden ?? []);
    expect(read(adapter, record, document)).toEqual(first);
    expect(document.toString(), 'reading must not change the page').toBe(before);
  });

  it('finds no record on the pages of other CRMs', () => {
    const strangers = allPages.filter((page) => page.adapter !== id);
    expect(strangers.filter((page) => recordOf(adapter, page.url)).map((page) => page.url)).toEqual([]);
  });

  it.each(broken)('reads nothing from %s and names what is missing', (_, html) => {
    for (const [object, { fields }] of Object.entries(adapter.pages)) {
      const { facts, missing, broken } = read(
        adapter,
        { object: object as RecordObject, id: '1' },
        parseHTML(html).document,
      );
      expect({ facts, missing, broken }).toEqual({ facts: {}, missing: Object.keys(fields), broken: [] });
    }
  });

  it('has selectors that are understood, each list dated', () => {
    const understands = (selector: string): void => {
      expect(() => parseHTML('<p></p>').document.querySelector(selector), selector).not.toThrow();
    };
    for (const selector of [...adapter.root, ...adapter.marks]) understands(selector);
    for (const { fields, within = [], idAt = [] } of Object.values(adapter.pages)) {
      for (const selector of within) understands(selector.replaceAll('{id}', '1'));
      const lists = Object.values(fields);
      for (const place of [...idAt, ...lists.flatMap(placesIn)])
        understands(typeof place === 'string' ? place : place.at);
      for (const { lastSeen, places } of lists) {
        expect(lastSeen).toMatch(/^20\d\d-(0[1-9]|1[0-2])-[0-3]\d$/);
        expect(places.length).toBeGreaterThan(0);
      }
    }
  });

  it('leads back to each of its records from any of its pages', async () => {
    const examples = await examplesOf(id);
    for (const { url } of examples) {
      const record = recordOf(adapter, url);
      if (!record) continue;
      // Of a page no more is remembered than where it is.
      const { origin, pathname } = new URL(url);
      const address = recordAddress(adapter, record, new URL(pathname, origin));
      expect(recordOf(adapter, address ?? ''), url).toEqual(record);
    }
  });

  it('gives a page time, but not for ever', () => {
    expect(adapter.patience).toBeGreaterThanOrEqual(1000);
    expect(adapter.patience).toBeLessThanOrEqual(15_000);
  });
});

describe('the registry', () => {
  it('has each id once, in the form of a record key', () => {
    const ids = adapters.map((adapter) => adapter.id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  it('has an adapter for every folder of fixtures', () => {
    expect(fixtureVendors().filter((vendor) => !crmById(book, vendor))).toEqual([]);
  });
});

describe(`pages saved from running CRMs${withoutSharedPages}`, () => {
  it.skipIf(withoutSharedPages)('are read', () => {
    for (const { adapter: id, file, url, facts } of savedPages) {
      const adapter = crmById(book, id)!;
      expect(read(adapter, recordOf(adapter, url)!, openPage(join(sharedPages, file))).facts, file).toMatchObject(
        facts,
      );
    }
  });
});
