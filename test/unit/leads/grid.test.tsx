import { describe, expect, test, vi } from 'vitest';
import { GridView } from '../../../components/leads/grid/GridView.tsx';
import type { FitGrid, GridLead } from '../../../lib/domain/grid/fit-grid.ts';
import { type Answers, answering, good } from '../components/answering.ts';
import { drawn, rest } from '../components/drawn.ts';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
const now = Date.UTC(2026, 10, 23, 10);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 23, 10) }));
vi.mock('../../../lib/platform/watch-clock.ts', () => ({ watchClock: () => ({ wakeAt() {}, stop() {} }) }));

const nobody: FitGrid['counts'] = {
  A: [0, 0, 0, 0],
  B: [0, 0, 0, 0],
  C: [0, 0, 0, 0],
  D: [0, 0, 0, 0],
  none: [0, 0, 0, 0],
};
const grid: FitGrid = {
  at: now - 5 * 60_000,
  revision: 2,
  isOld: false,
  leads: 26,
  counts: { ...nobody, B: [0, 25, 0, 0], C: [1, 0, 0, 0] },
};
const lead = (id: string): GridLead => ({
  contactId: id,
  name: `Name ${id}`,
  owner: 'Kari',
  grade: 'B',
  level: 2,
  points: 41.6,
  fitReasons: [{ label: 'In Norway', points: 30 }],
  engagementReasons: [
    { label: 'form', points: 41.6 },
    { label: 'emailOpen', points: 0.01 },
  ],
  url: `https://crm.example/${id}`,
});

async function view(answers: Answers) {
  held.now = answering({
    gridLeads: ({ cell }) =>
      good(cell.grade === 'B' ? Array.from({ length: 25 }, (_, place) => lead(`b${place}`)) : [lead('c')]),
    ...answers,
  });
  const page = await drawn(<GridView />);
  await rest();
  const asked = (name: string) => held.now.done.filter(([what]) => what === name).map(([, input]) => input);
  return { ...page, asked };
}

describe('the grid', () => {
  test('shows what was counted last, its age, and the first cell that has anybody with the reasons', async () => {
    const page = await view({ fitGrid: () => good({ grid }) });
    expect(page.asked('fitGrid')).toEqual([{ anew: false }]);
    expect(page.text()).toContain('26 leads. Counted 5 minutes ago.');
    expect(page.get('h2').textContent).toContain('B2: fits well, warm');
    expect(page.all('.cell-lead')).toHaveLength(20);
    const first = page.all('.cell-lead')[0]?.textContent;
    expect(first).toContain('In Norway +30');
    expect(first).toContain('Engagement: 42 points');
    expect(first).toContain('Form sent +41.6');
    // What has faded to nothing explains nothing.
    expect(first).not.toContain('E-mail opened');
    await page.press('Show 5 more');
    expect(page.all('.cell-lead')).toHaveLength(25);
  });

  test('opens another cell', async () => {
    const page = await view({ fitGrid: () => good({ grid }) });
    await page.press('C1: fits in part, hot: 1 lead');
    expect(page.get('h2').textContent).toContain('C1');
    expect(page.all('.lead-name').map(({ textContent }) => textContent)).toEqual(['Name c']);
  });

  test('is counted without being asked where it never was, or is old when the page opens', async () => {
    for (const before of [null, { ...grid, isOld: true }]) {
      const page = await view({ fitGrid: ({ anew }) => good({ grid: anew ? grid : before }) });
      expect(page.asked('fitGrid')).toEqual([{ anew: false }, { anew: true }]);
      expect(page.text()).not.toContain('Something has changed since.');
    }
  });

  test('that gets old under the reader’s eyes says so, and is counted when asked', async () => {
    let current: FitGrid = grid;
    const page = await view({ fitGrid: () => good({ grid: current }) });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      current = { ...grid, isOld: true };
      held.now.broadcast('contactsChanged', { contactIds: ['c'] });
      await vi.advanceTimersByTimeAsync(1500);
      await vi.advanceTimersByTimeAsync(100);
    } finally {
      vi.useRealTimers();
    }
    await rest();
    expect(page.text()).toContain('Something has changed since.');
    expect(page.asked('fitGrid').at(-1)).toEqual({ anew: false });
    current = grid;
    await page.press('Count anew');
    expect(page.asked('fitGrid').at(-1)).toEqual({ anew: true });
    expect(page.text()).not.toContain('Something has changed since.');
  });

  test('says how far a count is', async () => {
    const page = await view({
      fitGrid: ({ anew }) =>
        anew ? (new Promise(() => {}) as never) : good({ grid: null, counting: { done: 23_000, of: 100_000 } }),
    });
    expect(page.text()).toContain('Counted 23,000 of 100,000 leads');
    expect(page.get('progress').getAttribute('max')).toBe('100000');
  });

  test('without anybody says what to do', async () => {
    const page = await view({ fitGrid: () => good({ grid: { ...grid, leads: 0, counts: nobody } }) });
    expect(page.text()).toContain('Baton knows no leads yet.');
    expect(page.get('a[href="options.html#import"]')).toBeTruthy();
  });
});
