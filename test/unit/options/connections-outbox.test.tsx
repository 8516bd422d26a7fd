import { describe, expect, test, vi } from 'vitest';
import type { Said } from '../../../lib/domain/exchange/outgoing.ts';
import type { PageCalls } from '../../../lib/messaging/protocol.ts';
import { type Answers, good } from '../components/answering.ts';
import { browserWith, options } from './connectors-drawn.tsx';
import { connection, noon } from './connectors-of-tests.ts';

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
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12, 20) }));

type Queued = PageCalls['outbox']['out'][number];

function queued(said: Said, more: Partial<Queued> = {}): Queued {
  return {
    connectionId: 'acme-mail',
    contactId: 'c1',
    person: 'Ingrid Solberg',
    name: 'Acme Mail',
    said,
    state: 'waiting',
    changedAt: noon,
    ...more,
  };
}
const good1: Said = { kind: 'feedback', id: 's1', at: noon, verdict: 'good' };

async function outbox(first: readonly Queued[], answers: Answers = {}) {
  let queue = first;
  held.now = browserWith(
    {
      connections: () => good([connection()]),
      outbox: () => good(queue),
      discard: ({ connectionId, saidId }) => {
        queue = queue.filter((each) => each.connectionId !== connectionId || each.said.id !== saidId);
        return good(null);
      },
      sendAgain: () => good(null),
      ...answers,
    },
    ['https://api.acme.example/*'],
  );
  const page = await options();
  const asked = (what: string) => held.now.done.filter(([each]) => each === what).map(([, input]) => input);
  const cells = (place: number) =>
    page.all('tbody tr').map((row) => row.children[place]?.querySelector('p')?.textContent ?? '');
  return { ...page, asked, what: () => cells(1), why: () => page.all('tbody .quiet').map((each) => each.textContent) };
}

describe('what waits to be sent', () => {
  test('says of somebody who is not known there what can be done', async () => {
    const page = await outbox([queued(good1, { state: 'refused', why: { code: 'notFound' } })]);
    expect(page.why()).toEqual([
      'Not sent to Acme Mail: this person is not known there. Add them there and send it again, or discard it.',
    ]);
  });

  test('says of whom, what, where, since when and why', async () => {
    const page = await outbox([
      queued(good1, { state: 'refused', why: { code: 'refused', why: 'No such field' } }),
      queued(
        { ...good1, id: 's2' },
        { state: 'waiting', why: { code: 'tooSlow' }, notBefore: noon + 30 * 60_000, name: 'Other' },
      ),
    ]);
    expect(page.get('tbody tr').textContent).toMatch(/^Ingrid SolbergGood lead.*Acme Mail20 minutes ago$/);
    expect(page.why()).toEqual([
      'Acme Mail did not take it and says: “No such field” Put that right in Acme Mail, then try again.',
      expect.stringMatching(/^Other did not answer in time\..* Tried again by .*30\sPM\.$/),
    ]);
  });

  test('says everything that a rep can say in words', async () => {
    const base = { id: 's', at: noon };
    const all: Said[] = [
      { ...base, kind: 'feedback', verdict: 'bad', reason: { id: 'budget', label: 'No budget' } },
      { ...base, kind: 'response' },
      { ...base, kind: 'pause', pause: 'onRequest', reason: 'after the fair', to: noon },
      { ...base, kind: 'pause', reason: '' },
      { ...base, kind: 'resume', paused: 'p' },
      { ...base, kind: 'deadline', day: '2026-12-31', what: 'Contract ends' },
      { ...base, kind: 'deadline', day: '2026-12-31' },
      { ...base, kind: 'stage', stage: 'SQL' },
      ...(['feedback', 'response', 'pause', 'deadline'] as const).map(
        (was): Said => ({ ...base, kind: 'undone', undone: 'u', was, wasAt: noon }),
      ),
    ];
    const page = await outbox(all.map((said, place) => queued({ ...said, id: `s${place}` })));
    expect(page.what()).toEqual([
      'Bad lead: No budget',
      'The rep contacted them',
      expect.stringMatching(/^Clock paused until .*: On the buyer’s request, after the fair$/),
      'Clock paused: no reason given',
      'Clock runs again',
      'Deadline Dec 31, 2026: Contract ends',
      'Deadline Dec 31, 2026',
      'Stage: SQL',
      'Verdict taken back',
      'Contact taken back',
      'Pause taken back',
      'Deadline taken back',
    ]);
    expect(page.why()[0]).toBe('Waiting for its turn');
  });

  test('is sent again at a press', async () => {
    const page = await outbox([queued(good1)]);
    await page.press('Send again: Ingrid Solberg, Good lead, to Acme Mail');
    expect(page.asked('sendAgain')).toEqual([{ connectionId: 'acme-mail', saidId: 's1' }]);
    expect(page.said()).toEqual(['Baton tries again now.']);
  });

  test('is given up only when asked twice, and the focus goes on', async () => {
    const page = await outbox([queued(good1), queued(good1, { connectionId: 'b', name: 'Other' })]);
    await page.press('Discard: Ingrid Solberg, Good lead, to Acme Mail');
    expect(page.asked('discard')).toEqual([]);
    await page.press('Discard now');
    expect(page.asked('discard')).toEqual([{ connectionId: 'acme-mail', saidId: 's1' }]);
    expect(page.all('tbody tr')).toHaveLength(1);
    expect(page.focused.at(-1)).toBe('Waiting to be sent');
    expect(page.said()).toEqual(['Discarded: it is never sent.']);
  });

  test('stays where the worker could not do it', async () => {
    const page = await outbox([queued(good1, { state: 'refused' })], {
      discard: () => ({ ok: false, failure: { code: 'databaseFailed' } }),
    });
    await page.press('Discard: Ingrid Solberg, Good lead, to Acme Mail');
    await page.press('Discard now');
    expect(page.all('tbody tr')).toHaveLength(1);
    expect(page.why()).toEqual(['Refused']);
    expect(page.said()[0]).toContain('could not be read or written');
  });
});
