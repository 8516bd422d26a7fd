/** The runner of address files itself: what it takes, and what it makes of files that are none. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { atomicCrm } from '../../../lib/crm/atomic-crm/index.ts';
import { reportOn } from '../../conformance/urls.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-urls-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown) {
  const file = join(folder, 'cases.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const { file: named, ...rest } = reportOn(file);
  expect(named).toBe(file);
  return rest;
}

const contact = 'https://crm.example/#/contacts/17/show';
const list = 'https://crm.example/#/contacts';
const reading = { crm: 'atomic-crm', type: 'contacts', id: '17' };

describe('a file of addresses', () => {
  it.each([
    ['named', { crm: 'atomic-crm' }],
    ['named with its type and id', reading],
    ['named with its id as a number', { crm: 'atomic-crm', id: 17 }],
    ['said to have no tenant', { crm: 'atomic-crm', tenant: null }],
  ])('passes where the one CRM is %s', (_, expected) => {
    expect(report({ _note: 'x', cases: [{ url: contact, expect: expected }] })).toEqual({
      total: 1,
      passed: 1,
      failed: [],
    });
  });

  it('may be the list of cases alone', () => {
    const cases = [
      { url: contact, expect: reading },
      { url: list, expect: null },
    ];
    expect(report(cases)).toEqual({ total: 2, passed: 2, failed: [] });
  });

  it.each([
    ['another CRM', contact, { crm: 'espocrm' }, [reading]],
    ['another id', contact, { crm: 'atomic-crm', id: '1' }, [reading]],
    ['a tenant where there is none', contact, { ...reading, tenant: 'acme' }, [reading]],
    ['no record', contact, null, [reading]],
    ['a record where there is none', list, { crm: 'atomic-crm' }, []],
  ])('fails where it expects %s, and says what was read', (_, url, expected, actual) => {
    expect(report([{ url, expect: expected }])).toEqual({
      total: 1,
      passed: 0,
      failed: [{ url, expected, actual }],
    });
  });
});

it('an address that two CRMs know fails, whichever was expected', () => {
  const file = join(folder, 'two.json');
  writeFileSync(file, JSON.stringify([{ url: contact, expect: reading }]));
  const { failed } = reportOn(file, [atomicCrm, { ...atomicCrm, id: 'fork' }]);
  expect(failed).toEqual([{ url: contact, expected: reading, actual: [reading, { ...reading, crm: 'fork' }] }]);
});

describe('what is no file of addresses', () => {
  it.each([
    ['no JSON', '{"cases": [', /^not a JSON file: /],
    ['another shape', { urls: [] }, /^neither a list of cases nor/],
    ['a text', '"x"', /^neither a list of cases nor/],
  ])('is one failed case: %s', (_, content, reason) => {
    expect(report(content)).toEqual({ total: 1, passed: 0, failed: [{ reason: expect.stringMatching(reason) }] });
  });

  it('is one failed case where there is no file', () => {
    expect(reportOn(join(folder, 'none.json')).failed).toEqual([{ reason: expect.stringMatching(/no such file/) }]);
  });

  it.each([
    ['no case', 7, { url: 7, reason: expect.stringMatching(/^not a case/) }],
    [
      'without an expectation',
      { url: contact },
      { url: { url: contact }, reason: expect.stringMatching(/^not a case/) },
    ],
    [
      'of no URL',
      { url: 'crm.example/#/', expect: null },
      { url: 'crm.example/#/', expected: null, reason: 'not a URL' },
    ],
  ])('costs its own case alone: %s', (_, broken, failure) => {
    expect(report([broken, { url: contact, expect: reading }])).toEqual({ total: 2, passed: 1, failed: [failure] });
  });
});
