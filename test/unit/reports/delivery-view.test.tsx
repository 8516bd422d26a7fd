import { describe, expect, test, vi } from 'vitest';
import type { DeliveryReport } from '../../../lib/domain/report/delivery/delivery.ts';
import { good } from '../components/answering.ts';
import { aContent, aDelivery, aMonth } from './a-delivery.ts';
import { aTally } from './a-funnel.ts';
import { agreement, counted, reportsAt } from './reports-drawn.tsx';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 23, 10) }));
vi.mock('../../../lib/platform/watch-clock.ts', () => ({ watchClock: () => ({ wakeAt() {}, stop() {} }) }));

const delivery = (changed: Partial<DeliveryReport> = {}, fragment = '#delivery', answers = {}) =>
  reportsAt(held, fragment, { report: () => good({ state: counted, report: aDelivery(changed) }), ...answers });

type Page = Awaited<ReturnType<typeof delivery>>;

/** The cells of a table's rows, found by its caption. */
function rowsOf(page: Page, caption: string): (string | null)[][] {
  const table = page.all('.report-table').find((part) => part.querySelector('h3')?.textContent === caption);
  if (!table) throw new Error(`no table is called ${caption}`);
  return [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent),
  );
}

describe('what marketing promised and delivered', () => {
  test('is told first, of whole months, with the one that goes on apart', async () => {
    const page = await delivery();
    expect(page.get('.report-headline').textContent).toBe(
      'In the 2 whole months that were agreed on, marketing promised 40 leads and delivered 40 of the agreed quality: 100%. ' +
        '12 more were below it. November 2026 so far: 8 of 20. ' +
        'Of the 60 leads handed over in the period, sales has judged 40 and calls 24 good. ' +
        '6 have become customers, worth €6,000.',
    );
  });

  test('holds no month against its promise of which the filter leaves days out', async () => {
    const page = await delivery({}, '#delivery?from=2026-09-15&until=2026-11-10');
    const headline = page.get('.report-headline').textContent;
    expect(headline).toContain(
      'In the one whole month that was agreed on, marketing promised 20 leads and delivered 18',
    );
    expect(headline).not.toContain('so far');
  });

  test('stands month by month, and over the whole period', async () => {
    const page = await delivery();
    expect(rowsOf(page, 'Promise and delivery by month')).toEqual([
      ['September 2026', '20', '22', '110%', '4', '12', '4', '75% 51 to 90%', '1', '2'],
      ['October 2026', '20', '18', '90%', '8', '8', '8', '50% 28 to 72%', '1', '2'],
      ['November 2026', '20', '8', '40%', '0', '4', '4', 'too few to say (4 of 8)', '1', '2'],
      ['Whole period', '60', '48', '80%', '12', '24', '16', '60% 45 to 74%', '6', '14'],
    ]);
  });

  test('is drawn against one line where every month was promised alike, else beside bars of promises', async () => {
    const alike = await delivery();
    expect(alike.all('.chart-target').length).toBeGreaterThan(0);
    const months = [aMonth('2026-09-01', [20, 22, 4, 12, 4]), aMonth('2026-10-01', [30, 18, 8, 8, 8])];
    const differing = await delivery({ months });
    expect(differing.all('.chart-target')).toHaveLength(0);
    const chart = differing.all('.chart').at(0);
    expect(chart?.textContent).toContain('Promised');
    expect(chart?.textContent).toContain('30');
  });

  test('says where nothing was promised how to agree on it, and has no empty columns', async () => {
    const months = [aMonth('2026-09-01', [undefined, 22, 0, 12, 4]), aMonth('2026-10-01', [undefined, 18, 0, 8, 8])];
    const page = await delivery({ months });
    expect(page.text()).toContain('For none of these months was a number of leads agreed on.');
    const links = page.all('a').map((link) => link.getAttribute('href'));
    expect(links).toContain('options.html#agreement/edit/goals');
    expect(rowsOf(page, 'Promise and delivery by month')[0]).toEqual([
      'September 2026',
      '22',
      '12',
      '4',
      '75% 51 to 90%',
      '1',
      '2',
    ]);
  });

  test('leaves out the months before and after which nothing is told', async () => {
    const nothing = [undefined, 0, 0, 0, 0] as const;
    const months = [
      aMonth('2026-07-01', nothing),
      aMonth('2026-08-01', [undefined, 3, 0, 1, 1]),
      aMonth('2026-09-01', nothing),
      aMonth('2026-10-01', nothing),
      aMonth('2026-11-01', nothing),
    ];
    const [reason] = aDelivery().reasons;
    const page = await delivery({ months, reasons: [{ ...reason!, months: [0, 0, 0, 5, 0] }] });
    const shown = rowsOf(page, 'Promise and delivery by month').map(([month]) => month);
    expect(shown).toEqual(['August 2026', 'September 2026', 'October 2026', 'Whole period']);
    expect(rowsOf(page, 'Reasons by month')[0]?.slice(3)).toEqual(['0', '0', '5']);
  });

  test('names the fit that was agreed on', async () => {
    const marketing = { leads: 20, per: 'month' as const, fitAtLeast: 'B' as const, calendar: 'office' };
    const page = await delivery({}, '#delivery', {
      agreement: () => good({ agreement: { ...agreement, marketing }, isDefault: false, versions: [] }),
    });
    expect(page.text()).toContain('Leads of fit B or better count as delivered');
    expect((await delivery()).text()).toContain('The agreement asks for no fit');
  });

  test('opens the leads behind each of its figures', async () => {
    const page = await delivery({}, '#delivery', { reportLeads: () => good({ count: 8, leads: [] }) });
    await page.press('8 leads: Below the agreed quality: October 2026. Show who they are.');
    expect(page.asked('reportLeads').at(-1)).toMatchObject({
      question: { report: 'delivery' },
      pick: { date: 'handedOver', month: '2026-10', agreedQuality: false },
    });
  });
});

describe('quality and reasons', () => {
  test('are told by verdict and by outcome', async () => {
    const page = await delivery();
    expect(rowsOf(page, 'What sales said')).toEqual([
      ['Good lead', '24', '40%'],
      ['Rejected', '16', '27%'],
      ['Not judged yet', '20', '33%'],
    ]);
    expect(rowsOf(page, 'How they ended').map(([name, leads]) => [name, leads])).toEqual([
      ['Of the agreed quality', '48'],
      ['Below the agreed quality', '12'],
      ['Whole period', '60'],
    ]);
  });

  test('has every reason in the table, with what marketing answered', async () => {
    const page = await delivery();
    expect(page.text()).toContain('Marketing has answered 7 of 16.');
    expect(rowsOf(page, 'Reasons by month')).toEqual([
      ['No interest', '9', '3 33%', '1', '6', '2'],
      ['Too early', '4', '4 100%', '2', '1', '1'],
      ['No reason given', '3', '0 0%', '1', '1', '1'],
    ]);
  });

  test('draws six reasons at most, the last of them all others', async () => {
    const [one] = aDelivery().reasons;
    const reasons = Array.from({ length: 8 }, (_, place) => ({ ...one!, id: `r${place}`, label: `Reason ${place}` }));
    const page = await delivery({ reasons });
    const chart = page.all('.chart').find(({ textContent }) => textContent?.includes('Reason 0'));
    expect(chart?.textContent).toContain('Reason 4');
    expect(chart?.textContent).not.toContain('Reason 5');
    // Three reasons of six leads each in October.
    expect(chart?.textContent).toContain('Oct 2026, All others: 18');
    expect(rowsOf(page, 'Reasons by month')).toHaveLength(8);
  });

  test('tells nobody rejected from nobody judged', async () => {
    const { judged } = aDelivery();
    const bad = { ...judged.bad, count: 0 };
    const pleased = await delivery({ reasons: [], judged: { ...judged, bad } });
    expect(pleased.text()).toContain('Sales has rejected none of these leads.');
    const silent = await delivery({ reasons: [], judged: { ...judged, good: { ...judged.good, count: 0 }, bad } });
    expect(silent.text()).toContain('Sales has judged none of these leads yet.');
    expect(silent.text()).not.toContain('What sales said');
    expect(rowsOf(silent, 'Promise and delivery by month')[0]).toHaveLength(7);
    expect(silent.get('.report-headline').textContent).toContain('60 leads were handed over in the period; sales has');
  });
});

describe('what each content did', () => {
  test('stands with the word that touching is not causing', async () => {
    const page = await delivery();
    expect(page.text()).toContain('does not mean they bought because of it');
    expect(rowsOf(page, 'Content')).toEqual([
      ['Guide to renewals', '40', '6', '6', '15% 7 to 29%', '€6,000', '3', 'too few to say (2 of 3)'],
      ['Film', '4', '1', '1', 'too few to say (1 of 4)', '€1,000', '0', '–'],
    ]);
  });

  test('is found by its title', async () => {
    const page = await delivery();
    const field = page.get('input[type="search"]') as HTMLInputElement;
    field.value = 'gUIDE';
    await page.fire(field, 'input');
    expect(rowsOf(page, 'Content').map(([title]) => title)).toEqual(['Guide to renewals']);
    expect(page.text()).toContain('1 found');
  });

  test('is short until all of it is asked for', async () => {
    const contents = Array.from({ length: 30 }, (_, place) => aContent(`Page ${place}`, 30 - place, 0));
    const page = await delivery({ contents });
    expect(page.all('.delivery-contents-short')).toHaveLength(1);
    await page.press('Show all 30');
    expect(page.all('.delivery-contents-short')).toHaveLength(0);
  });

  test('is there also where nothing was handed over, under the way on', async () => {
    const page = await delivery({ all: aTally(0, 0, 0) }, '#delivery?from=2026-01-01');
    expect(page.text()).toContain('Nothing was handed over in this period with these values.');
    expect(page.buttons()).toContain('All leads since ever');
    const never = await delivery({ all: aTally(0, 0, 0) });
    expect(never.text()).toContain('No handover from marketing to sales is known of any lead.');
    expect(page.all('.chart')).toHaveLength(0);
    expect(rowsOf(page, 'Content')).toHaveLength(2);
    const none = await delivery({ contents: [] });
    expect(none.text()).toContain('touched content with a title, and reps sent them none');
  });
});
