import { describe, expect, it } from 'vitest';
import type { CrmPlan } from '../../../lib/crm/adapter.ts';
import { isNamedHost, matchUrl, pageAt } from '../../../lib/crm/match-url.ts';

const plan: CrmPlan = {
  id: 'acme',
  hosts: [{ host: '(?:[\\w-]+\\.)?acme\\.example', region: 'EU' }],
  selfHosted: false,
  records: [
    { host: '(?<tenant>[\\w-]+)\\.acme\\.example', path: '/(?<type>people|firms|tickets)/(?<id>[\\w-]+)' },
    { path: '/main', query: { type: '(?<type>people)', id: '(?<id>\\{?[\\w-]+\\}?)' } },
    { path: '/app', hash: '(?<type>people)/(?<id>\\d+)' },
    { path: '/form', query: { type: '(?<type>people)', id: '(?<id>\\d+)', copy: '(?!true$).*' } },
    { path: '/web', hashQuery: { model: '(?<type>people)', id: '(?<id>\\d+)' } },
    { path: '/short/(?<id>(?<key>\\w{3})\\w{2})', query: { kind: '(?<kind>people)' } },
  ],
  objects: { people: 'contact', 'firms?': 'company' },
  accountBy: 'tenant',
  pages: {},
  root: ['body'],
  patience: 1000,
};
const anywhere: CrmPlan = { ...plan, hosts: [], selfHosted: true, accountBy: undefined };

const match = (url: string, of = plan) => matchUrl(of, new URL(url));

describe('the host', () => {
  it('of the CRM gives the tenant', () => {
    expect(match('https://nordic.acme.example/people/17')).toEqual({
      tenant: 'nordic',
      type: 'people',
      id: '17',
      record: { crm: 'acme', account: 'nordic', object: 'contact', id: '17' },
    });
  });

  it.each([
    'http://nordic.acme.example/people/17',
    'https://nordic.acme.example:8443/people/17',
    'https://nordic.acme.example.evil.example/people/17',
    'https://evil-acme.example/people/17',
    'https://nordic.acme.example@evil.example/people/17',
    'https://evil.example/?https://nordic.acme.example/people/17',
    'https://evil.example/https://nordic.acme.example/people/17',
  ])('is not %s', (url) => {
    expect(match(url)).toBeNull();
  });

  it('is known in any case and behind a name', () => {
    expect(match('https://me:secret@Nordic.ACME.example/people/17')?.tenant).toBe('nordic');
  });

  it('of a self-hosted CRM may be any, on the web', () => {
    for (const url of ['http://127.0.0.1:7102/app#people/17', 'https://[::1]/app#people/17']) {
      expect(match(url, anywhere)?.record).toEqual({
        crm: 'acme',
        account: new URL(url).hostname,
        object: 'contact',
        id: '17',
      });
    }
    expect(match('file:///app#people/17', anywhere)).toBeNull();
  });

  it('names the account where the address names none', () => {
    expect(isNamedHost(plan, new URL('https://acme.example/'))).toBe(true);
    // The account is the tenant's, and this address has none: known, and no record of Baton's.
    expect(match('https://acme.example/app#people/17')).toEqual({ type: 'people', id: '17', record: null });
  });
});

describe('the parts of an address', () => {
  it.each([
    ['a path', 'https://crm.example/people/17/more', null],
    ['parameters in any order beside others', 'https://crm.example/main?x=1&id=17&type=people&x=2', '17'],
    ['parameters, encoded', 'https://crm.example/main?type=%70eople&id=%7B17%7D', '{17}'],
    ['a parameter that is not there', 'https://crm.example/main?id=17', null],
    ['a parameter that is there twice', 'https://crm.example/main?type=people&id=17&id=18', null],
    ['a parameter of another name', 'https://crm.example/main?type=people&xid=17', null],
    ['a hash', 'https://crm.example/app?x=1#people/17', '17'],
    ['a hash with more', 'https://crm.example/app#people/17/edit', null],
    ['without a parameter that may be left out', 'https://crm.example/form?type=people&id=17', '17'],
    [
      'a parameter with another value than the one that may not be',
      'https://crm.example/form?type=people&id=17&copy=',
      '17',
    ],
    ['a parameter that may not be there', 'https://crm.example/form?type=people&id=17&copy=true', null],
    ['a hash of parameters', 'https://crm.example/web#menu=3&id=17&model=people', '17'],
    ['parameters, but not in the hash', 'https://crm.example/web?id=17&model=people', null],
    ['a hash with a parameter twice', 'https://crm.example/web#id=17&model=people&id=18', null],
  ])('are matched whole: %s', (_, url, id) => {
    expect(match(url, { ...anywhere, records: plan.records.slice(1) })?.id ?? null).toBe(id);
  });

  it('may say apart by what records are compared, and of what kind they are', () => {
    expect(match('https://crm.example/short/abcDE?kind=people', anywhere)).toEqual({
      id: 'abcDE',
      record: { crm: 'acme', account: 'crm.example', object: 'contact', id: 'abc' },
    });
  });

  it('keep a UUID as it is written and compare it as it is meant', () => {
    const written = '{1D2F3A4B-0000-4000-8000-0123456789AB}';
    const found = match(`https://crm.example/main?type=people&id=${encodeURIComponent(written)}`, anywhere);
    expect(found?.id).toBe(written);
    expect(found?.record?.id).toBe('1d2f3a4b-0000-4000-8000-0123456789ab');
  });
});

describe('the kind of record', () => {
  it('may be one that Baton has no use for', () => {
    expect(match('https://nordic.acme.example/tickets/5')).toMatchObject({ type: 'tickets', id: '5', record: null });
  });

  it('may be any other, whose ids begin with it', () => {
    const found = match('https://nordic.acme.example/tickets/5', { ...plan, otherwise: 'contact' });
    expect(found?.record).toEqual({ crm: 'acme', account: 'nordic', object: 'contact', id: 'tickets/5' });
  });
});

describe('a page of a site that is known to be the CRM’s', () => {
  it('is a record, or else a list', () => {
    expect(pageAt(plan, new URL('https://nordic.acme.example/firms/4'))).toEqual({
      kind: 'record',
      record: { crm: 'acme', account: 'nordic', object: 'company', id: '4' },
      reading: 'reading',
      facts: {},
    });
    for (const path of ['tickets/5', 'people', ''])
      expect(pageAt(plan, new URL(`https://nordic.acme.example/${path}`))).toEqual({ kind: 'list', crm: 'acme' });
  });
});
