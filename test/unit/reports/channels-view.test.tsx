import { describe, expect, test, vi } from 'vitest';
import type { ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import { good } from '../components/answering.ts';
import { aChannel, aChannelsReport } from './a-channels.ts';
import { agreement, counted, reportsAt } from './reports-drawn.tsx';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 23, 10) }));
vi.mock('../../../lib/platform/watch-clock.ts', () => ({ watchClock: () => ({ wakeAt() {}, stop() {} }) }));

const channels = (changed: Partial<ChannelsReport> = {}, fragment = '#channels', answers = {}) =>
  reportsAt(held, fragment, { report: () => good({ state: counted, report: aChannelsReport(changed) }), ...answers });

type Page = Awaited<ReturnType<typeof channels>>;

/** The cells of a table's rows, found by its caption. */
function rowsOf(page: Page, caption: string): (string | null)[][] {
  const table = page.all('.report-table').find((part) => part.querySelector('h3')?.textContent === caption);
  if (!table) throw new Error(`no table is called ${caption}`);
  return [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent),
  );
}

/** What stands under the heading of the view, without the choices. */
const headOf = (page: Page): string => page.get('.channels-head').textContent ?? '';

describe('the headline', () => {
  test('says what was spent, what it brought, and where it came back best and worst', async () => {
    const page = await channels();
    expect(headOf(page)).toBe(
      '€9,000 was spent, and 30 deals worth €60,000 were won.' +
        'The leads behind it: 26' +
        '28 of 30 have a known touch in the 90 days before, and are shared out below.' +
        'By the model “Position-based”, Webinars returned the most: 10.0 times its cost. LinkedIn returned the least: 4.33 times.',
    );
  });

  test('warns where chance may have turned the order round', async () => {
    const rows = [
      aChannel({ name: 'A', leads: 4, touched: 4, conversions: [9.9], revenue: [9000], cost: 100 }),
      aChannel({ name: 'B', leads: 4, touched: 4, conversions: [10], revenue: [9000], cost: 1000 }),
    ];
    const page = await channels({ rows });
    expect(page.get('.channels-caution').textContent).toBe(
      'Too few to rely on: A had fewer than 10 results. Chance alone could turn the order round.',
    );
    expect((await channels()).all('.channels-caution')).toHaveLength(0);
  });

  test('says of money that brought nothing back that it did', async () => {
    const rows = [
      ...aChannelsReport().rows,
      aChannel({ name: 'Fair', leads: 9, touched: 0, conversions: [0], revenue: [0], cost: 800 }),
    ];
    expect(headOf(await channels({ rows }))).toContain('The €800 spent on Fair brought nothing back.');
    // By cost a channel without a result is the worst as well, though it has no cost of a result.
    const handedOver = { ...aChannelsReport().question, goal: 'handedOver' as const };
    const page = await channels({ rows, question: handedOver, value: {} });
    expect(headOf(page)).toContain(
      'a result cost least through Webinars: €200. For €800 spent on Fair there was none.',
    );
    expect(headOf(page)).toContain('€9,000 was spent, and 30 leads were handed over.');
  });

  test('opens the leads that converted, of which one may have bought twice', async () => {
    const page = await channels({}, '#channels', { reportLeads: () => good({ count: 26, leads: [] }) });
    await page.press('26 leads: Won deals. Show who they are.');
    expect(page.asked('reportLeads').at(-1)).toMatchObject({
      question: { report: 'channels', goal: 'won' },
      pick: { date: 'converted', goal: 'won' },
    });
  });

  test('says where no touch is known what to do', async () => {
    const page = await channels({
      attributed: 0,
      spend: {},
      rows: [aChannel({ name: null, leads: 5, touched: 0, conversions: [0], revenue: [0] })],
    });
    expect(headOf(page)).toContain('None of them has a known touch in the 90 days before');
  });
});

describe('the table', () => {
  test('has each channel by the chosen model, what no touch is known of, and the sum', async () => {
    const page = await channels();
    expect(rowsOf(page, 'Channels')).toEqual([
      ['Webinars', '40', '20', '15', '€30,000', '€3,000', '€75', '€200', '10.0'],
      ['LinkedIn', '50', '18', '13', '€26,000', '€6,000', '€120', '€461.54', '4.33'],
      ['No touch known', '', '', '2', '€4,000', '–', '–', '–', '–'],
      ['All', '90', '', '30', '€60,000', '€9,000', '€100', '€300', '6.67'],
    ]);
  });

  test('holds what a lead cost against what was agreed', async () => {
    const goals = { ...agreement.goals, currency: 'EUR', costPerLead: 80, costPerLeadMax: 110 };
    const rows = [
      ...aChannelsReport().rows,
      aChannel({ name: 'Fair', leads: 9, touched: 0, conversions: [0], revenue: [0], cost: 900 }),
      aChannel({ name: 'Abroad', leads: 9, touched: 0, conversions: [0], revenue: [0], cost: 9000, currency: 'NOK' }),
    ];
    const page = await channels({ rows }, '#channels', {
      agreement: () => good({ agreement: { ...agreement, goals }, isDefault: false, versions: [] }),
    });
    expect(page.text()).toContain('Agreed: a lead costs €80, and €110 at most.');
    const costs = rowsOf(page, 'Channels').map((cells) => cells[6]);
    expect(costs.slice(0, 4)).toEqual([
      '€75as agreed',
      '€120above the most agreed',
      '€100above the target',
      'NOK\u00a01,000',
    ]);
  });

  test('opens the leads behind its figures by their own picks', async () => {
    const page = await channels({}, '#channels', { reportLeads: () => good({ count: 20, leads: [] }) });
    await page.press('20 leads: Won leads with a touch, Webinars. Show who they are.');
    expect(page.asked('reportLeads').at(-1)).toMatchObject({
      pick: { date: 'converted', goal: 'won', windowDays: 90, channel: '@webinar' },
    });
    await page.press('90 leads: Leads that came in, All. Show who they are.');
    expect(page.asked('reportLeads').at(-1)).toMatchObject({ pick: { date: 'created' } });
  });

  test('shows no costs where they are not told apart, and says why', async () => {
    const page = await channels({ hasCosts: false, spend: {} }, '#channels?where=%2540owner%3DKari');
    expect(rowsOf(page, 'Channels')[0]).toEqual(['Webinars', '40', '20', '15', '€30,000']);
    expect(page.text()).toContain('No costs are shown while leads are narrowed by: Owner');
    await page.press('Show all leads with costs');
    expect(page.lastQuestion()).toMatchObject({ question: { filter: { where: [] } } });
  });
});

describe('what has to be known', () => {
  test('is said of costs without a day, in a period and since ever', async () => {
    const undatedSpend = { EUR: 500 };
    expect(headOf(await channels({ undatedSpend }))).toContain('€500 was spent without a day. It counts in the table');
    expect(headOf(await channels({ undatedSpend }, '#channels?from=2026-01-01'))).toContain(
      '€500 more was spent without a day.',
    );
  });

  test('is said of paths that name nobody, and of amounts that name no currency', async () => {
    const page = await channels({ fromPaths: 12, spend: { '': 9000 } });
    expect(headOf(page)).toContain('12 of 30 results come from an imported table of channel paths.');
    // Those of leads alone have a window.
    expect(headOf(page)).toContain('16 of 18 have a known touch');
    expect(headOf(await channels({ fromPaths: 30, attributed: 30 }))).not.toContain('known touch');
    expect(headOf(page)).toContain('Amounts without a currency');
    expect(headOf(await channels())).not.toMatch(/paths|without a currency/);
  });

  test('without any cost is how to import it', async () => {
    const rows = aChannelsReport().rows.map((row) => ({ ...row, spend: {} }));
    const page = await channels({ spend: {}, rows });
    expect(page.text()).toContain('Import a table of costs');
    expect(rowsOf(page, 'Channels')[0]).toEqual(['Webinars', '40', '20', '15', '€30,000']);
    expect(rowsOf(page, 'All by month')[0]).toEqual(['August 2026', '11', '€22,000']);
    expect(page.all('.channels-example th').map(({ textContent }) => textContent)).toEqual([
      'date',
      'channel',
      'campaign',
      'cost',
      'currency',
    ]);
    expect(page.all('.notice a').map((link) => link.getAttribute('href'))).toContain('options.html#import');
    expect((await channels()).all('.channels-example')).toHaveLength(0);
  });

  test('takes no column where amounts are not known either', async () => {
    const rows = aChannelsReport().rows.map((row) => ({ ...row, spend: {} }));
    const page = await channels({ spend: {}, value: {}, rows });
    expect(rowsOf(page, 'Channels')[0]).toEqual(['Webinars', '40', '20', '15']);
  });

  test('is that there is nothing, where there is nothing', async () => {
    const page = await channels({ rows: [], months: [], conversions: 0, attributed: 0, value: {}, spend: {} });
    expect(page.text()).toContain('Nothing came in, was won or was spent in this period');
    expect(page.all('.report-table, .chart')).toHaveLength(0);
  });
});

describe('without any lead', () => {
  const empty = { ...counted, leads: 0 };
  const tables = (kind: 'paths' | 'details') => ({
    reportState: () => good(empty),
    sideTables: () => good([{ kind, source: 'file:paths.csv', rows: 10_000 }]),
  });

  test('paths of channels and costs have their report all the same, and nothing else has', async () => {
    const page = await channels({ fromPaths: 30 }, '#channels', tables('paths'));
    expect(rowsOf(page, 'Channels')).toHaveLength(4);
    const details = await channels({}, '#channels', tables('details'));
    expect(details.text()).toContain('Baton knows no leads yet.');
    const funnel = await channels({}, '#funnel', tables('paths'));
    expect(funnel.text()).toContain('Baton knows no leads yet.');
  });
});

describe('beside it', () => {
  test('all models stand side by side, and it is said whether they agree', async () => {
    const page = await channels();
    expect(rowsOf(page, 'Results by each model')).toEqual([
      ['Webinars', '10', '16', '14', '15', '15.5'],
      ['LinkedIn', '18', '12', '14', '13', '12.5'],
    ]);
    expect(page.text()).toContain('The model decides who comes first: LinkedIn or Webinars.');
  });

  test('months stand without a gap, of all channels or of the one in the address', async () => {
    const page = await channels();
    expect(rowsOf(page, 'All by month')).toEqual([
      ['August 2026', '11', '€22,000', '€4,000', '€363.64', '5.50'],
      ['September 2026', '0', '–', '–', '–', '–'],
      ['October 2026', '17', '€34,000', '€5,000', '€294.12', '6.80'],
    ]);
    const one = await channels({}, '#channels?of=%3D%40webinar');
    expect(rowsOf(one, 'Webinars by month').at(-1)).toEqual([
      'October 2026',
      '9',
      '€18,000',
      '€2,000',
      '€222.22',
      '9.00',
    ]);
  });

  test('the channels’ own word stands apart', async () => {
    const claims = { impressions: 12_345, clicks: 678, conversions: 30 };
    const [webinar, linkedIn] = aChannelsReport().rows;
    const page = await channels({ rows: [webinar!, { ...linkedIn!, claims }] });
    expect(rowsOf(page, 'The channels’ own word beside what Baton counted')).toEqual([
      ['LinkedIn', '12,345', '678', '30', '50', '13'],
    ]);
    expect(rowsOf(page, 'Channels')[1]?.[3]).toBe('13');
    expect((await channels()).text()).not.toContain('own word');
  });
});
