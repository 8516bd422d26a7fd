import { describe, expect, test, vi } from 'vitest';
import { reportsAt } from './reports-drawn.tsx';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 23, 10) }));
vi.mock('../../../lib/platform/watch-clock.ts', () => ({ watchClock: () => ({ wakeAt() {}, stop() {} }) }));

describe('the filter', () => {
  test('has a period by name, kept in the address as its days', async () => {
    const page = await reportsAt(held, '#funnel');
    await page.choose('.report-filter select', 'lastMonth');
    expect(page.hash()).toBe('#funnel?from=2026-10-01&until=2026-10-31');
    expect(page.lastQuestion()).toMatchObject({
      question: { filter: { from: '2026-10-01', until: '2026-10-31', where: [] } },
    });
    expect(page.get('.report-filter > .quiet').textContent).toBe('Leads that came in: Oct 1, 2026 to Oct 31, 2026.');
  });

  test('has days of one’s own, either of which may be left out', async () => {
    const page = await reportsAt(held, '#funnel?from=2026-03-04');
    const [from, until] = page.all('input[type="date"]') as HTMLInputElement[];
    expect(from?.getAttribute('value') ?? from?.value).toBe('2026-03-04');
    until!.value = '2026-04-05';
    await page.fire(until!, 'change');
    expect(page.hash()).toBe('#funnel?from=2026-03-04&until=2026-04-05');
    from!.value = '';
    await page.fire(from!, 'change');
    expect(page.hash()).toBe('#funnel?until=2026-04-05');
  });

  test('is narrowed to values with how many leads have each, several of them, each taken away by itself', async () => {
    const page = await reportsAt(held, '#funnel');
    await page.press('Only…');
    expect(page.all('.report-value').map(({ textContent }) => textContent)).toEqual(['Webinar 200', 'Trade fair 40']);
    expect(page.get('.report-only').textContent).toContain('3 values that fewer leads have are not listed.');
    await page.press('Webinar 200');
    await page.press('Trade fair 40');
    expect(page.all('.report-value[aria-pressed="true"]')).toHaveLength(2);
    await page.choose('.report-only select', '@owner');
    await page.press('Not known 100');
    const where = [
      { by: 'leadSource', value: 'Webinar' },
      { by: 'leadSource', value: 'Trade fair' },
      { by: '@owner', value: null },
    ];
    expect(page.lastQuestion()).toMatchObject({ question: { filter: { where } } });
    await page.press('Take away: Lead source: Webinar');
    expect(page.lastQuestion()).toMatchObject({ question: { filter: { where: where.slice(1) } } });
    await page.press('Not known 100');
    expect(page.lastQuestion()).toMatchObject({ question: { filter: { where: [where[1]] } } });
  });

  test('is narrowed by a press on a row, which replaces what was chosen of the same kind', async () => {
    const page = await reportsAt(held, '#funnel?where=leadSource%3DTrade+fair&where=%2540owner%3DKari');
    await page.press('Webinar');
    expect(page.lastQuestion()).toMatchObject({
      question: {
        filter: {
          where: [
            { by: '@owner', value: 'Kari' },
            { by: 'leadSource', value: 'Webinar' },
          ],
        },
      },
    });
  });
});
