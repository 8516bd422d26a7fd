import { describe, expect, test, vi } from 'vitest';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import { type Answers, good } from '../components/answering.ts';
import { browserWith, options } from './connectors-drawn.tsx';
import { acme, allAllowed, connection, noon } from './connectors-of-tests.ts';

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
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12, 5) }));
const now = noon + 5 * 60_000;

const granted = ['https://api.acme.example/*'];
const nothing = { at: noon, reads: [], writes: [], gaps: [] };

/** The list of what is connected; a disconnected one is gone. */
async function listOf(
  first: readonly ConnectionView[],
  answers: Answers = {},
  allowed = granted,
  language: 'en' | 'nb' = 'en',
) {
  let listed = first;
  held.now = browserWith(
    {
      connections: () => good(listed),
      disconnect: ({ id }) => {
        listed = listed.filter((each) => each.id !== id);
        return good(null);
      },
      ...answers,
    },
    allowed,
    language,
  );
  const page = await options();
  const asked = (what: string) => held.now.done.filter(([each]) => each === what).map(([, input]) => input);
  return { ...page, asked, badges: () => page.all('.state-badge').map(({ textContent }) => textContent) };
}

describe('with nothing connected', () => {
  test('the part says that nothing is asked of the network, and offers the systems by kind', async () => {
    const page = await listOf([]);
    expect(page.text()).toContain('Nothing is connected, and Baton asks no system for anything.');
    // An agreement that is followed by its address is asked for all the same.
    expect(page.text()).toContain('no network request, save for an agreement whose address you gave it');
    expect(page.all('.panel h4').map(({ textContent }) => textContent)).toEqual(['Marketing systems', 'CRMs']);
    expect(page.buttons()).toEqual([acme.name, 'Force', 'House']);
    expect(page.text()).not.toContain('Waiting to be sent');
  });

  test('a worker that does not answer is no empty list', async () => {
    const page = await listOf([], { connections: () => ({ ok: false, failure: { code: 'databaseFailed' } }) });
    expect(page.text()).toContain('could not be read or written');
    expect(page.text()).not.toContain('no network request');
  });
});

describe('the list of connections', () => {
  test('says of each whose account it is, how it is, and what it used', async () => {
    const page = await listOf([connection({ waiting: 2, refused: 1 })]);
    expect(page.badges()).toEqual(['Working']);
    expect(page.text()).toContain('Acme Ltd (1234567)');
    expect(page.text()).toContain(
      'Checked 5 minutes ago · 12 requests of 4,000 today · 2 waiting to be sent · 1 refused',
    );
  });

  test('says in one word what stands in the way, the first thing first', async () => {
    const pausedUntil = now + 60 * 60_000;
    const signedOut = { ...nothing, failure: { code: 'signedOut' } } as const;
    const { check: _, ...unchecked } = connection({ id: 'e' });
    const page = await listOf([
      connection({ id: 'a', settings: { address: 'https://other.example' }, check: signedOut }),
      connection({ id: 'b', check: signedOut, pausedUntil }),
      connection({ id: 'c', pausedUntil }),
      connection({ id: 'd', check: { ...nothing, failure: { code: 'offline' } }, pausedUntil: now - 1 }),
      unchecked,
    ]);
    expect(page.badges()).toEqual([
      'Not allowed by the browser',
      'Signed out',
      expect.stringMatching(/^Paused until \w+, Nov 2\d, \d+:05\s[AP]M$/),
      'Not working',
      'Not checked yet',
    ]);
    expect(page.text()).toContain('Acme Mail cannot be reached. Check the network and the address.');
  });

  test('lets the browser be asked again, within the press, and checks then', async () => {
    const page = await listOf([connection()], { checkConnection: () => good(connection()) }, []);
    const before = held.now.done.length;
    held.now.given.grants = false;
    await page.press('Allow Baton to speak to https://api.acme.example');
    expect(page.said()).toEqual(['Your browser still does not let Baton speak to https://api.acme.example.']);
    held.now.given.grants = true;
    await page.press('Allow Baton to speak to https://api.acme.example');
    expect(held.now.done.slice(before).map(([what]) => what)).toEqual([
      'request',
      'request',
      'checkConnection',
      'connections',
    ]);
  });

  test('checks again and says what came of it', async () => {
    const page = await listOf([connection()], {
      checkConnection: () => good(connection({ check: { ...allAllowed, reads: ['person'] } })),
    });
    await page.press('Check again: Acme Mail');
    expect(page.asked('checkConnection')).toEqual([{ id: 'acme-mail' }]);
    expect(page.said()).toEqual(['Acme Mail is connected. 2 things that Baton could use are missing.']);
    held.now.answers.checkConnection = () => ({ ok: false, failure: { code: 'databaseFailed' } });
    await page.press('Check again: Acme Mail');
    expect(page.said()[0]).toContain('could not be read or written');
  });

  test('leads to what was entered, without its secrets, and back', async () => {
    const page = await listOf([
      connection({
        settings: { address: 'https://eu.acme.example' },
        name: 'Ours',
        handoverStages: ['marketingqualifiedlead', 'gone'],
      }),
    ]);
    await page.press('Change Ours');
    expect(page.focused.at(-1)).toBe('Change Ours');
    expect(page.field('Address').value).toBe('https://eu.acme.example');
    expect(page.field('Name of this connection').value).toBe('Ours');
    expect(page.get('#connect-field-token').localName).toBe('button');
    // As it was written, in a spelling of the agreement; one that the agreement no longer has is shown as it is.
    expect(page.ticked()).toEqual(['Send the rep’s feedback to Acme Mail', 'MQL', 'gone']);
  });

  test('keeps the stored secret where none is entered', async () => {
    const page = await listOf([connection()], { connect: () => good(connection()) });
    await page.press('Change Acme Mail');
    await page.submit();
    expect(page.asked('connect')).toEqual([expect.objectContaining({ id: 'acme-mail', secrets: {} })]);
  });

  test('asks before it disconnects, says what goes, and keeps the focus', async () => {
    const page = await listOf([connection({ waiting: 1, refused: 2 }), connection({ id: 'b', name: 'Other' })]);
    await page.press('Disconnect Acme Mail');
    expect(page.text()).toContain('token is forgotten, and 3 things that were not sent yet are lost.');
    await page.press('Keep it');
    expect(page.asked('disconnect')).toEqual([]);
    await page.press('Disconnect Acme Mail');
    await page.press('Disconnect now');
    expect(page.asked('disconnect')).toEqual([{ id: 'acme-mail' }]);
    expect(page.said()).toEqual(['Acme Mail is disconnected. Its token is forgotten.']);
    // The list, not the button that goes with its row.
    expect(page.focused.at(-1)).toContain('Other');
    expect(page.all('.connect-row')).toHaveLength(1);
    await page.press('Disconnect Other');
    expect(page.text()).not.toContain('not sent yet');
  });

  test('lists what a newer Baton connected, and lets it go', async () => {
    const page = await listOf([connection({ connector: 'to-come' })]);
    expect(page.text()).toContain('This Baton does not know this kind of system.');
    expect(page.buttons()).toEqual(['Disconnect Acme Mail', 'Connect a system']);
  });

  test('speaks Norwegian', async () => {
    const page = await listOf([connection({ requestsToday: 1 })], {}, granted, 'nb');
    expect(page.badges()).toEqual(['Virker']);
    expect(page.text()).toMatch(/ · 1 forespørsel av 4.000 i dag/);
  });
});
