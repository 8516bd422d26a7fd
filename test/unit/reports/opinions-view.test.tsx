import { describe, expect, test, vi } from 'vitest';
import type { OpinionsReport } from '../../../lib/domain/report/opinions/opinions.ts';
import { good } from '../components/answering.ts';
import { aMeeting, anOpinion, anOpinions } from './an-opinion.ts';
import { agreement, counted, reportsAt } from './reports-drawn.tsx';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 23, 10) }));
vi.mock('../../../lib/platform/watch-clock.ts', () => ({ watchClock: () => ({ wakeAt() {}, stop() {} }) }));

const opinions = (changed: Partial<OpinionsReport> = {}, answers = {}) =>
  reportsAt(held, '#opinions', { report: () => good({ state: counted, report: anOpinions(changed) }), ...answers });

type Page = Awaited<ReturnType<typeof opinions>>;

function rowsOf(page: Page, caption: string): (string | null)[][] {
  const table = page.all('.report-table').find((part) => part.querySelector('h3')?.textContent === caption);
  if (!table) throw new Error(`no table is called ${caption}`);
  return [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent),
  );
}

const headline = async (changed: Partial<OpinionsReport>) =>
  (await opinions(changed)).get('.report-headline').textContent;

describe('the gap', () => {
  test('is one sentence, one picture, and the leads behind both', async () => {
    const page = await opinions();
    const sentence =
      'Marketing holds 90 of 100 leads it hands over to be good; sales says so of 40 of 100 it has judged. ' +
      'That is a gap of 50. Of 100 that were closed, 20 were won.';
    expect(page.get('.report-headline').textContent).toBe(sentence);
    expect(page.get('.chart svg').getAttribute('aria-label')).toBe(sentence);
    expect(rowsOf(page, 'Both opinions and what came of the leads')).toEqual([
      ['Marketing: of the agreed quality', '90', '100 handed over', '90% 83 to 94%'],
      ['Sales: good', '32', '80 judged by sales', '40% 30 to 51%'],
      ['What came: won', '12', '60 won or lost', '20% 12 to 32%'],
    ]);
  });

  test('may be none, or the other way round', async () => {
    expect(await headline({ sales: anOpinion(70, 80) })).toContain('nearly the same: marketing holds 90 of 100');
    const reverse = await headline({ marketing: anOpinion(30, 100), sales: anOpinion(40, 80) });
    expect(reverse).toContain('Sales thinks better of them, by 20.');
  });

  test('is not told of too few', async () => {
    expect(await headline({ sales: anOpinion(0, 0) })).toBe(
      '100 leads were handed over, and sales has judged none of them. One click in the sidebar says whether a lead is good.',
    );
    expect(await headline({ sales: anOpinion(1, 9) })).toContain('sales has judged 9. From 10 on');
    expect(await headline({ marketing: anOpinion(1, 9) })).toContain('9 leads were handed over: too few');
    expect((await opinions({ sales: anOpinion(0, 0) })).text()).not.toContain('Who was right');
    const page = await opinions({ sales: anOpinion(1, 9), outcome: anOpinion(1, 2) });
    expect(page.all('.report-part')[0]?.querySelectorAll('.chart')).toHaveLength(0);
  });

  test('is said to follow from an agreement that asks for no fit, and not from one that does', async () => {
    expect((await opinions()).text()).toContain('The agreement names no fit that leads must have');
    const marketing = { leads: 20, per: 'month' as const, fitAtLeast: 'B' as const, calendar: 'office' };
    const agreed = await opinions(
      {},
      { agreement: () => good({ agreement: { ...agreement, marketing }, isDefault: false, versions: [] }) },
    );
    expect(agreed.text()).not.toContain('The agreement names no fit');
  });
});

describe('what to talk about', () => {
  test('are the three largest disputes, each with its leads and its place in the agreement', async () => {
    const page = await opinions();
    const points = page.all('.opinions-agenda li');
    expect(points.map((point) => point.querySelector('.opinions-point')?.textContent)).toEqual([
      'No interest 20 disputed leads',
      'Wrong country 12 disputed leads',
      'No reason given 6 disputed leads',
      'Below the agreed quality, and sales calls them good 2 disputed leads',
    ]);
    expect(points.map((point) => point.querySelector('a')?.getAttribute('href'))).toEqual([
      'options.html#agreement/edit/engagement',
      'options.html#agreement/edit/words',
      'options.html#agreement/edit/reasons',
      'options.html#agreement/edit/clock',
    ]);
    expect(points[1]?.textContent).toContain('What do these leads have in common');
    expect(page.text()).toContain('42 leads that marketing held to be good were rejected by sales');
    expect(rowsOf(page, 'All reasons')).toHaveLength(4);
  });

  test('opens the leads of a dispute', async () => {
    const page = await opinions({}, { reportLeads: () => good({ count: 20, leads: [] }) });
    const [point] = page.all('.opinions-agenda .count');
    await page.fire(point!, 'click');
    expect(page.asked('reportLeads').at(-1)).toMatchObject({
      question: { report: 'opinions' },
      pick: { date: 'handedOver', agreedQuality: true, verdict: 'bad', reason: 'noInterest' },
    });
  });

  test('names the day of the next review', async () => {
    const review = { on: '2026-12-16', everyMonths: 6 };
    const page = await opinions(
      {},
      { agreement: () => good({ agreement: { ...agreement, review }, isDefault: false, versions: [] }) },
    );
    expect(page.text()).toContain('The agreement is to be reviewed on December 16, 2026.');
  });

  test('is nothing where nothing is disputed', async () => {
    const page = await opinions({ disputed: [], cells: [aMeeting(true, 'good', [30, 10, 14])] });
    expect(page.text()).not.toContain('What to talk about next');
  });
});

describe('who was right', () => {
  test('is told only as far as chance allows', async () => {
    expect((await opinions()).text()).toContain(
      'So far the outcome speaks for sales: of the leads it rejected 0% were won, of those both held to be good 44%.',
    );
    const both = aMeeting(true, 'good', [30, 11, 14]);
    const right = async (won: number, lost: number) =>
      (await opinions({ cells: [both, aMeeting(true, 'bad', [won + lost, won, lost])] })).text();
    expect(await right(12, 18)).toContain('The outcome does not decide it');
    expect(await right(30, 2)).toContain('the outcome speaks for marketing');
    expect(await right(0, 9)).toContain('Too few of the disputed leads have ended');
  });

  test('stands with every meeting that has leads, and with the caution that rejected leads are not worked on', async () => {
    const page = await opinions({ cells: anOpinions().cells.filter(({ leads }) => leads.count > 2) });
    expect(rowsOf(page, 'Leads by both opinions')).toEqual([
      ['Both: good', '30', '11', '14', '44% 27 to 63%'],
      ['Marketing: good, sales: rejected', '42', '0', '30', '0% 0 to 11%'],
      ['Marketing: good, sales: nothing yet', '18', '0', '0', '–'],
      ['Both: not good', '6', '0', '4', 'too few to say (0 of 4)'],
    ]);
    expect(page.text()).toContain('A lead that sales rejects is seldom worked on.');
  });
});

describe('by month, and by fit and engagement', () => {
  test('the gap is counted in hundredths, where both shares can be said', async () => {
    const page = await opinions();
    const rows = rowsOf(page, 'Both opinions by month');
    expect(rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ['September 2026', '25'],
      ['October 2026', '70'],
      ['November 2026', '–'],
    ]);
  });

  test('cells are told in words', async () => {
    const page = await opinions();
    expect(rowsOf(page, 'What sales said, by fit and engagement')).toEqual([
      ['A1: fits very well, hot', '60', '24', '26', '10', '48% 35 to 61%'],
      ['?4: fit not known yet, cold', '4', '1', '1', '0', 'too few to say (1 of 2)'],
    ]);
  });

  test('says where nothing was handed over what to do', async () => {
    const page = await opinions({ marketing: anOpinion(0, 0) });
    expect(page.text()).toContain('No handover from marketing to sales is known of any lead.');
    expect(page.all('.report-table')).toHaveLength(0);
  });
});
