/** An agreement put in force while another was drafted, and both sides' signatures. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StepName } from '../../../components/options/agreement/step-names.ts';
import { signedDigest } from '../../../lib/domain/agreement/signed-text.ts';
import { words } from '../../browser/words.ts';
import { first, openEditor, relabelled, settled } from './agreement-editor-drawn.tsx';
import { type Kept, now, signingOf } from './agreement-office.ts';

const worker = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../../lib/platform/browser.ts', () => worker);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12) }));

const editor = (start: Partial<Kept> = {}, step?: StepName) => openEditor(worker, start, step);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { hash: '' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a draft that was overtaken', () => {
  const second = (label: string) =>
    relabelled(label, {
      revision: 2,
      name: 'Renamed meanwhile',
      validFrom: '2026-11-25',
      change: { id: 'change-of-2', author: 'Per', note: 'Renamed', at: now, basedOn: 'change-of-1' },
    });
  async function overtaken(label: string) {
    const page = await editor({ versions: [first] });
    page.reason('Much too early');
    page.kept.versions = [first, second(label)];
    page.broadcast('agreementChanged');
    await settled(1500);
    await settled();
    return page;
  }

  test('is merged with what was put in force meanwhile, and loses nothing', async () => {
    const { press, go, text, puts, write } = await overtaken('Too early');
    expect(text()).toContain(words('agreement_overtaken_by', ['Per', 'Renamed']));
    await press(words('agreement_overtaken_merge', [2]));
    expect(text()).not.toContain(words('clock_overtaken', [2]));
    await go('sign');
    write(words('sign_author'), 'Ida');
    write(words('sign_note'), 'Both');
    await press(words('clock_save_as', [3]));
    expect(puts()).toMatchObject([
      {
        basedOn: 2,
        agreement: {
          name: 'Renamed meanwhile',
          validFrom: '2026-11-25',
          feedbackReasons: [{ label: 'Much too early' }, {}],
          change: { basedOn: 'change-of-2' },
        },
      },
    ]);
  });

  test('has what both changed chosen first, with all three values', async () => {
    const { press, text, choose, root } = await overtaken('Not yet');
    const merge = words('agreement_overtaken_merge', [2]);
    await press(merge);
    expect(text()).toContain(words('clock_overtaken', [2]));
    expect(text()).toContain(words('change_was', ['Too early']));
    expect(text()).toContain('My draft: Much too early');
    await choose('Revision 2: Not yet');
    await press(merge);
    expect(text()).not.toContain(words('clock_overtaken', [2]));
    expect(root.querySelector<HTMLInputElement>('.agreement-step input')?.value).toBe('Not yet');
  });

  test('is not saved before it was merged', async () => {
    const { press, go, puts, write, text } = await overtaken('Too early');
    await go('sign');
    write(words('sign_author'), 'Ida');
    write(words('sign_note'), 'Mine');
    await press(words('clock_save_as', [3]));
    expect(puts()).toEqual([]);
    expect(text()).toContain(words('sign_overtaken', [2]));
  });

  test('follows by itself where nothing was written', async () => {
    const { kept, broadcast, text } = await editor({ versions: [first] });
    kept.versions = [first, second('Not yet')];
    broadcast('agreementChanged');
    await settled(1500);
    await settled();
    expect(text()).not.toContain(words('clock_overtaken', [2]));
    expect(text()).toContain(words('clock_base', [2, 'Nov 25, 2026']));
  });
});

describe('signing', () => {
  test('asks for a name, signs for each side, and is taken back', async () => {
    vi.useRealTimers();
    await signingOf(first);
    vi.useFakeTimers();
    const { press, write, sentences, text, kept } = await editor({ versions: [first] }, 'sign');
    await press(words('sign_for_sales'));
    expect(sentences()).toEqual([words('sign_name_missing')]);
    write(words('sign_as_sales'), ' Per ');
    await press(words('sign_for_sales'));
    expect(kept.versions[0]?.signatures).toMatchObject([{ side: 'sales', name: 'Per' }]);
    expect(text()).toContain(words('sign_done', ['Per']));
    await press(words('sign_take_named', ['Per']));
    expect(kept.versions[0]?.signatures).toEqual([]);
  });

  test('says what comes next once both have signed, and still after another step', async () => {
    vi.useRealTimers();
    await signingOf(first);
    const of = await signedDigest(first);
    vi.useFakeTimers();
    const version = { ...first, signatures: [{ side: 'marketing' as const, name: 'Ida', at: now, of }] };
    const { press, write, text, names, go } = await editor({ versions: [version] }, 'sign');
    expect(text()).not.toContain(words('sign_both'));
    write(words('sign_as_sales'), 'Per');
    await press(words('sign_for_sales'));
    await vi.waitFor(() => expect(text()).toContain(words('sign_both_next')));
    expect(names('a.button')).toContain(words('options_agreement_print'));
    await go('reasons');
    await go('sign');
    expect(text(), 'nobody has to sign again').not.toContain(words('sign_none'));
  });

  test('waits for the first revision of the teams’ own', async () => {
    const { text, names } = await editor({}, 'sign');
    expect(text()).toContain(words('sign_signatures_first'));
    expect(names('button')).not.toContain(words('sign_for_sales'));
  });
});
