import { describe, expect, test, vi } from 'vitest';
import { deadlineHandlers } from '../../../lib/background/handlers/deadline.ts';
import { feedbackHandlers } from '../../../lib/background/handlers/feedback.ts';
import { responseHandlers } from '../../../lib/background/handlers/response.ts';
import { phaseAt } from '../../../lib/domain/lead.ts';
import { getContact } from '../../../lib/storage/contacts.ts';
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
    ...deadlineHandlers(workspace),
  });
  return { workspace, contactId, ...handlers };
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

describe('"I contacted them"', () => {
  test('stops the clock once, and taken back lets it run on', async () => {
    const { workspace, contactId, markContacted, undoContacted } = await begin();
    const lead = await markContacted({ contactId, id: 'r1' });
    expect(phaseAt(lead.sla.phases, now)).toBe('met');
    expect(lead.sla.undoableResponse).toBe('r1');
    await changesNothing(workspace, () => markContacted({ contactId, id: 'r1' }));
    await changesNothing(workspace, () => markContacted({ contactId, id: 'r2' }));
    const undone = await undoContacted({ contactId, id: 'r1' });
    expect(phaseAt(undone.sla.phases, now)).toBe('running');
    await changesNothing(workspace, () => undoContacted({ contactId, id: 'r1' }));
    await changesNothing(workspace, () => markContacted({ contactId, id: 'r1' }));
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
