/** The agreement's editor open in two tabs: what both write is kept, joined, or asked about. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { words } from '../../browser/words.ts';
import { first, openEditor, relabelled, settled } from './agreement-editor-drawn.tsx';
import { type Kept, now } from './agreement-office.ts';

const worker = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../../lib/platform/browser.ts', () => worker);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12) }));

const editor = (start: Partial<Kept> = {}) => openEditor(worker, { versions: [first], ...start });
const draftOf = (label: string, more: Partial<Agreement> = {}) =>
  relabelled(label, { revision: 2, validFrom: '2026-11-23', ...more });
const other = (draft: Agreement, id = 'other') => ({ draft, base: first, savedAt: now, id, others: [] });
/** What another tab keeps while this one is open. */
const keptElsewhere = (kept: Kept, draft: Agreement) => {
  kept.draft = other(draft);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { hash: '' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('two tabs that write the agreement', () => {
  test('have what both wrote where it does not contradict, said once', async () => {
    const { kept, reason, text } = await editor();
    keptElsewhere(kept, draftOf('Too early', { name: 'Renamed in the other tab' }));
    reason('Much too early');
    await settled(500);
    await settled(500);
    expect(kept.draft).toMatchObject({
      draft: { name: 'Renamed in the other tab', feedbackReasons: [{ label: 'Much too early' }, {}] },
      others: [],
    });
    expect(text()).toContain(words('agreement_other_joined'));
  });

  test('are asked where both changed the same, and both stay kept until then', async () => {
    const { kept, reason, text, press, choose, root } = await editor();
    keptElsewhere(kept, draftOf('Not yet'));
    reason('Much too early');
    await settled(500);
    const both = {
      draft: draftOf('Not yet'),
      others: [{ draft: { feedbackReasons: [{ label: 'Much too early' }, {}] } }],
    };
    expect(kept.draft).toMatchObject(both);
    expect(text()).toContain(words('agreement_other'));
    await press(words('agreement_other_join'));
    expect(kept.draft, 'nothing was chosen yet').toMatchObject(both);
    await choose(`${words('agreement_other_name')}: Not yet`);
    await press(words('agreement_other_join'));
    await settled(500);
    expect(root.querySelector<HTMLInputElement>('.agreement-step input')?.value).toBe('Not yet');
    expect(kept.draft).toMatchObject({ draft: { feedbackReasons: [{ label: 'Not yet' }, {}] }, others: [] });
    expect(text()).not.toContain(words('agreement_other'));
  });

  test('lose nothing when one is closed before anybody chose: the next look at the editor asks again', async () => {
    const { kept, reason, close } = await editor();
    keptElsewhere(kept, draftOf('Not yet'));
    reason('Much too early');
    await close();
    const { text } = await editor({ draft: kept.draft });
    expect(text()).toContain(words('agreement_other'));
    expect(text()).toContain('The other tab: Much too early');
  });

  test('began with one draft: the one that puts it in force takes nothing from the other', async () => {
    const change = { id: 'change-of-draft', author: 'Ida', note: 'Words', at: now };
    const { kept, reason, broadcast, root, text } = await editor({ draft: other(draftOf('Not yet', { change })) });
    reason('Much too early');
    await settled(500);
    // The other tab has put what it had in force, under the id that both know the change by.
    kept.versions = [first, draftOf('Not yet', { change })];
    broadcast('agreementChanged');
    await settled(1500);
    await settled();
    expect(root.querySelector<HTMLInputElement>('.agreement-step input')?.value).toBe('Much too early');
    expect(text()).toContain(words('clock_overtaken', [2]));
  });

  test('keep the other’s draft when one is put in force or thrown away', async () => {
    const { kept, reason, press, text } = await editor();
    reason('Much too early');
    await settled(500);
    const mine = kept.draft!;
    kept.draft = { ...mine, others: [other(draftOf('Not yet'))] };
    await press(words('agreement_editor_discard'));
    await press(words('clock_discard_yes'));
    await settled(500);
    expect(kept.draft).toMatchObject({ id: 'other', draft: draftOf('Not yet') });
    expect(text()).not.toContain(words('agreement_other'));
  });
});
