/** The adapter for pages that no other one knows: it reads what pages in general offer, and rather nothing than a guess. */
import { basename } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { matchAddress } from '../../lib/crm/crm-book.ts';
import { generic } from '../../lib/crm/generic/index.ts';
import { examples } from '../../lib/crm/generic/urls.ts';
import { readPage } from '../../lib/crm/read-page.ts';
import { recordAddress } from '../../lib/crm/record-address.ts';
import { adapters, book } from '../../lib/crm/registry.ts';
import type { RecordObject, RecordRef } from '../../lib/domain/record.ts';
import { examplesOf, expectedPages, openPage } from '../support/crm-pages.ts';

function recordAt(url: string): RecordRef | null {
  return matchAddress(book, generic, new URL(url))?.record ?? null;
}

function readDocument(document: Document, object: RecordObject = 'contact', id = '17') {
  return readPage(document, generic.pages[object] ?? { fields: {} }, id, generic.shadow);
}

function read(body: string, object?: RecordObject) {
  return readDocument(parseHTML(`<!doctype html><html><body>${body}</body></html>`).document, object);
}

describe('pages of no CRM that is known', () => {
  it.each(expectedPages('generic').map((page) => [basename(page.file), page] as const))('%s is read', (_, page) => {
    const document = openPage(page.file);
    const before = document.toString();
    const record = recordAt(page.url);
    expect(record?.object).toBe(page.object);
    const first = readDocument(document, page.object);
    expect(first.facts).toEqual(page.facts);
    expect(first.broken).toEqual([]);
    expect(readDocument(document, page.object)).toEqual(first);
    expect(document.toString(), 'reading must not change the page').toBe(before);
  });

  it.each([
    ['an empty document', ''],
    ['nothing but frames', '<frameset><frame src="about:blank"></frameset>'],
    ['mail links of no address', '<main><a href="mailto:">a</a><a href="mailto:%%%">b</a></main>'],
  ])('%s is nothing, and no error', (_, html) => {
    for (const [object, { fields }] of Object.entries(generic.pages)) {
      const { facts, missing, broken } = readDocument(parseHTML(html).document, object as RecordObject);
      expect({ facts, missing, broken }).toEqual({ facts: {}, missing: Object.keys(fields), broken: [] });
    }
  });
});

const ana = '<a href="mailto:ana@firma.example">ana@firma.example</a>';
const bo = '<a href="mailto:bo@firma.example">bo@firma.example</a>';

describe('one address', () => {
  it.each([
    ['a mail link', `<main><div>${ana}</div></main>`],
    ['a mail link beside its label', `<main><div><label>E-post</label> ${ana}</div></main>`],
    ['a mail link twice', `<main><div>${ana}</div><dl><dt>Mail</dt><dd>${ana}</dd></dl></main>`],
    ['a mail link in the only main part', `<main hidden><div>${bo}</div></main><main><div>${ana}</div></main>`],
    ['the one of two that is said to be it', `<main><div><b>E-mail:</b> ${ana}</div><div>${bo}</div></main>`],
    ['a paragraph behind its label', `<main><div><label>E-post</label><p>${ana}</p></div></main>`],
    ['a row of two cells', `<main><table><tr><th>E-post</th><td>${ana}</td></tr></table></main>`],
    ['an input', '<main><form><input type="email" value="ana@firma.example"><input name="email"></form></main>'],
    [
      'an hCard',
      `<main><div class="vcard"><a class="email" href="mailto:ana@firma.example">a</a></div><p>${bo}</p></main>`,
    ],
  ])('is read from %s', (_, body) => {
    expect(read(body).facts.email).toBe('ana@firma.example');
  });
});

describe('two people', () => {
  it.each([
    ['two mail links', `<main><div>${ana}</div><div>${bo}</div></main>`],
    [
      'two inputs',
      '<main><input name="email" value="ana@firma.example"><input type="email" value="bo@firma.example"></main>',
    ],
    [
      'two hCards, and a link by itself',
      `<main><p class="vcard"><b class="email">ana@firma.example</b></p><p class="vcard"><b class="email">bo@firma.example</b></p><div>${ana}</div></main>`,
    ],
  ])('are told apart by nobody: %s', (_, body) => {
    expect(read(body)).toMatchObject({ facts: {}, ambiguous: ['email'] });
  });

  it('in a main part each are two records', () => {
    expect(read(`<main><div>${ana}</div></main><main><h1>Bo Berg</h1></main>`).facts).toEqual({});
  });
});

describe('an address of somebody else', () => {
  it.each([
    ['prose', `<p>Ask ${bo} about it</p>`],
    ['prose in which it is set apart', `<div>Ask <span>${bo}</span> about it</div>`],
    ['a paragraph', `<p>${bo}</p>`],
    ['the frame of the page', `<nav>${bo}</nav><footer>${bo}</footer><aside>${bo}</aside>`],
    ['a form in the frame', '<nav><input type="email" value="bo@firma.example"></nav>'],
    ['a note', `<div class="Note_body"><div>${bo}</div></div>`],
    ['a feed', `<div role="feed"><div>${bo}</div></div>`],
    ['an editor', `<div contenteditable="true"><div>${bo}</div></div>`],
    ['a list', `<ul><li>${bo}</li></ul>`],
    ['a table of people', `<table><tr><th>Bo</th><td>${bo}</td><td>12</td></tr></table>`],
    ['a table with a head', `<table><thead><tr><th>Name</th></tr></thead><tr><th>Bo</th><td>${bo}</td></tr></table>`],
    ['beside an empty field', `<input type="email"><div>${bo}</div>`],
    ['a dialog', `<div role="dialog"><input type="email" value="bo@firma.example"></div>`],
  ])('is not taken from %s', (_, body) => {
    expect(read(`<main><h1>Ana Lund</h1>${body}</main>`).facts).toEqual({ name: 'Ana Lund' });
  });

  it('is not taken from the page of a company or a deal', () => {
    for (const object of ['company', 'deal'] as const) expect(read(`<main>${ana}</main>`, object).facts).toEqual({});
  });
});

describe('a number or a key', () => {
  it.each(['7', '0190e0a4-2f6b-7cc0-98f2-1f5a7a3b9c11'])('%s is nobody’s name', (key) => {
    expect(read(`<main><input name="owner" value="${key}"><input name="company" value="${key}"></main>`).facts).toEqual(
      {},
    );
  });
});

describe('a heading', () => {
  it.each([
    'contact',
    'Contact details',
    'Lead #17',
    'Kontakt',
    'Edit person',
    'Customer 17',
    'Loading…',
  ])('"%s" is nobody’s name', (heading) => {
    expect(read(`<main><h1>${heading}</h1></main>`).facts).toEqual({});
  });

  it.each(['Company', 'All deals', 'Account details'])('"%s" is no company’s', (heading) => {
    expect(read(`<main><h1>${heading}</h1></main>`, 'company').facts).toEqual({});
  });

  it('is a name', () => {
    expect(read('<h1>CRM</h1><main><h1>Ana de la Cruz</h1></main>').facts.name).toBe('Ana de la Cruz');
    expect(read('<main><h1>Contact Lenses AS</h1></main>', 'company').facts.name).toBe('Contact Lenses AS');
  });

  it('of two is none', () => {
    expect(read('<main><h1>Ana Lund</h1><h1>Bo Berg</h1></main>').facts).toEqual({});
  });
});

describe('places', () => {
  it('are understood, dated, and short enough for a message', () => {
    for (const { fields, within } of Object.values(generic.pages)) {
      const { document } = parseHTML('<p></p>');
      for (const selector of within ?? []) expect(() => document.querySelector(selector)).not.toThrow();
      for (const { places, lastSeen } of Object.values(fields)) {
        expect(lastSeen).toMatch(/^20\d\d-(0[1-9]|1[0-2])-[0-3]\d$/);
        const together = places.map((place) =>
          [place].flat().map((part) => (typeof part === 'string' ? part : part.at)),
        );
        for (const selectors of together) {
          expect(selectors.join(' + ').length).toBeLessThanOrEqual(500);
          for (const selector of selectors) expect(() => document.querySelector(selector), selector).not.toThrow();
        }
      }
    }
  });
});

describe('addresses', () => {
  it.each(examples.map(({ url, is }) => [url, is] as const))('%s', (url, is) => {
    expect(recordAt(url)).toEqual(is === null ? null : { crm: 'generic', ...(is as object) });
  });

  it('of other records are not made from them: the words for kinds of records are anybody’s', () => {
    const record = { crm: 'generic', account: 'crm.example', object: 'contact', id: '17' } as const;
    expect(recordAddress(generic, record, new URL('https://crm.example/contacts/9'))).toBeUndefined();
  });

  it('of the hosts of CRMs that are known are theirs', async () => {
    for (const adapter of adapters.filter(({ selfHosted }) => !selfHosted)) {
      const own = await examplesOf(adapter.id);
      const records = own.filter(({ url }) => matchAddress(book, adapter, new URL(url))?.record);
      expect(records.filter(({ url }) => recordAt(url))).toEqual([]);
    }
  });
});
