/** The agreement's part of the options: how it stands with it, its revisions, the next review, and other copies of it. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AgreementSection } from '../../../components/options/agreement/AgreementSection.tsx';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { signedDigest } from '../../../lib/domain/agreement/signed-text.ts';
import { words } from '../../browser/words.ts';
import { agreementOf } from '../../support/agreement.ts';
import { agreementOffice, type Kept, now } from './agreement-office.ts';
import { drawn } from './drawn.ts';

const worker = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../../lib/platform/browser.ts', () => worker);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12) }));

const shipped = agreementOf({ revision: 0, name: 'Shipped' });
const said = (id: string, basedOn?: string) => ({
  id,
  author: 'Ida',
  note: `Why ${id}`,
  at: now,
  ...(basedOn && { basedOn }),
});
const first = agreementOf({ change: said('change-1'), review: { on: '2026-11-20' } });
const second = agreementOf({
  revision: 2,
  validFrom: '2026-06-01',
  name: 'Ours',
  change: said('change-2', 'change-1'),
});

beforeEach(() => void vi.stubGlobal('location', { hash: '#agreement' }));
afterEach(() => void vi.unstubAllGlobals());

/** Answers come as promises, and signatures are looked at by the browser's own cryptography. */
const settled = () =>
  act(async () => {
    for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  });

async function section(start: Partial<Kept> = {}) {
  const office = agreementOffice(shipped, start);
  worker.browser = office.browser;
  const page = drawn(<AgreementSection />);
  await settled();
  await settled();
  const dd = (term: string) =>
    [...page.root.querySelectorAll('dt')].find(({ textContent }) => textContent === term)?.nextElementSibling
      ?.textContent;
  return {
    ...page,
    ...office,
    dd,
    press: async (name: string) => {
      page.press(name);
      await settled();
      await settled();
    },
    choose: async (text: string) => {
      const choice = [...page.root.querySelectorAll('label.choice')].find((each) => each.textContent === text);
      page.send(choice!.querySelector('input')!, 'change');
      await settled();
    },
    take: async (agreement: unknown) => {
      const input = page.root.querySelector<HTMLInputElement>('input[type="file"]')!;
      const text = async () => JSON.stringify(agreement);
      Object.defineProperty(input, 'files', { value: [{ name: 'theirs.json', size: 9, text }], configurable: true });
      page.send(input, 'change');
      await settled();
      await settled();
    },
    puts: () =>
      office.done.filter(([what]) => what === 'putAgreement').map(([, input]) => input as { agreement: Agreement }),
    statuses: () =>
      [...page.root.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent).filter(Boolean),
  };
}

const signed = async (agreement: Agreement, ...sides: ('marketing' | 'sales')[]): Promise<Agreement> => {
  const of = await signedDigest(agreement);
  return { ...agreement, signatures: sides.map((side) => ({ side, name: `Of ${side}`, at: now, of })) };
};

describe('how it stands with the agreement', () => {
  test('is that nobody agreed to the one Baton ships', async () => {
    const { dd, text, names } = await section();
    expect(dd(words('state_inForce'))).toBe(words('agreement_shipped'));
    expect(text()).toContain(words('options_agreement_default'));
    expect(names('button')).toContain(words('options_agreement_write'));
    expect(names('.buttons a')).toContain(words('options_agreement_signAsIs'));
  });

  test('says who signed, that a review is due, and that a draft waits', async () => {
    const version = await signed(first, 'marketing');
    const draft = { draft: first, base: first, savedAt: now };
    const { dd, names } = await section({ versions: [version], draft });
    expect(dd(words('state_signed'))).toBe(`${words('state_signed_without_sales')} Of marketing (Marketing)`);
    expect(dd(words('change_part_review'))).toContain(words('state_review_due_other', [2]));
    expect(dd(words('state_draft'))).toContain(words('state_draft_waits'));
    expect(names('button')).toContain(words('options_agreement_goOn'));
    expect(names('.buttons a')).toContain(words('options_agreement_sign'));
  });

  test('says so where the text was changed since it was signed', async () => {
    const version = await signed(first, 'marketing', 'sales');
    expect((await section({ versions: [version] })).dd(words('state_signed'))).toContain(words('state_signed_both'));
    const { dd } = await section({ versions: [{ ...version, name: 'Changed afterwards' }] });
    // The browser works the digest out on a thread of its own.
    await vi.waitFor(() => expect(dd(words('state_signed'))).toContain(words('sign_changed')));
  });
});

test('two revisions stand side by side, the two newest at first', async () => {
  const { root } = await section({ versions: [first, second] });
  const rows = [...root.querySelectorAll('.compare tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent?.trim()),
  );
  expect(rows).toContainEqual([words('change_part_agreementName'), 'Test agreement', 'Ours']);
  const listed = [...root.querySelectorAll('.version-list > li')].map(({ textContent }) => textContent);
  expect(listed[0]).toContain('Ida: Why change-2');
  expect(listed[1]).toContain('Ida: Why change-1');
});

test('beside what Baton ships no day stands from which that applies: nobody chose one', async () => {
  const shipped = { ...first, name: 'Shipped', revision: 0, validFrom: '1900-01-01' };
  const { root } = await section({ versions: [shipped, first] });
  const about = [...root.querySelectorAll('.compare tbody th')].map(({ textContent }) => textContent?.trim());
  expect(about).toContain(words('change_part_agreementName'));
  expect(about).not.toContain(words('clock_validFrom'));
});

test('what the next review shall look at is listed with stage, note and lead, until it is settled', async () => {
  const item = { id: 'item-1', at: now, stage: 'mql', revision: 1, note: 'A student', lead: 'Anna Lund' };
  const { text, press, kept } = await section({ versions: [first], items: [item] });
  expect(text()).toContain(`${words('review_item', ['MQL'])} A student`);
  expect(text()).toContain(words('review_lead', ['Anna Lund']));
  await press(words('review_settle_named', ['MQL']));
  expect(kept.items).toEqual([]);
  expect(text()).toContain(words('review_settled', ['MQL']));
  expect(text()).not.toContain('A student');
});

describe('a file', () => {
  test('is put in force where nothing is agreed yet', async () => {
    const { take, kept } = await section();
    await take(first);
    expect(kept.versions).toEqual([first]);
  });

  test('does not run over a draft of the first agreement', async () => {
    const { take, kept, statuses } = await section({ draft: { draft: first, base: shipped, savedAt: now } });
    await take(second);
    expect(kept.versions).toEqual([]);
    expect(statuses()).toContain(words('import_draftWaits'));
  });

  test('that follows the newest is shown before it is put in force', async () => {
    const { take, puts, press, kept, text } = await section({ versions: [first] });
    await take(second);
    expect(puts()).toEqual([]);
    expect(text()).toContain('Ours');
    await press(words('import_put', [2]));
    expect(kept.versions).toEqual([first, second]);
  });

  test('with the other side’s signature adds that, and nothing else', async () => {
    const { take, kept, statuses } = await section({ versions: [await signed(first, 'marketing')] });
    await take(await signed(first, 'sales'));
    expect(kept.versions.map(({ signatures }) => signatures?.map(({ side }) => side))).toEqual([
      ['marketing', 'sales'],
    ]);
    expect(statuses()).toContain(words('import_signed', [1, 'Of sales']));
  });

  test('written from an older revision is merged as the user chooses, into a draft, and replaces nothing', async () => {
    const theirs = agreementOf({
      revision: 2,
      validFrom: '2026-07-01',
      name: 'Theirs',
      engagementLevels: [70, 30, 10],
      change: said('their-change-2', 'change-1'),
    });
    const { take, puts, press, choose, kept, text } = await section({ versions: [first, second] });
    await take(theirs);
    expect(text()).toContain(words('import_review_base', [1]));
    await press(words('import_open'));
    expect(kept.draft, 'a choice is left').toBeNull();
    await choose('The file: Theirs');
    await press(words('import_open'));
    expect(puts()).toEqual([]);
    expect(kept.versions).toEqual([first, second]);
    expect(kept.draft).toMatchObject({
      base: second,
      draft: { name: 'Theirs', engagementLevels: [70, 30, 10], revision: 3 },
    });
    expect(location.hash).toBe('#agreement/edit/sign');
  });

  test('is merged with the draft that waits, not written over it', async () => {
    const draft = { ...second, revision: 3, validFrom: '2026-12-01', fitGrades: [0.9, 0.5, 0.2] };
    const theirs = agreementOf({
      revision: 2,
      validFrom: '2026-07-01',
      engagementLevels: [70, 30, 10],
      change: said('their-change-2', 'change-1'),
    });
    const { take, press, kept } = await section({
      versions: [first, second],
      draft: { draft, base: second, savedAt: now },
    });
    await take(theirs);
    await press(words('import_open'));
    expect(kept.draft).toMatchObject({
      base: second,
      draft: { name: 'Ours', fitGrades: [0.9, 0.5, 0.2], engagementLevels: [70, 30, 10] },
    });
  });

  test('can be left alone', async () => {
    const { take, press, kept, text } = await section({ versions: [first] });
    await take(second);
    await press(words('agreement_import_leave'));
    expect(kept.versions).toEqual([first]);
    expect(text()).toContain(words('import_left'));
  });
});
