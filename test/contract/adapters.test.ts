/** What every adapter must do, tried on pages of its own and of others. */
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { CrmAdapter, FieldPlaces, Place } from '../../lib/crm/adapter.ts';
import { readPage } from '../../lib/crm/read-page.ts';
import { adapterById, adapters, matchAddress } from '../../lib/crm/registry.ts';
import type { RecordObject, RecordRef } from '../../lib/domain/record.ts';
import {
  type ExpectedPage,
  examplesOf,
  expectedPages,
  fixtureVendors,
  openPage,
  sharedPages,
  withoutSharedPages,
} from '../support/crm-pages.ts';

const allPages = adapters.flatMap(({ id }) => expectedPages(id));

function recordOf(adapter: CrmAdapter, url: string) {
  return matchAddress(adapter, new URL(url))?.record ?? null;
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
    [...adapter.root, ...adapter.marks].forEach(understands);
    for (const { fields, within = [], idAt = [] } of Object.values(adapter.pages)) {
      within.forEach((selector) => understands(selector.replaceAll('{id}', '1')));
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
      expect(recordOf(adapter, adapter.urlOf(record, new URL(url))), url).toEqual(record);
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
    expect(fixtureVendors().filter((vendor) => !adapterById(vendor))).toEqual([]);
  });
});

const saved: readonly Omit<ExpectedPage, 'object'>[] = [
  {
    adapter: 'atomic-crm',
    file: 'realtimex-contact.html',
    url: 'http://127.0.0.1:7106/#/contacts/1/show',
    facts: { email: 'nadia.okafor@northwind.example', name: 'Nadia Okafor', company: 'Northwind Traders' },
  },
  {
    adapter: 'atomic-crm',
    file: 'atomic-crm-contact.html',
    url: 'http://127.0.0.1:7111/#/contacts/1/show',
    facts: {
      email: 'marianne1@hotmail.com',
      name: 'Marianne Leannon',
      company: 'Grady, Lind and Hudson',
      stage: 'Cold',
    },
  },
  {
    adapter: 'espocrm',
    file: 'espocrm-contact.html',
    url: 'http://127.0.0.1:7102/#Contact/view/6b01f1052e198a040',
    facts: { email: 'nadia.okafor@northwind.example', name: 'Nadia Okafor', company: 'Northwind Traders' },
  },
  {
    adapter: 'espocrm',
    file: 'espocrm-lead.html',
    url: 'http://127.0.0.1:7102/#Lead/view/6b01f1052e198a041',
    facts: { email: 'priya.raman@brightloop.example', name: 'Priya Raman', company: 'BrightLoop', stage: 'New' },
  },
  {
    adapter: 'odoo',
    file: 'odoo-contact.html',
    url: 'http://127.0.0.1:7105/web#id=42&model=res.partner&view_type=form',
    facts: { email: 'nadia.okafor@northwind.example', name: 'Nadia Okafor', company: 'Northwind Traders' },
  },
  {
    adapter: 'odoo',
    file: 'odoo-lead.html',
    url: 'http://127.0.0.1:7105/web#id=45&model=crm.lead&view_type=form',
    facts: {
      email: 'priya.raman@brightloop.example',
      name: 'BrightLoop inquiry',
      owner: 'Mitchell Admin',
      stage: 'New',
    },
  },
  {
    adapter: 'odoo',
    file: 'odoo-opportunity.html',
    url: 'http://127.0.0.1:7105/web#id=44&model=crm.lead&view_type=form',
    facts: {
      email: 'nadia.okafor@northwind.example',
      name: 'Northwind Traders – 200 seats',
      owner: 'Mitchell Admin',
      stage: 'New',
    },
  },
  {
    adapter: 'suitecrm',
    file: 'suitecrm-contact.html',
    url: 'http://127.0.0.1:7107/#/contacts/record/6469df3c-0e40-b457-7143-6b01f727a42c',
    facts: {
      email: 'nadia.okafor@northwind.example',
      name: 'Nadia Okafor',
      company: 'Northwind Traders',
      owner: 'Administrator',
    },
  },
  {
    adapter: 'suitecrm',
    file: 'suitecrm-lead.html',
    url: 'http://127.0.0.1:7107/#/leads/record/81fbc700-4afa-7d11-5727-6b01f7a944be',
    facts: { email: 'priya.raman@brightloop.example', name: 'Priya Raman', company: 'BrightLoop' },
  },
];

describe(`pages saved from running CRMs${withoutSharedPages}`, () => {
  it.skipIf(withoutSharedPages)('are read', () => {
    for (const { adapter: id, file, url, facts } of saved) {
      const adapter = adapterById(id)!;
      expect(read(adapter, recordOf(adapter, url)!, openPage(join(sharedPages, file))).facts, file).toMatchObject(
        facts,
      );
    }
  });
});
