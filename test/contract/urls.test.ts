/** Every URL that one adapter knows, tried on all of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UrlExample } from '../../lib/crm/adapter.ts';
import { crmById, matchAddress } from '../../lib/crm/crm-book.ts';
import { adapters, book } from '../../lib/crm/registry.ts';
import { examplesOf, sharedPages, withoutSharedPages } from '../support/crm-pages.ts';

const owned: readonly (readonly [owner: string, example: UrlExample])[] = (
  await Promise.all(adapters.map(async ({ id }) => (await examplesOf(id)).map((example) => [id, example] as const)))
).flat();

describe('URL examples', () => {
  it.each(adapters.map(({ id }) => [id]))('%s has some of records and of pages that are none', (id) => {
    const kinds = owned.filter(([owner]) => owner === id).map(([, { is }]) => is === null || is === 'other');
    expect(new Set(kinds)).toEqual(new Set([true, false]));
  });

  it.each(owned.map(([owner, { url, is }]) => [url, owner, is] as const))('%s', (url, owner, is) => {
    const found = matchAddress(book, crmById(book, owner)!, new URL(url));
    if (is === null) expect(found).toBeNull();
    else expect(found?.record).toEqual(is === 'other' ? null : { crm: owner, ...is });
    for (const adapter of adapters) {
      if (adapter.id !== owner) expect(matchAddress(book, adapter, new URL(url)), `by ${adapter.id}`).toBeNull();
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
    expect(adapters.filter((adapter) => matchAddress(book, adapter, new URL(url)))).toEqual([]);
  });
});

interface SharedCase {
  readonly url: string;
  readonly expect: {
    readonly crm: string;
    readonly type?: string;
    readonly id?: string;
    readonly tenant?: string;
  } | null;
}

describe(`URLs collected from running CRMs${withoutSharedPages}`, () => {
  it.skipIf(withoutSharedPages)('are told apart', () => {
    const { cases } = JSON.parse(readFileSync(join(sharedPages, 'url-cases.json'), 'utf8')) as { cases: SharedCase[] };
    for (const { url, expect: expected } of cases) {
      const found = adapters.flatMap((adapter) => {
        const match = matchAddress(book, adapter, new URL(url));
        return match ? [{ crm: adapter.id, ...match }] : [];
      });
      if (expected === null) expect(found, url).toEqual([]);
      else expect(found, url).toMatchObject([expected]);
    }
  });
});
