import { describe, expect, test, vi } from 'vitest';
import type { CountState } from '../../../lib/domain/report/report.ts';
import { good } from '../components/answering.ts';
import { aFunnel, aTally } from './a-funnel.ts';
import { counted, reportsAt } from './reports-drawn.tsx';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 23, 10) }));
vi.mock('../../../lib/platform/watch-clock.ts', () => ({ watchClock: () => ({ wakeAt() {}, stop() {} }) }));

describe('the page of reports', () => {
  test('says of how many leads its figures are, and when they were counted', async () => {
    const page = await reportsAt(held, '');
    expect(page.get('h1').textContent).toBe('Funnel');
    expect(page.get('.report-counted').textContent).toContain('240 leads. Counted 5 minutes ago.');
    expect(page.asked('countReports')).toEqual([]);
    expect(page.asked('report')).toHaveLength(1);
  });

  test('counts without being asked where it never did, or the count is old, and says how far it is', async () => {
    for (const before of [
      { leads: 0, isOld: true },
      { ...counted, isOld: true },
    ] satisfies CountState[]) {
      const page = await reportsAt(held, '', { reportState: () => good(before) });
      expect(page.asked('countReports')).toHaveLength(1);
      expect(page.get('.report-headline').textContent).toContain('240 leads');
    }
  });

  test('says so where there is nobody to count, and what to do', async () => {
    const nobody = { ...counted, leads: 0 };
    const page = await reportsAt(held, '', { reportState: () => good(nobody) });
    expect(page.get('.notice a').getAttribute('href')).toBe('options.html#import');
    expect(page.asked('report')).toEqual([]);
  });

  test('says what went wrong, and tries again', async () => {
    const page = await reportsAt(held, '', { reportState: () => ({ ok: false, failure: { code: 'unexpected' } }) });
    expect(page.text()).toContain('The leads could not be counted.');
    await page.press('Try again');
    expect(page.get('.report-headline').textContent).toContain('240 leads');
  });

  test('keeps the filter in the links to its other reports', async () => {
    const page = await reportsAt(held, '#funnel?from=2026-01-01&where=leadSource%3DWebinar');
    const links = page.all('.page-nav a');
    expect(links.map((link) => link.getAttribute('href'))).toContain(
      '#channels?from=2026-01-01&where=leadSource%3DWebinar',
    );
    expect(links.filter((link) => link.getAttribute('aria-current') === 'page')).toHaveLength(1);
  });

  test('says when nothing fits the filter, and takes it away', async () => {
    const page = await reportsAt(held, '#funnel?from=2030-01-01', {
      report: ({ question }) =>
        good({
          state: counted,
          report: question.filter.from === undefined ? aFunnel() : aFunnel({ all: aTally(0, 0, 0) }),
        }),
    });
    await page.press('All leads since ever');
    expect(page.hash()).toBe('#funnel');
    expect(page.get('.report-headline').textContent).toContain('240 leads');
  });

  test('prints what the figures are of', async () => {
    const page = await reportsAt(held, '#funnel?from=2026-01-01&until=2026-06-30&where=leadSource%3DWebinar');
    const paper = page.all('.report-paper li').map(({ textContent }) => textContent);
    expect(paper[0]).toBe('Leads that came in: Jan 1, 2026 to Jun 30, 2026.');
    expect(paper[1]).toBe('Only Lead source: Webinar');
    expect(paper[2]).toContain('Counted on Nov 23, 2026');
    expect(paper[3]).toMatch(/^Agreement: .*, revision 0\.$/);
  });
});
