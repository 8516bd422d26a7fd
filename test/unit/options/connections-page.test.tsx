import { describe, expect, test, vi } from 'vitest';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import { type Answers, good } from '../components/answering.ts';
import { rest } from '../components/drawn.ts';
import { browserWith, options } from './connectors-drawn.tsx';
import { allAllowed, connection, noon } from './connectors-of-tests.ts';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('./connectors-drawn.tsx').browserWith> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock(
  '../../../lib/connectors/catalogue.ts',
  async () => (await import('./connectors-of-tests.ts')).catalogueOfTests,
);

/** The page of one system, opened from the empty list. What is connected is listed. */
async function pageOf(name: string, answers: Answers = {}, granted: readonly string[] = []) {
  let listed: readonly ConnectionView[] = [];
  held.now = browserWith(
    {
      connections: () => good(listed),
      connect: ({ secrets, ownOrigins: _, id = 'made', ...entered }) => {
        const view = connection({ ...entered, id, hasSecrets: Object.keys(secrets) });
        listed = [view];
        return good(view);
      },
      ...answers,
    },
    granted,
  );
  const page = await options();
  await page.press(name);
  const asked = (what: string) => held.now.done.filter(([each]) => each === what).map(([, input]) => input);
  return {
    ...page,
    connected: () => asked('connect') as Parameters<NonNullable<Answers['connect']>>[0][],
    asked,
    list: (next: readonly ConnectionView[]) => {
      listed = next;
    },
  };
}

describe('the page of a system', () => {
  test('says the way to a token, what to allow, and what is read and written, beside the fields', async () => {
    const page = await pageOf('Acme Mail');
    expect(page.all('ol li').map(({ textContent }) => textContent)).toEqual(['Do step1.', 'Do step2.']);
    expect(page.all('code').map(({ textContent }) => textContent)).toEqual(['contacts.read', 'notes.write']);
    expect(page.all('.chips li').map(({ textContent }) => textContent)).toEqual([
      'Name, company and other facts',
      'Stage',
      'Pages visited',
      'A note on the person',
      'Fields of the person that you name',
    ]);
    expect(page.get('a').getAttribute('href')).toBe('https://help.example/token');
    expect(page.get('a').getAttribute('target')).toBe('_blank');
    expect(page.field('Token').getAttribute('type')).toBe('password');
    expect(page.field('Token').getAttribute('placeholder')).toBe('pat-…');
    expect(page.field('Address').closest('details')).not.toBeNull();
    expect(page.field('Address').value).toBe('https://api.acme.example');
  });

  test('shows a secret while the user wants to see it', async () => {
    const page = await pageOf('Acme Mail');
    await page.press('Show: Token');
    expect(page.field('Token').getAttribute('type')).toBe('text');
    await page.press('Hide: Token');
    expect(page.field('Token').getAttribute('type')).toBe('password');
  });

  test('asks the browser before all else, and tells the worker what it had not granted before', async () => {
    const page = await pageOf('Acme Mail');
    expect(page.text()).toContain('Your browser will ask whether Baton may speak to https://api.acme.example.');
    await page.write('Token', ' pat-1 ');
    const before = held.now.done.length;
    await page.submit();
    expect(held.now.done.slice(before, before + 2).map(([what]) => what)).toEqual(['request', 'connect']);
    expect(page.asked('request')).toEqual([{ origins: ['https://api.acme.example/*'] }]);
    expect(page.connected()).toEqual([
      {
        connector: 'acme-mail',
        name: 'Acme Mail',
        settings: { address: 'https://api.acme.example' },
        secrets: { token: 'pat-1' },
        writes: true,
        handoverStages: ['mql'],
        ownOrigins: ['https://api.acme.example'],
      },
    ]);
  });

  test('counts no origin as its own that was granted before', async () => {
    const page = await pageOf('Acme Mail', {}, ['https://api.acme.example/*']);
    expect(page.text()).not.toContain('Your browser will ask');
    await page.write('Token', 'pat-1');
    await page.submit();
    expect(page.connected()[0]?.ownOrigins).toEqual([]);
  });

  test('stores nothing where the browser declines, and says so', async () => {
    const page = await pageOf('Acme Mail');
    held.now.given.grants = false;
    await page.write('Token', 'pat-1');
    await page.submit();
    expect(page.connected()).toEqual([]);
    expect(page.said()[0]).toContain('does not let Baton speak to https://api.acme.example');
  });

  test('asks nobody before each field can be right, and leads to the first that is not', async () => {
    const page = await pageOf('Acme Mail');
    await page.write('Field for the verdict (optional)', 'Not A Name');
    await page.submit();
    expect(page.asked('request')).toEqual([]);
    expect(page.alerts()).toEqual([
      'This is needed.',
      'This does not look right. Copy it again, the whole of it. It looks like this: sales_verdict',
    ]);
    expect(page.said()).toEqual(['2 fields need another look.']);
    expect(page.focused.at(-1)).toBe('connect-field-token');
    await page.write('Token', 'pat-1');
    expect(page.alerts()).toHaveLength(1);
  });

  test('lets the user choose what is sent and when a lead is handed over', async () => {
    const page = await pageOf('Acme Mail');
    await page.write('Token', 'pat-1');
    await page.tick('Send the rep’s feedback to Acme Mail', false);
    await page.tick('SQL', true);
    await page.tick('MQL', false);
    await page.submit();
    expect(page.connected()[0]).toMatchObject({ writes: false, handoverStages: ['sql'] });
  });

  test('shows what the token allows, what is missing and which scope to add', async () => {
    const forbidden = { code: 'forbidden', scope: 'pages.read' } as const;
    const check = { ...allAllowed, reads: ['person' as const, 'stage' as const] };
    const page = await pageOf('Acme Mail', {
      connect: ({ secrets: _, ...entered }) =>
        good(
          connection({ ...entered, id: 'made', check: { ...check, gaps: [{ part: 'pages', failure: forbidden }] } }),
        ),
    });
    await page.write('Token', 'pat-1');
    await page.submit();
    expect(page.said()).toEqual(['Acme Mail is connected. 1 thing that Baton could use is missing.']);
    expect(page.text()).toContain('Account: Acme Ltd (1234567)');
    expect(page.all('.connect-parts li').map(({ textContent }) => textContent)).toEqual([
      'Name, company and other facts',
      'Stage',
      'A note on the person',
    ]);
    expect(page.all('.connect-missing li').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Pages visited.*Add “pages.read” in Acme Mail/),
    ]);
  });

  test('says why a check failed, keeps what was entered, and is the same connection the next time', async () => {
    const failure = { code: 'signedOut' } as const;
    const page = await pageOf('Acme Mail', {
      connect: ({ secrets: _, ...entered }) =>
        good(connection({ ...entered, id: 'made', check: { at: noon, reads: [], writes: [], gaps: [], failure } })),
    });
    await page.write('Token', 'pat-1');
    await page.submit();
    // Nobody is sent to the page on which they are.
    expect(page.said()[0]).toBe(
      'Acme Mail does not accept the sign-in. Enter the token or password again, the whole of it.',
    );
    expect(page.all('.connect-parts')).toEqual([]);
    // What is stored is never shown again, only replaced: here at once.
    expect(page.text()).not.toContain('pat-1');
    expect(page.focused.at(-1)).toBe('connect-field-token');
    expect(page.field('Token').value).toBe('');
    await page.write('Token', 'pat-2');
    await page.submit();
    expect(page.connected()[1]).toMatchObject({ id: 'made', secrets: { token: 'pat-2' } });
  });

  test('leads to the field that the check found wrong', async () => {
    const failure = { code: 'badSetting', field: 'verdictField' } as const;
    const page = await pageOf('Acme Mail', {
      connect: ({ secrets: _, ...entered }) =>
        good(connection({ ...entered, id: 'made', check: { at: noon, reads: [], writes: [], gaps: [], failure } })),
    });
    await page.write('Token', 'pat-1');
    await page.submit();
    expect(page.said()[0]).toContain('Put that right, then save.');
    expect(page.alerts()).toEqual(['This is missing or not right.']);
    expect(page.focused.at(-1)).toBe('connect-field-verdictField');
    // What was accepted is replaced only where the user wants it.
    await page.press('Replace: Token');
    expect(page.focused.at(-1)).toBe('connect-field-token');
    expect(page.field('Token').value).toBe('');
  });

  test.each([
    [{ code: 'refused', why: 'end-user denied authorization' }, true],
    [{ code: 'forbidden' }, true],
    [{ code: 'serverError', status: 503 }, false],
  ] as const)('offers to sign in once more where that may mend it: %o', async (failure, offered) => {
    const check = { at: noon, reads: [], writes: [], gaps: [], failure };
    const page = await pageOf('Force', {
      connect: ({ secrets: _, ...entered }) => good(connection({ ...entered, id: 'made', check })),
    });
    await page.write('Address', 'acme.force.example');
    await page.submit();
    expect(page.buttons().includes('Sign in at Force')).toBe(offered);
  });

  test('that signs in on the system’s own page goes on there, and shows by itself what came of it', async () => {
    const failure = { code: 'signedOut' } as const;
    const open = { at: noon, reads: [], writes: [], gaps: [], failure };
    const page = await pageOf('Force', {
      connect: ({ secrets: _, ...entered }) => good(connection({ ...entered, id: 'made', check: open })),
      signIn: () => good(null),
    });
    await page.write('Address', 'acme.force.example/lightning/page/home');
    await page.submit();
    expect(page.connected()[0]).toMatchObject({ settings: { address: 'https://acme.force.example' }, secrets: {} });
    expect(page.said()[0]).toContain('One step is left: sign in at Force.');
    await page.press('Sign in at Force');
    expect(page.asked('signIn')).toEqual([{ id: 'made' }]);
    const { name } = page.connected()[0]!;
    page.list([connection({ id: 'made', connector: 'force', name, check: { ...allAllowed, at: noon + 1 } })]);
    held.now.broadcast('exchangeChanged', { contactIds: [] });
    await vi.waitFor(
      () => expect(page.said()).toEqual(['Force is connected, and everything Baton can use is allowed.']),
      {
        timeout: 3000,
      },
    );
    await rest();
    expect(page.buttons()).not.toContain('Sign in at Force');
  });

  test('of a system that takes the browser’s own sign-in asks for no secret and says why', async () => {
    const page = await pageOf('House');
    expect(page.text()).toContain('No password is needed here');
    expect(page.all('input[type="password"]')).toEqual([]);
    await page.write('Address', 'http://crm.house.example');
    await page.choose('Data centre', 'us');
    await page.submit();
    expect(page.alerts()[0]).toContain('begins with https://');
    await page.write('Address', 'crm.house.example');
    await page.submit();
    expect(page.connected()[0]).toMatchObject({
      settings: { address: 'https://crm.house.example', region: 'us' },
      // A CRM hands nothing over by itself.
      handoverStages: [],
    });
  });

  test('is left for the list', async () => {
    const page = await pageOf('Acme Mail');
    expect(page.focused).toEqual(['Connect Acme Mail']);
    await page.press('All connections');
    expect(page.text()).toContain('Nothing is connected, and Baton asks no system for anything.');
    expect(page.focused).toHaveLength(2);
  });
});
