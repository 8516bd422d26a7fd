import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { deadlineHandlers } from '../../../lib/background/handlers/deadline.ts';
import { feedbackHandlers } from '../../../lib/background/handlers/feedback.ts';
import { pauseHandlers } from '../../../lib/background/handlers/pause.ts';
import { responseHandlers } from '../../../lib/background/handlers/response.ts';
import { openDatabase } from '../../../lib/storage/database.ts';
import { contentsOf, now, personOf, stored } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const hour = 3_600_000;
const slot = fc.constantFrom('1', '1', '2');

/** What a rep can press, with an id of its own each, so that the same press is known again. */
const press = fc.oneof(
  fc.record({ call: fc.constantFrom('markContacted' as const, 'undoContacted' as const), id: slot }),
  fc.record({ call: fc.constantFrom('pauseClock' as const, 'resumeClock' as const), id: slot }),
  fc.record({ call: fc.constantFrom('giveFeedback' as const, 'undoFeedback' as const), id: slot }),
  fc.record({ call: fc.constantFrom('answerFeedback' as const, 'setDeadline' as const), id: slot }),
);

async function office() {
  const workspace = await testWorkspace();
  const handover = { id: 'h', at: now - hour, source: 'crm' };
  const contactId = await stored(workspace.store, personOf('anna@x.example', { handovers: [handover] }));
  const handlers = calls({
    ...feedbackHandlers(workspace),
    ...responseHandlers(workspace),
    ...pauseHandlers(workspace),
    ...deadlineHandlers(workspace),
  });
  /** One press; what cannot be is refused, and that is an answer too. */
  async function make({ call, id }: { readonly call: keyof typeof handlers; readonly id: string }): Promise<string> {
    const named = { contactId, id: `${call.replace(/^(undo|resume|answer)/, '').slice(-5)}${id}` };
    const asked = {
      pauseClock: { ...named, kind: 'waitingForBuyer', note: id },
      giveFeedback: { ...named, verdict: 'bad', reason: id === '1' ? 'noFit' : 'tooEarly' },
      answerFeedback: { ...named, id: `dback${id}`, text: 'Thanks' },
      setDeadline: { ...named, day: `2027-06-0${id}` },
    } as const;
    const input = call in asked ? asked[call as keyof typeof asked] : named;
    try {
      await (handlers[call] as (input: unknown) => Promise<unknown>)(input);
      return 'done';
    } catch (error) {
      return String((error as { code?: string }).code);
    }
  }
  return { workspace, make };
}

test('a press that comes twice, from a second tab or a worker that was killed before it answered, is one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(press, { minLength: 1, maxLength: 8 }), async (presses) => {
      const { workspace, make } = await office();
      for (const each of presses) {
        workspace.time += 60_000;
        const first = await make(each);
        const before = await contentsOf(workspace.store);
        workspace.announce.mockClear();
        workspace.time += 30_000;
        expect(await make(each)).toBe(first);
        expect(await contentsOf(workspace.store)).toEqual(before);
        expect(workspace.announce).not.toHaveBeenCalled();
        // The worker is started again, and reads what is on the disk.
        workspace.store.close();
        const store = await openDatabase({ name: workspace.store.name });
        Object.assign(workspace, { store, database: async () => store });
      }
      workspace.store.close();
    }),
    { numRuns: 40, seed: 5 },
  );
}, 60_000);

test('all presses told again at the end change nothing that stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(press, { minLength: 1, maxLength: 8 }), async (presses) => {
      const { workspace, make } = await office();
      const done: (typeof presses)[number][] = [];
      for (const each of presses) {
        workspace.time += 60_000;
        if ((await make(each)) === 'done') done.push(each);
      }
      const before = await contentsOf(workspace.store);
      workspace.time += 60_000;
      // What was pressed once and answered: told in the same order, as by a page that lost all its answers.
      if (new Set(done.map(({ call, id }) => call + id)).size < done.length) return;
      for (const each of done) await make(each);
      expect(await contentsOf(workspace.store)).toEqual(before);
    }),
    { numRuns: 60, seed: 6 },
  );
}, 60_000);
