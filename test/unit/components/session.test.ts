import { describe, expect, test } from 'vitest';
import { createSession, type SidebarSession } from '../../../components/sidebar/session.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import type { RecordPage } from '../../../lib/domain/record.ts';
import type { call } from '../../../lib/messaging/client.ts';
import type { LeadReply, Result } from '../../../lib/messaging/protocol.ts';

/** A worker that answers when the test says so. */
function fakeWorker() {
  const asked: { name: string; input: unknown; answer: (result: Result<unknown>) => Promise<void> }[] = [];
  const ask = ((name: string, input: unknown) =>
    new Promise((resolve) => {
      const answer = async (result: Result<unknown>): Promise<void> => {
        resolve(result);
        await settled();
      };
      asked.push({ name, input, answer });
    })) as unknown as typeof call;
  return { ask, asked, names: () => asked.map(({ name }) => name) };
}

/** Lets everything that waits on an answered promise go on. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function pageOf(id: string, more: { email?: string } = {}): RecordPage {
  return {
    kind: 'record',
    record: { crm: 'atomic-crm', account: 'crm.example', object: 'contact', id },
    reading: 'read',
    facts: more,
  };
}

function leadReply(contactId: string): Result<LeadReply> {
  return { ok: true, value: { state: 'known', page: pageOf(contactId), lead: { contactId } as Lead } };
}

function shown(session: SidebarSession): string {
  const { screen } = session.state();
  if (screen.kind !== 'shown') return screen.kind;
  return screen.reply.state === 'known' ? screen.reply.lead.contactId : screen.reply.state;
}

const failed = (code: 'badMessage' | 'unexpected' | 'notAllowed' | 'databaseFailed') =>
  ({ ok: false, failure: { code } }) as const;

describe('opening', () => {
  test('presents the token at once and shows the answer', async () => {
    const { ask, asked } = fakeWorker();
    const session = createSession(ask, 'token-1');
    expect(asked.map(({ name, input }) => [name, input])).toEqual([['claimSidebar', { token: 'token-1' }]]);
    await asked[0]!.answer(leadReply('anna'));
    expect(shown(session)).toBe('anna');
  });

  test('asks for the active tab in the side panel of the browser', () => {
    const { ask, asked } = fakeWorker();
    createSession(ask, null);
    expect([asked[0]!.name, asked[0]!.input]).toEqual(['leadOf', { page: null }]);
  });

  test('stays empty for good when the worker does not know the frame', async () => {
    const { ask, asked } = fakeWorker();
    const session = createSession(ask, 'forged');
    await asked[0]!.answer(failed('notAllowed'));
    const seen: string[] = [];
    session.subscribe(() => seen.push(shown(session)));
    session.moved(pageOf('anna'));
    session.refresh();
    await settled();
    expect(shown(session)).toBe('closed');
    expect(seen, 'what was drawn after the refusal').toEqual([]);
  });

  test('stays empty when the token is not even of the right shape', async () => {
    const { ask, asked } = fakeWorker();
    const session = createSession(ask, '');
    expect(shown(session)).toBe('opening');
    await asked[0]!.answer(failed('badMessage'));
    expect(shown(session)).toBe('closed');
  });

  test('asks nothing of a record before the token was taken', async () => {
    const { ask, asked, names } = fakeWorker();
    const session = createSession(ask, 'token-1');
    session.moved(pageOf('berit'));
    await settled();
    expect(names()).toEqual(['claimSidebar']);
    await asked[0]!.answer(leadReply('anna'));
    expect(names()).toEqual(['claimSidebar', 'leadOf']);
    expect(shown(session)).toBe('waiting');
  });

  test('takes the answer to the token for the page the edge has told of meanwhile', async () => {
    const { ask, asked, names } = fakeWorker();
    const session = createSession(ask, 'token-1');
    session.moved(pageOf('anna'), 1);
    await asked[0]!.answer(leadReply('anna'));
    expect(shown(session)).toBe('anna');
    expect(names()).toEqual(['claimSidebar']);
  });

  test('presents the token again when the worker could not be reached', async () => {
    const { ask, asked, names } = fakeWorker();
    const session = createSession(ask, 'token-1');
    await asked[0]!.answer(failed('unexpected'));
    expect(names()).toEqual(['claimSidebar', 'claimSidebar']);
    await asked[1]!.answer(failed('unexpected'));
    expect(shown(session)).toBe('failed');
    session.refresh();
    expect(names()).toEqual(['claimSidebar', 'claimSidebar', 'claimSidebar']);
  });
});

describe('a worker that is ended over a question', () => {
  test('has a successor that answers it, and the lead on show stays meanwhile', async () => {
    const { ask, asked, names } = fakeWorker();
    const session = createSession(ask, 'token-1');
    await asked[0]!.answer(leadReply('anna'));
    session.refresh();
    await asked[1]!.answer(failed('unexpected'));
    expect(shown(session)).toBe('anna');
    expect(names()).toEqual(['claimSidebar', 'leadOf', 'leadOf']);
    await asked[2]!.answer(leadReply('anna'));
    expect(shown(session)).toBe('anna');
  });

  test('is not asked a third time', async () => {
    const { ask, asked, names } = fakeWorker();
    const session = createSession(ask, 'token-1');
    await asked[0]!.answer(leadReply('anna'));
    session.refresh();
    await asked[1]!.answer(failed('unexpected'));
    await asked[2]!.answer(failed('unexpected'));
    expect(shown(session)).toBe('failed');
    expect(names()).toHaveLength(3);
  });
});

describe('moving to another contact', () => {
  async function showing(contactId: string) {
    const worker = fakeWorker();
    const session = createSession(worker.ask, 'token-1');
    await worker.asked[0]!.answer(leadReply(contactId));
    return { ...worker, session };
  }

  test('drops the former contact before anything is asked', async () => {
    const { session } = await showing('anna');
    const seen: string[] = [];
    session.subscribe(() => seen.push(shown(session)));
    session.moved(pageOf('berit'), 4);
    expect(seen).toEqual(['waiting']);
    expect(session.state().move).toBe(4);
  });

  test('ignores the late answer about a page that was left', async () => {
    const { session, asked } = await showing('anna');
    session.moved(pageOf('berit'));
    session.moved(pageOf('cato'));
    await settled();
    const [, first, second] = asked;
    await second!.answer(leadReply('cato'));
    await first!.answer(leadReply('berit'));
    expect(shown(session)).toBe('cato');
  });

  test('keeps the contact while the same record is only read further', async () => {
    const { session } = await showing('anna');
    session.moved(pageOf('anna', { email: 'anna@firm.example' }));
    expect(shown(session)).toBe('anna');
  });

  test('off the CRM shows that there is nobody, and a late answer changes nothing', async () => {
    const { session, asked } = await showing('anna');
    session.refresh();
    session.moved(null);
    await asked[1]!.answer(leadReply('anna'));
    expect(shown(session)).toBe('elsewhere');
  });

  test('does not show the answer to a change of the contact that was left', async () => {
    const { session, asked } = await showing('anna');
    const change = session.change('markContacted', { contactId: 'anna', id: 'r1' });
    session.moved(pageOf('berit'));
    await asked[1]!.answer({ ok: true, value: { contactId: 'anna' } });
    expect(await change).toBeNull();
    expect(shown(session)).toBe('waiting');
  });

  test('does not put the changed contact over the next one, when that is there already', async () => {
    const { session, asked } = await showing('anna');
    void session.change('markContacted', { contactId: 'anna', id: 'r1' });
    session.moved(pageOf('berit'));
    await asked[2]!.answer(leadReply('berit'));
    await asked[1]!.answer({ ok: true, value: { contactId: 'anna' } });
    expect(shown(session)).toBe('berit');
  });
});

describe('changes', () => {
  test('are shown only when the worker has stored them', async () => {
    const { ask, asked } = fakeWorker();
    const session = createSession(ask, null);
    await asked[0]!.answer(leadReply('anna'));
    const change = session.change('giveFeedback', { contactId: 'anna', id: 'f1', verdict: 'good' });
    const before = session.state();
    await asked[1]!.answer(failed('databaseFailed'));
    expect(await change).toEqual({ code: 'databaseFailed' });
    expect(session.state()).toBe(before);
  });

  test('are not undone by an answer that was under way before them', async () => {
    const { ask, asked, names } = fakeWorker();
    const session = createSession(ask, null);
    await asked[0]!.answer(leadReply('anna'));
    session.refresh();
    void session.change('giveFeedback', { contactId: 'anna', id: 'f1', verdict: 'good' });
    await asked[2]!.answer({ ok: true, value: { contactId: 'anna', feedback: 'given' } });
    await asked[1]!.answer(leadReply('anna'));
    expect(session.state().screen).toMatchObject({ reply: { lead: { feedback: 'given' } } });
    expect(names()).toEqual(['leadOf', 'leadOf', 'giveFeedback', 'leadOf']);
  });

  test('by others are asked for once more, however often they are told of meanwhile', async () => {
    const { ask, asked, names } = fakeWorker();
    const session = createSession(ask, null);
    for (let i = 0; i < 5; i++) session.refresh();
    await asked[0]!.answer(leadReply('anna'));
    expect(shown(session)).toBe('anna');
    expect(names()).toEqual(['leadOf', 'leadOf']);
  });
});
