import { describe, expect, test, vi } from 'vitest';
import { deadlineHandlers } from '../../../lib/background/handlers/deadline.ts';
import { feedbackHandlers } from '../../../lib/background/handlers/feedback.ts';
import { pauseHandlers } from '../../../lib/background/handlers/pause.ts';
import { responseHandlers } from '../../../lib/background/handlers/response.ts';
import { headline, type Lead, phaseAt } from '../../../lib/domain/lead.ts';
import { changeContact, getContact } from '../../../lib/storage/contacts.ts';
import { contentsOf, now, personOf, stored } from './support/store.ts';
import { calls, type TestWorkspace, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const hour = 3_600_000;

async function begin() {
  const workspace = await testWorkspace();
  const handover = { id: 'h', at: now - hour, source: 'crm' };
  const deadline = { id: 'data', day: '2027-06-01', source: 'leads.csv', at: now - hour };
  const contactId = await stored(
    workspace.store,
    personOf('anna@x.example', { handovers: [handover], deadlines: [deadline] }),
  );
  const handlers = calls({
    ...feedbackHandlers(workspace),
    ...responseHandlers(workspace),
    ...pauseHandlers(workspace),
    ...deadlineHandlers(workspace),
  });
  return { workspace, contactId, ...handlers };
}

/** The state of the clock the lead is known by. */
function stateOf({ sla }: Lead, at = now): string {
  return phaseAt(headline(sla).phases, at);
}

/** Runs what must change nothing: no record, no announcement. */
async function changesNothing(workspace: TestWorkspace, repeat: () => Promise<unknown>): Promise<void> {
  const before = await contentsOf(workspace.store);
  workspace.announce.mockClear();
  workspace.time += 1000;
  await repeat();
  expect(await contentsOf(workspace.store)).toEqual(before);
  expect(workspace.announce).not.toHaveBeenCalled();
}

describe('feedback', () => {
  test('is stored before it is answered, and announced', async () => {
    const { workspace, contactId, giveFeedback } = await begin();
    const lead = await giveFeedback({ contactId, id: 'f1', verdict: 'bad', reason: 'noFit' });
    expect(lead.feedback.given).toMatchObject({ id: 'f1', verdict: 'bad', reason: 'noFit', at: now });
    expect((await getContact(workspace.store, contactId))?.feedback).toEqual([
      { id: 'f1', verdict: 'bad', reason: 'noFit', at: now, source: 'rep' },
    ]);
    expect(workspace.announce).toHaveBeenCalledWith([contactId]);
  });

  test('given twice is given once: by the same id, or the same verdict from another tab', async () => {
    const { workspace, contactId, giveFeedback } = await begin();
    await giveFeedback({ contactId, id: 'f1', verdict: 'good' });
    await changesNothing(workspace, () => giveFeedback({ contactId, id: 'f1', verdict: 'good' }));
    await changesNothing(workspace, () => giveFeedback({ contactId, id: 'f2', verdict: 'good' }));
  });

  test('of two tabs at once is one', async () => {
    const { workspace, contactId, giveFeedback } = await begin();
    await Promise.all(['a', 'b', 'c'].map((id) => giveFeedback({ contactId, id, verdict: 'good' })));
    expect((await getContact(workspace.store, contactId))?.feedback).toHaveLength(1);
  });

  test('may be changed, and taken back to what stood before', async () => {
    const { workspace, contactId, giveFeedback, undoFeedback } = await begin();
    await giveFeedback({ contactId, id: 'f1', verdict: 'good' });
    workspace.time += 1000;
    expect(
      (await giveFeedback({ contactId, id: 'f2', verdict: 'bad', reason: 'noBudget' })).feedback.given?.verdict,
    ).toBe('bad');
    expect((await undoFeedback({ contactId, id: 'f2' })).feedback.given?.verdict).toBe('good');
    await changesNothing(workspace, () => undoFeedback({ contactId, id: 'f2' }));
    await changesNothing(workspace, () => giveFeedback({ contactId, id: 'f2', verdict: 'bad', reason: 'noBudget' }));
    expect((await undoFeedback({ contactId, id: 'f1' })).feedback.given).toBeUndefined();
  });

  test('is refused for a reason the agreement lacks, an unknown verdict or an unknown contact', async () => {
    const { workspace, contactId, giveFeedback, undoFeedback } = await begin();
    await changesNothing(workspace, async () => {
      await expect(giveFeedback({ contactId, id: 'f', verdict: 'bad', reason: 'moon' })).rejects.toMatchObject({
        code: 'badMessage',
      });
      await expect(undoFeedback({ contactId, id: 'f' })).rejects.toMatchObject({ code: 'notFound' });
      await expect(giveFeedback({ contactId: 'nobody', id: 'f', verdict: 'good' })).rejects.toMatchObject({
        code: 'notFound',
      });
    });
  });
});

describe('marketing’s answer', () => {
  test('to a reason is stored, may be put in other words, and keeps its time', async () => {
    const { workspace, contactId, giveFeedback, answerFeedback } = await begin();
    await giveFeedback({ contactId, id: 'f1', verdict: 'bad', reason: 'noFit' });
    workspace.time += 1000;
    const lead = await answerFeedback({ contactId, id: 'f1', text: ' Taken off the list. ' });
    expect(lead.feedback.given?.answer).toEqual({ at: now + 1000, text: 'Taken off the list.' });
    await changesNothing(workspace, () => answerFeedback({ contactId, id: 'f1', text: 'Taken off the list.' }));
    await answerFeedback({ contactId, id: 'f1', text: 'Taken off both lists.' });
    expect((await getContact(workspace.store, contactId))?.feedback[0]?.answer).toEqual({
      at: now + 1000,
      text: 'Taken off both lists.',
      saidAt: workspace.time,
    });
  });

  test('is refused without words, and to a verdict that is not there', async () => {
    const { workspace, contactId, giveFeedback, answerFeedback } = await begin();
    await giveFeedback({ contactId, id: 'f1', verdict: 'bad', reason: 'noFit' });
    await changesNothing(workspace, async () => {
      const empty = answerFeedback({ contactId, id: 'f1', text: '  ' });
      await expect(empty).rejects.toMatchObject({ code: 'badMessage' });
      const toNothing = answerFeedback({ contactId, id: 'f2', text: 'Sorry.' });
      await expect(toNothing).rejects.toMatchObject({ code: 'notFound' });
    });
  });
});

describe('a pause', () => {
  const kind = 'waitingForBuyer';

  test('stops the clock until it is ended', async () => {
    const { workspace, contactId, pauseClock, resumeClock } = await begin();
    const lead = await pauseClock({ contactId, id: 'p1', kind, note: 'Asked for the plans ' });
    expect(stateOf(lead)).toBe('paused');
    expect(lead.sla.pause).toMatchObject({ id: 'p1', since: now, kind, reason: 'Asked for the plans', isOwn: true });
    await changesNothing(workspace, () => pauseClock({ contactId, id: 'p1', kind, note: 'Asked for the plans' }));
    await changesNothing(workspace, () => pauseClock({ contactId, id: 'p2', kind, note: 'Asked for the plans' }));
    workspace.time = now + hour;
    const resumed = await resumeClock({ contactId, id: 'p1' });
    expect(stateOf(resumed, now + hour)).toBe('running');
    expect((await getContact(workspace.store, contactId))?.pauses).toEqual([
      { id: 'p1', from: now, to: now + hour, kind, reason: 'Asked for the plans', source: 'rep' },
    ]);
    await changesNothing(workspace, () => resumeClock({ contactId, id: 'p1' }));
    await changesNothing(workspace, () => pauseClock({ contactId, id: 'p1', kind }));
  });

  test('of less than ten seconds is taken back', async () => {
    const { workspace, contactId, pauseClock, resumeClock } = await begin();
    await pauseClock({ contactId, id: 'p1', kind });
    workspace.time = now + 9_999;
    await resumeClock({ contactId, id: 'p1' });
    await pauseClock({ contactId, id: 'p2', kind });
    workspace.time += 10_000;
    await resumeClock({ contactId, id: 'p2' });
    const pauses = (await getContact(workspace.store, contactId))?.pauses;
    expect(pauses).toMatchObject([
      { id: 'p1', undoneAt: now + 9_999 },
      { id: 'p2', to: now + 19_999 },
    ]);
    expect(pauses?.map((pause) => 'to' in pause)).toEqual([false, true]);
  });

  test('takes the place of the one before', async () => {
    const { workspace, contactId, pauseClock } = await begin();
    const until = now + 48 * hour;
    await pauseClock({ contactId, id: 'p1', kind: 'onRequest', until });
    workspace.time = now + hour;
    const lead = await pauseClock({ contactId, id: 'p2', kind: 'outOfOffice' });
    expect(lead.sla.pause).toMatchObject({ id: 'p2', kind: 'outOfOffice' });
    expect((await getContact(workspace.store, contactId))?.pauses).toMatchObject([
      { id: 'p1', to: now + hour },
      { id: 'p2', from: now + hour },
    ]);
  });

  test('is refused when it would end before it begins, and another’s is not ended', async () => {
    const { workspace, contactId, pauseClock, resumeClock } = await begin();
    const pause = { id: 'crm', from: now - 1, reason: 'Holiday', source: 'crm' };
    await changeContact(workspace.store, contactId, (contact) => ({ ...contact, pauses: [pause] }));
    await changesNothing(workspace, async () => {
      const past = pauseClock({ contactId, id: 'p', kind, until: workspace.time });
      await expect(past).rejects.toMatchObject({ code: 'badMessage' });
      await expect(resumeClock({ contactId, id: 'crm' })).rejects.toMatchObject({ code: 'notAllowed' });
      await expect(resumeClock({ contactId, id: 'p' })).rejects.toMatchObject({ code: 'notFound' });
    });
  });

  test('of two tabs at once is one', async () => {
    const { workspace, contactId, pauseClock } = await begin();
    await Promise.all(['a', 'b', 'c'].map((id) => pauseClock({ contactId, id, kind })));
    expect((await getContact(workspace.store, contactId))?.pauses).toHaveLength(1);
  });
});

describe('"I contacted them"', () => {
  test('stops the clock once, and taken back lets it run on', async () => {
    const { workspace, contactId, markContacted, undoContacted } = await begin();
    const lead = await markContacted({ contactId, id: 'r1' });
    expect(stateOf(lead)).toBe('met');
    expect(headline(lead.sla).undoableResponse).toBe('r1');
    await changesNothing(workspace, () => markContacted({ contactId, id: 'r1' }));
    await changesNothing(workspace, () => markContacted({ contactId, id: 'r2' }));
    const undone = await undoContacted({ contactId, id: 'r1' });
    expect(stateOf(undone)).toBe('running');
    await changesNothing(workspace, () => undoContacted({ contactId, id: 'r1' }));
    await changesNothing(workspace, () => markContacted({ contactId, id: 'r1' }));
  });

  test('again, of a lead that was answered before, answers the window that opened since', async () => {
    const { workspace, contactId, setDeadline, markContacted, undoContacted } = await begin();
    const first = (await markContacted({ contactId, id: 'r1' })).contacted;
    expect(first).toEqual({ at: now, by: 'marked', undoable: 'r1' });
    // 90 and 30 days before it: open for twenty days by then.
    workspace.time += 60 * 24 * hour;
    const day = new Date(workspace.time + 70 * 24 * hour).toISOString().slice(0, 10);
    expect((await setDeadline({ contactId, id: 'd1', day })).asks).toMatchObject([{ code: 'windowNow' }]);
    // Who does not know of the first contact may be late with it.
    await changesNothing(workspace, () => markContacted({ contactId, id: 'r2' }));
    const again = await markContacted({ contactId, id: 'r2', after: first?.at ?? 0 });
    expect([again.asks, again.contacted?.undoable, headline(again.sla).undoableResponse]).toEqual([
      undefined,
      'r2',
      'r1',
    ]);
    await changesNothing(workspace, () => markContacted({ contactId, id: 'r3', after: first?.at ?? 0 }));
    const undone = await undoContacted({ contactId, id: 'r2' });
    expect([undone.asks?.[0]?.code, undone.contacted]).toEqual(['windowNow', first]);
  });

  test('of a lead that returned from nurturing takes it up, though it was answered before', async () => {
    const { workspace, contactId, markContacted } = await begin();
    const first = (await markContacted({ contactId, id: 'r1' })).contacted;
    const nurture = { id: 'n', at: now + hour, until: '2026-12-01', source: 'rep' };
    await changeContact(workspace.store, contactId, (contact) => ({ ...contact, nurtures: [nurture] }));
    workspace.time = Date.UTC(2026, 11, 2, 12);
    expect((await markContacted({ contactId, id: 'r2' })).nurture?.returnedAt).toBeDefined();
    expect((await markContacted({ contactId, id: 'r2', after: first?.at ?? 0 })).nurture).toBeUndefined();
  });
});

describe('a deadline', () => {
  test('entered stands before the data’s, and taken back gives way to it', async () => {
    const { workspace, contactId, setDeadline } = await begin();
    const entered = await setDeadline({ contactId, id: 'd1', day: '2027-03-01', what: 'licence renewal' });
    expect(entered.timing.deadline).toMatchObject({
      id: 'd1',
      day: '2027-03-01',
      what: 'licence renewal',
      source: 'rep',
    });
    await changesNothing(workspace, () => setDeadline({ contactId, id: 'd1', day: '2027-03-01' }));
    await changesNothing(workspace, () =>
      setDeadline({ contactId, id: 'd2', day: '2027-03-01', what: 'licence renewal' }),
    );
    const taken = await setDeadline({ contactId, id: 'd1', day: null });
    expect(taken.timing.deadline).toMatchObject({ id: 'data', day: '2027-06-01' });
    await changesNothing(workspace, () => setDeadline({ contactId, id: 'd1', day: null }));
  });

  test('that stands is taken back by an id of none', async () => {
    const { contactId, setDeadline } = await begin();
    expect((await setDeadline({ contactId, id: 'x', day: null })).timing.deadline).toBeUndefined();
  });
});
