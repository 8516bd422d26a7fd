import { describe, expect, test } from 'vitest';
import { type PageMend, parseMendFile, plainSelectorSchema } from '../../../lib/domain/page-mend.ts';
import { siteAt, siteSchema } from '../../../lib/domain/site.ts';

const mend: PageMend = {
  site: 'https://crm.example',
  crm: 'odoo',
  object: 'contact',
  field: 'email',
  selector: '.o_field_email a',
  madeAt: Date.UTC(2026, 10, 23),
  version: '1.0.0',
};
const file = (...mends: unknown[]) => JSON.stringify({ format: 'baton-mends', version: 1, mends });

describe('a file of mends', () => {
  test('is read, with a byte order mark too', () => {
    const other = { ...mend, field: 'name' } as const;
    expect(parseMendFile(`\ufeff${file(mend, other, mend)}`)).toEqual({ mends: [mend, other, mend] });
  });

  test.each([
    ['{', '$'],
    ['[]', '$'],
    [JSON.stringify({ format: 'baton', version: 1, mends: [] }), 'format'],
    [JSON.stringify({ format: 'baton-mends', version: 2, mends: [] }), 'version'],
    [JSON.stringify({ format: 'baton-mends', version: 1 }), 'mends'],
    [file(mend, { ...mend, selector: 'a { color: red }' }), 'mends[1].selector'],
    [file({ ...mend, selector: '' }), 'mends[0].selector'],
    [file({ ...mend, site: 'https://crm.example/contacts' }), 'mends[0].site'],
    [file({ ...mend, field: 'phone' }), 'mends[0].field'],
    [file('odoo'), 'mends[0]'],
  ])('that reads %s is refused as a whole, at %s', (text, path) => {
    expect(parseMendFile(text)).toMatchObject({ wrong: { path } });
  });

  test('may not say two things of one place', () => {
    const wrong = { path: 'mends[2]', problem: 'duplicate' };
    const other = { ...mend, object: 'lead' } as const;
    expect(parseMendFile(file(mend, other, { ...mend, selector: 'b' }))).toEqual({ wrong });
  });
});

test.each([
  ['a[href^="mailto:"]:not(.x) > b ~ c, #d', true],
  ['é::before', true],
  ['a{}', false],
  ['<b>', false],
  ['a;b', false],
  ['a`b', false],
  ['a\nb', false],
  ['a'.repeat(301), false],
])('the selector %j is plain: %j', (selector, isPlain) => {
  expect(plainSelectorSchema.safeParse(selector).success).toBe(isPlain);
});

test.each([
  ['https://crm.example:8443/a?b#c', 'https://crm.example'],
  ['http://[::1]:8069/', 'http://[::1]'],
  ['about:blank', null],
  ['chrome-extension://baton/sidebar.html', null],
  ['file:///tmp/a.html', null],
])('%s is of the site %j', (address, site) => {
  expect(siteAt(new URL(address))).toBe(site);
});

test.each([
  'https://CRM.example',
  'https://crm.example/',
  'https://crm.example:8443',
  'https://*',
  'ftp://a',
  'crm',
  '',
])('%j is no site', (text) => {
  expect(siteSchema.safeParse(text).success).toBe(false);
});
