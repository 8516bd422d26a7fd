import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { PageFields, SelectorList } from '../../../lib/crm/adapter.ts';
import { readPage } from '../../../lib/crm/read-page.ts';

const list = (...selectors: string[]): SelectorList => ({ selectors, lastSeen: '2026-11-21' });

function read(html: string, fields: PageFields) {
  return readPage(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document, fields);
}

const email = { email: list('a', 'input', '[data-email-address]') };

describe('an e-mail', () => {
  it.each([
    ['<a href="mailto:ana@firma.example">write</a>', 'ana@firma.example'],
    ['<a href="mailto:Ana Lund <Ana@Firma.example>">Ana</a>', 'ana@firma.example'],
    ['<a href="MAILTO:ana%2Bfair%40firma.example?subject=Hello%20Ana">Ana</a>', 'ana+fair@firma.example'],
    ['<a href="#">Ana@firma.example</a>', 'ana@firma.example'],
    ['<input value="ana@firma.example">', 'ana@firma.example'],
    ['<a href="mailto:nobody">n</a><a href="mailto:ana@firma.example">a</a>', 'ana@firma.example'],
  ])('is read from %s', (html, expected) => {
    expect(read(html, email).facts.email).toBe(expected);
  });

  it.each([
    '<a href="tel:12">12</a>',
    '<a href="mailto:a@b.example,c@d.example">both</a>',
    '<input value="@">',
  ])('is not made up from %s', (html) => {
    expect(read(html, email)).toEqual({ facts: {}, missing: ['email'], broken: [] });
  });

  it('is read from an attribute of its own where the adapter says so', () => {
    const fields = { email: { ...list('a'), attribute: 'data-email-address' } };
    const html = '<a href="mailto:wrong@firma.example" data-email-address="ana@firma.example">compose</a>';
    expect(read(html, fields).facts.email).toBe('ana@firma.example');
  });
});

describe('a field', () => {
  it('is taken from the first selector that shows something', () => {
    const fields = { name: list('h1', 'h2', 'h3') };
    expect(read('<h3>Third</h3><h2> Second\n name </h2><h1> </h1>', fields).facts.name).toBe('Second name');
  });

  it('is not taken from what is hidden', () => {
    const html = '<div hidden><h1>Former</h1></div><div style="display: none"><h1>Other</h1></div><h1>Shown</h1>';
    expect(read(html, { name: list('h1') }).facts.name).toBe('Shown');
  });

  it('is not taken where it is too long to be one', () => {
    expect(read(`<h1>${'x'.repeat(501)}</h1>`, { name: list('h1') }).missing).toEqual(['name']);
  });

  it('with a selector that no browser understands is named, and the others are tried', () => {
    const reading = read('<h1>Shown</h1>', { name: list('h1:::', 'h1') });
    expect(reading).toEqual({ facts: { name: 'Shown' }, missing: [], broken: ['h1:::'] });
  });
});
