import { describe, expect, test, vi } from 'vitest';
import { entered, firstDraft, originsEntered } from '../../../components/options/connections/draft.ts';
import { missingParts } from '../../../components/options/connections/missing-parts.ts';
import type { ConnectionField, FieldName } from '../../../lib/connectors/about.ts';
import { acme, allAllowed, connection } from './connectors-of-tests.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('../components/speaking.ts')).speaking('en'));

/** What one field makes of a text. */
function read(field: Partial<ConnectionField>, text: string) {
  const about = { ...acme, fields: [{ name: 'address', kind: 'origin', ...field } as ConnectionField] };
  const { settings, secrets, problems } = entered(about, { name: '', writes: true, values: { address: text } }, []);
  return problems.get('address') ?? settings.address ?? secrets.address ?? null;
}

describe('what is entered', () => {
  test.each([
    ['crm.example', 'https://crm.example'],
    [' https://crm.example:8443/odoo/contacts/1?x=y ', 'https://crm.example:8443'],
    ['localhost:8069', 'http://localhost:8069'],
    ['http://127.0.0.1:8069/web', 'http://127.0.0.1:8069'],
    ['http://crm.example', 'private'],
    ['my crm', 'address'],
    ['javascript:alert(1)', 'address'],
    ['', 'missing'],
  ])('as an origin: %s is %s', (text, expected) => {
    expect(read({}, text)).toBe(expected);
  });

  test.each([
    ['https://data.example/baton/', 'https://data.example/baton/'],
    ['https://data.example/pub?gid=0&output=csv#x', 'https://data.example/pub?gid=0&output=csv'],
    ['api.example', 'https://api.example'],
  ])('as an address: %s is %s', (text, expected) => {
    expect(read({ kind: 'address' }, text)).toBe(expected);
  });

  test('is held against the pattern as it is kept, the whole of it', () => {
    const pattern = 'https://[a-z]+\\.my\\.example';
    expect(read({ pattern }, 'acme.my.example/home')).toBe('https://acme.my.example');
    expect(read({ pattern }, 'acme.my.example.evil.example')).toBe('pattern');
    expect(read({ kind: 'text', pattern: 'a|b' }, 'ab')).toBe('pattern');
    expect(read({ kind: 'text', pattern: 'a|b' }, ' b ')).toBe('b');
  });

  test('by one of two ways to sign in is enough, and the one that was begun is asked for', () => {
    const way = (name: FieldName, number: 1 | 2) => ({ name, kind: 'text', optional: true, way: number }) as const;
    const fields = [way('user', 1), way('password', 1), way('clientId', 2), way('clientSecret', 2)];
    const wrong = (values: Partial<Record<FieldName, string>>, stored: readonly string[] = []) => [
      ...entered({ ...acme, fields }, { name: '', writes: true, values }, stored).problems.keys(),
    ];
    expect(wrong({})).toEqual(['user', 'password']);
    expect(wrong({ user: 'kari' })).toEqual(['password']);
    expect(wrong({ clientId: 'x' })).toEqual(['clientSecret']);
    expect(wrong({ user: 'kari', password: 'p' })).toEqual([]);
    expect(wrong({ user: 'kari' }, ['password'])).toEqual([]);
    expect(wrong({ user: 'kari', clientId: 'x', clientSecret: 's' })).toEqual([]);
  });

  test('leaves out what is empty, and a secret that is stored', () => {
    const about = {
      ...acme,
      fields: [
        { name: 'token', kind: 'secret' },
        { name: 'tag', kind: 'text', optional: true },
      ],
    };
    const draft = { name: '', writes: true, values: {} };
    expect(entered(about as typeof acme, draft, ['token'])).toEqual({ settings: {}, secrets: {}, problems: new Map() });
    expect([...entered(about as typeof acme, draft, []).problems]).toEqual([['token', 'missing']]);
  });

  test('begins with what is usual or stored, under a name that is free', () => {
    expect(firstDraft(acme, undefined, ['Acme Mail', 'Acme Mail 2'])).toMatchObject({
      name: 'Acme Mail 3',
      values: { token: '', address: 'https://api.acme.example' },
      writes: true,
    });
    const stored = connection({ name: 'Ours', writes: false, settings: { verdictField: 'v', token: 'never' } });
    expect(firstDraft(acme, stored)).toMatchObject({
      name: 'Ours',
      values: { token: '', verdictField: 'v' },
      writes: false,
    });
  });

  test('tells which origins it will talk to, also before it is whole', () => {
    const draft = firstDraft(acme);
    expect(originsEntered(acme, draft)).toEqual(['https://api.acme.example']);
    expect(originsEntered(acme, { ...draft, values: { address: 'eu.acme.example/v3' } })).toEqual([
      'https://eu.acme.example',
    ]);
  });
});

describe('what is missing', () => {
  test('is told once a reason, and fields that nobody named are not', () => {
    const forbidden = { code: 'forbidden', scope: 'x' } as const;
    const check = {
      ...allAllowed,
      reads: [],
      writes: [],
      gaps: (['person', 'pages'] as const).map((part) => ({ part, failure: forbidden })),
    };
    expect(missingParts(acme, check)).toEqual([
      { parts: ['person', 'pages'], failure: forbidden },
      { parts: ['stage', 'note'] },
    ]);
    const fields = { part: 'fields', failure: forbidden } as const;
    expect(missingParts(acme, { ...allAllowed, gaps: [fields] })).toEqual([{ parts: ['fields'], failure: forbidden }]);
  });
});
