import { expect, test, vi } from 'vitest';
import type { CountState } from '../../../lib/domain/report/report.ts';
import { yearSideSources } from '../../../lib/domain/sample-year.ts';
import { waitFor } from '../../browser/wait-for.ts';
import { type Answers, good } from '../components/answering.ts';
import { aFunnel } from './a-funnel.ts';
import { counted, reportsAt } from './reports-drawn.tsx';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 23, 10) }));
vi.mock('../../../lib/platform/watch-clock.ts', () => ({ watchClock: () => ({ wakeAt() {}, stop() {} }) }));

const there = [{ kind: 'details' as const, source: yearSideSources.details, rows: 5 }];
const load = 'Look at a sample year';
const remove = 'Take the sample year away';

/** A store that is empty, or holds the sample year, or somebody's own leads. */
async function store(begin: 'empty' | 'sample' | 'own' | 'few', answers: Answers = {}) {
  let state = begin;
  let at = counted.at ?? 0;
  const leads = { empty: 0, few: 3, own: 240, sample: 240 };
  const stateNow = (): CountState => ({ at, leads: leads[state], isOld: false });
  return reportsAt(held, '#funnel', {
    reportState: () => good(stateNow()),
    countReports: () => {
      at += 1;
      return good(stateNow());
    },
    report: () => good({ state: stateNow(), report: aFunnel() }),
    sideTables: () => good(state === 'sample' ? there : []),
    importSide: () => good({ added: 1, known: 0 }),
    importBatch: () => {
      state = 'sample';
      return good({ contactsAdded: 100, contactsChanged: 0, contactsUnchanged: 0 } as never);
    },
    eraseSampleYear: () => {
      state = 'empty';
      return good({ people: 240 });
    },
    ...answers,
  });
}

test('is offered where there is nobody, loaded in parts, its tables first, and shown', async () => {
  const page = await store('empty');
  await page.press(load);
  await waitFor('the sample year', () => page.text().includes('These figures are of the sample year'));
  const done = held.now.done.map(([name]) => name).filter((name) => name.startsWith('import'));
  expect(done[0]).toBe('importSide');
  expect(done.filter((name) => name === 'importBatch').length).toBeGreaterThan(5);
  expect(page.asked('countReports')).toHaveLength(1);
  expect(page.get('.report-headline').textContent).toContain('240 leads');
});

test('is taken away again, and offered anew', async () => {
  const page = await store('sample');
  await page.press(remove);
  await waitFor('the offer', () => page.text().includes('No data at hand yet?'));
  expect(page.asked('eraseSampleYear')).toHaveLength(1);
});

test('is neither offered nor told of beside leads of one’s own', async () => {
  const page = await store('own');
  expect(page.text()).not.toContain('sample year');
});

test('is offered in a line beside a few leads', async () => {
  const page = await store('few');
  expect(page.get('.sample-year').textContent).toContain('Reports say little of 3 leads.');
  await page.press(load);
  await waitFor('the sample year', () => page.text().includes('These figures are of the sample year'));
});

test('says why it could not be loaded, and counts what was', async () => {
  const page = await store('empty', { importBatch: () => ({ ok: false, failure: { code: 'quotaExceeded' } }) });
  await page.press(load);
  await waitFor('the reason', () => page.all('.report-failure').some(({ textContent }) => textContent !== ''));
  expect(page.asked('countReports')).toHaveLength(1);
  expect(page.text()).toContain(load);
});
