/** Every URL that one adapter knows, tried on all of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UrlExample } from '../../lib/crm/adapter.ts';
import { adapterById, adapters, pageAt } from '../../lib/crm/registry.ts';
import { examplesOf, sharedPages, withoutSharedPages } from '../support/crm-pages.ts';

const owned: readonly (readonly [owner: string, example: UrlExample])[] = (
  await Promise.all(adapters.map(async ({ id }) => (await examplesOf(id)).map((example) => [id, example] as const)))
).flat();

describe('URL examples', () => {
  it.each(adapters.map(({ id }) => [id]))('%s has some of records and of lists', (id) => {
    const kinds = owned.filter(([owner]) => owner === id).map(([, { is }]) => (is === 'list' ? 'list' : 'record'));
    expect(new Set(kinds)).toEqual(new Set(['record', 'list']));
  });

  it.each(owned.map(([owner, { url, is }]) => [url, owner, is] as const))('%s', (url, owner, is) => {
    const expected = is === 'list' ? 'list' : { crm: owner, ...is };
    expect(adapterById(owner)!.match(new URL(url))).toEqual(expected);
    const page = pageAt(new URL(url));
    expect(page?.kind === 'record' ? page.record : page?.kind, 'by the registry').toEqual(expected);
    for (const adapter of adapters) {
      if (adapter.id === owner) continue;
      const match = adapter.match(new URL(url));
      // Lists of self-hosted CRMs may look alike; a record may not.
      expect(match === 'list' ? null : match, `by ${adapter.id}`).toBeNull();
    }
  });
});

const strangers = [
  'https://example.com/',
  'https://example.com/#/',
  'https://example.com/#contacts/17/show',
  'https://example.com/contacts/17/show',
  'https://crm.example/#/contacts/abc/show',
  'https://crm.example/#/contacts/17/delete',
  'https://crm.example/#/contacts/17/show/../../deals/1/show',
  'about:blank',
  'data:text/html,x#/contacts',
];

describe('other URLs', () => {
  it.each(strangers)('%s is no page of a CRM', (url) => {
    expect(pageAt(new URL(url))).toBeNull();
  });
});

interface SharedCase {
  readonly url: string;
  readonly expect: { readonly crm: string; readonly type: string; readonly id: string } | null;
}

describe(`URLs collected from running CRMs${withoutSharedPages}`, () => {
  it.skipIf(withoutSharedPages)('are told apart', () => {
    const { cases } = JSON.parse(readFileSync(join(sharedPages, 'url-cases.json'), 'utf8')) as { cases: SharedCase[] };
    for (const { url, expect: expected } of cases) {
      const page = pageAt(new URL(url));
      const found = page?.kind === 'record' ? `${page.record.crm} ${page.record.id}` : null;
      const known = expected && adapterById(expected.crm) ? `${expected.crm} ${expected.id}` : null;
      expect(found, url).toBe(known);
    }
  });
});
