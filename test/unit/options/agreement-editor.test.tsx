/** The agreement's editor: what is written is never lost, nothing applies by accident, and both sides sign. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StepName } from '../../../components/options/agreement/step-names.ts';
import { words } from '../../browser/words.ts';
import { agreement, first, openEditor, settled } from './agreement-editor-drawn.tsx';
import { type Kept, now } from './agreement-office.ts';

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

describe('a draft', () => {
  test('is kept shortly after each change, with what it was written from', async () => {
    const { reason, kept, keeps, text } = await editor({ versions: [first] });
    expect(keeps(), 'nothing is kept of who only looks').toBe(0);
    reason('Much too early');
    expect(text()).toContain(words('agreement_draft_keeping'));
    await settled(1000);
    expect(keeps()).toBe(1);
    expect(kept.draft).toMatchObject({ base: first, draft: { feedbackReasons: [{ label: 'Much too early' }, {}] } });
    expect(text()).toContain(words('agreement_draft_kept'));
  });

  test('is kept at once when the editor is left', async () => {
    const { reason, kept, close } = await editor({ versions: [first] });
    reason('Much too early');
    await close();
    expect(kept.draft).toMatchObject({ draft: { feedbackReasons: [{ label: 'Much too early' }, {}] } });
  });

  test('is forgotten where it says again what is in force', async () => {
    const { reason, kept } = await editor({ versions: [first] });
    reason('Much too early');
    await settled(1000);
    reason('Too early');
    await settled(1000);
    expect(kept.draft).toBeNull();
  });

  test('that could not be kept says so', async () => {
    const { reason, answers, sentences } = await editor({ versions: [first] });
    answers.keepAgreementDraft = () => ({ ok: false, failure: { code: 'quotaExceeded' } });
    reason('Much too early');
    await settled(1000);
    expect(sentences().join()).toContain(words('agreement_draft_notKept'));
  });

  test('comes back with the numbers that could not be read, and says since when', async () => {
    const [rule] = first.sla;
    const draft = JSON.parse(
      JSON.stringify(agreement({ revision: 2, validFrom: '2026-12-01', sla: [{ ...rule!, atRiskHours: Number.NaN }] })),
    );
    const { text, sentences, press, kept } = await editor(
      { versions: [first], draft: { draft, base: first, savedAt: now } },
      'clock',
    );
    expect(text()).toContain(words('agreement_restored', ['Sun, Nov 22, 12:00 PM']));
    expect(sentences()).toContain(words('clock_ask_atRisk', ['1,000']));
    await press(words('agreement_restored_anew'));
    await press(words('clock_discard_yes'));
    await settled(1000);
    expect(sentences()).toEqual([]);
    expect(kept.draft).toBeNull();
  });

  test.each([
    ['has another form', { stages: 'none' }],
    ['is no agreement', '{"draft":'],
  ])('that %s is shown to be so, and stays until somebody lets it go', async (_, draft) => {
    const { text, press, keeps, kept } = await editor({
      versions: [first],
      draft: { draft, base: first, savedAt: now },
    });
    expect(text()).toContain(words('agreement_unreadable_about'));
    await settled(1000);
    expect(kept.draft?.draft).toEqual(draft);
    expect(keeps()).toBe(0);
    await press(words('agreement_restored_anew'));
    await press(words('clock_discard_yes'));
    expect(kept.draft).toBeNull();
    expect(text()).toContain(words('agreement_step_reasons_why'));
  });
});

describe('the steps', () => {
  test('say what was looked at, what was changed, and where something is wrong', async () => {
    const { reason, go, root } = await editor({ versions: [first] }, 'words');
    await go('reasons');
    reason('Much too early');
    const states = () =>
      [...root.querySelectorAll('.agreement-steps a')]
        .map(({ textContent }) => textContent)
        .filter((text) => text !== text?.trimEnd() || /(changed|looked at|put right)$/.test(text ?? ''));
    expect(states()).toEqual([
      `${words('agreement_step_words')}looked at`,
      `${words('agreement_step_reasons')}changed`,
    ]);
    reason('');
    expect(states()[1]).toBe(`${words('agreement_step_reasons')}1 thing to put right`);
  });
});

describe('saving', () => {
  const written = async (start: Partial<Kept> = { versions: [first] }) => {
    const page = await editor(start);
    page.reason('Much too early');
    await page.go('sign');
    return page;
  };

  test('asks for a name and a reason, each at its field, and saves nothing', async () => {
    const { press, sentences, puts, field, write } = await written();
    await press(words('clock_save_as', [2]));
    expect(sentences()).toEqual([words('sign_author_missing'), words('sign_note_missing')]);
    expect(field(words('sign_note')).getAttribute('aria-invalid')).toBe('true');
    write(words('sign_author'), 'Ida');
    expect(sentences()).toEqual([words('sign_note_missing')]);
    expect(puts()).toEqual([]);
  });

  test('puts a revision in force that says who, why, when and from which one', async () => {
    const { press, puts, write, text, kept, names } = await written();
    write(words('sign_author'), ' Ida ');
    write(words('sign_note'), 'Clearer word');
    await press(words('clock_save_as', [2]));
    await settled(1000);
    expect(puts()).toMatchObject([
      {
        basedOn: 1,
        agreement: {
          revision: 2,
          validFrom: '2026-11-23',
          feedbackReasons: [{ label: 'Much too early' }, {}],
          change: { author: 'Ida', note: 'Clearer word', at: now, basedOn: 'change-of-1' },
        },
      },
    ]);
    expect(text()).toContain(words('clock_saved', [2, 'November 23, 2026']).slice(0, 20));
    expect(kept.draft, 'what was saved is no draft any more').toBeNull();
    expect(kept.local).toEqual({ agreementAuthor: 'Ida' });
    expect(names('button'), 'nothing differs now').not.toContain(words('clock_save_as', [3]));
    expect(puts()).toHaveLength(1);
  });

  test('whose answer got lost is known to be one’s own, and not done twice', async () => {
    const { press, puts, write, kept, text, names } = await written();
    write(words('sign_author'), 'Ida');
    write(words('sign_note'), 'Clearer word');
    kept.isDeaf = true;
    await press(words('clock_save_as', [2]));
    const [saved] = kept.versions.slice(-1);
    expect(saved?.change?.note).toBe('Clearer word');
    await settled();
    await settled(1000);
    expect(text()).not.toContain(words('clock_overtaken', [2]));
    expect(kept.draft).toBeNull();
    expect(names('button')).not.toContain(words('clock_save_as', [3]));
    expect(text()).toContain(words('sign_nothing', [2]));
    expect(puts()).toHaveLength(1);
    expect(kept.versions).toHaveLength(2);
  });

  test('makes the agreement Baton ships the teams’ own, as it is', async () => {
    const { go, press, write, kept } = await editor();
    await go('sign');
    // Of the first agreement nobody has to say why.
    write(words('sign_author'), 'Ida');
    await press(words('clock_save_as', [1]));
    expect(kept.versions).toMatchObject([{ revision: 1, name: words('clock_ownName'), validFrom: '2026-11-22' }]);
    expect(kept.versions[0]?.change?.note).toBe(words('sign_note_first'));
  });

  test('refuses a review in the past at its field', async () => {
    const { write, sentences } = await written();
    write(words('change_part_review'), '2026-11-01');
    expect(sentences()).toEqual([words('sign_ask_pastReview')]);
  });

  test('tells in words what changes', async () => {
    const { root } = await written();
    const rows = [...root.querySelectorAll('.changes tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent?.trim()),
    );
    expect(rows).toEqual([['Reason “Much too early”: name', 'Too early', 'Much too early']]);
  });
});
