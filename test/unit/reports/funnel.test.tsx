import { describe, expect, test, vi } from 'vitest';
import type { FunnelReport } from '../../../lib/domain/report/funnel/funnel.ts';
import { good } from '../components/answering.ts';
import { aDrift, aFunnel } from './a-funnel.ts';
import { counted, reportsAt } from './reports-drawn.tsx';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 23, 10) }));
vi.mock('../../../lib/platform/watch-clock.ts', () => ({ watchClock: () => ({ wakeAt() {}, stop() {} }) }));

const funnel = (changed: Partial<FunnelReport> = {}, fragment = '#funnel') =>
  reportsAt(held, fragment, { report: () => good({ state: counted, report: aFunnel(changed) }) });

describe('the funnel', () => {
  test('comes down to two sentences', async () => {
    const page = await funnel();
    expect(page.get('.report-headline').textContent).toBe(
      'Of 240 leads, 20 were won, 70 were lost and 150 are open. ' +
        '120 leads came to MQL, and 30 of them came to SQL: 25% (likely 18 to 33%).',
    );
  });

  test('has each stage with what became of those who came to it', async () => {
    const page = await funnel();
    const mql = page.all('tbody tr').find((row) => row.querySelector('th')?.textContent === 'MQL');
    const cells = [...(mql?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
    expect(cells).toEqual(['120', '50% 44 to 56%', '1d 12h9 of 10: 5d', '0', '70']);
  });

  test('draws no stages where nothing but who was won is known', async () => {
    const { stages, ...others } = aFunnel();
    const none = { count: 0, pick: { date: 'created' } as const };
    const page = await funnel({
      ...others,
      stages: stages.map((stage) => ({
        ...stage,
        reached: { ...stage.reached, count: 20 },
        stillIn: none,
        lostHere: none,
      })),
      months: [],
    });
    expect(page.text()).toContain('No stages are known of these leads, only who was won.');
    expect(page.get('.report-headline').textContent).not.toContain('MQL');
    expect(page.text()).toContain('they belong to no month');
  });

  test('says of the month that goes on that it does', async () => {
    const page = await funnel();
    expect(page.text()).toContain('November 2026, so far');
    expect(page.text()).not.toContain('October 2026, so far');
  });

  test('warns when MQL and SQL drift apart, with what grew, what was agreed and what to do', async () => {
    const page = await funnel({ drift: aDrift() });
    const notice = page.get('.notice-warn').textContent ?? '';
    expect(notice).toContain('Fewer MQL become SQL: 10%, and 40% before');
    expect(notice).toContain('Since August 2026. Counted are those that came to SQL within 21 days');
    expect(notice).toContain('There are more MQL a month than before');
    const causes = page.all('.drift-causes tbody tr').map(({ textContent }) => textContent);
    // A reason that became rarer explains nothing.
    expect(causes).toEqual(['Does not fit us10%35%35', 'Ads20%50%50']);
    expect(page.all('.drift-words dt').map(({ textContent }) => textContent)).toHaveLength(2);
    expect(notice).toContain('From Aug 1, 2026 another definition');
    expect(page.all('.drift-todo a').map((link) => link.getAttribute('href'))).toEqual([
      'options.html#agreement/edit/words',
    ]);
  });

  test('tells no sign of a drift from too little to see one', async () => {
    expect((await funnel({ drift: null })).text()).toContain('There is no sign that MQL and SQL drift apart');
    expect((await funnel({ drift: 'tooFew' })).text()).toContain('cannot be said yet');
  });

  test('is grouped by what is chosen, which stays in the address', async () => {
    const page = await funnel();
    expect(page.lastQuestion()).toMatchObject({ question: { by: 'leadSource' } });
    await page.choose('.funnel-by select', '@owner');
    expect(page.hash()).toBe('#funnel?by=%40owner');
    expect(page.lastQuestion()).toMatchObject({ question: { by: '@owner' } });
  });

  test('names what it cannot be grouped by, and why', async () => {
    expect((await funnel()).get('.funnel-by').textContent).toMatch(/value of its own: Order number and Phone\.$/);
  });

  test('has no percentage of too few, and no win rate where nobody was lost', async () => {
    const page = await funnel();
    const groups = page.all('.report-table').at(-1)!;
    expect(groups.textContent).toContain('too few to say (0 of 4)');
    expect(groups.textContent).toContain('Win rate');
    const rows = aFunnel().rows.map((row) => ({ ...row, lost: { ...row.lost, count: 0 } }));
    const all = { ...aFunnel().all, lost: { ...aFunnel().all.lost, count: 0 } };
    const without = await funnel({ rows, all });
    expect(without.all('.report-table').at(-1)?.textContent).not.toContain('Win rate');
  });
});
