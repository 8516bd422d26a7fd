import { describe, expect, test, vi } from 'vitest';
import type { FollowUpReport } from '../../../lib/domain/report/follow-up/follow-up.ts';
import { good } from '../components/answering.ts';
import { aCloser, aFollowUp, aRow, handovers, kept, leads } from './a-follow-up.ts';
import { counted, reportsAt } from './reports-drawn.tsx';

const held = vi.hoisted(() => ({
  now: {} as ReturnType<typeof import('../components/answering.ts').answering>,
  saved: [] as Blob[],
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 23, 10) }));
vi.mock('../../../lib/platform/watch-clock.ts', () => ({ watchClock: () => ({ wakeAt() {}, stop() {} }) }));
vi.mock('../../../components/ui/download.ts', async (original) => ({
  ...(await original<typeof import('../../../components/ui/download.ts')>()),
  download: (file: Blob) => void held.saved.push(file),
}));

const followUp = (changed: Partial<FollowUpReport> = {}, fragment = '#followUp', answers = {}) =>
  reportsAt(held, fragment, { report: () => good({ state: counted, report: aFollowUp(changed) }), ...answers });

type Page = Awaited<ReturnType<typeof followUp>>;

/** The cells of a table's rows, found by its caption. */
function rowsOf(page: Page, caption: string): (string | null)[][] {
  const table = page.all('.report-table').find((part) => part.querySelector('h3')?.textContent === caption);
  if (!table) throw new Error(`no table is called ${caption}`);
  return [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent),
  );
}

/** A part of the report, found by its heading. */
function partOf(page: Page, heading: string): Element {
  const part = page.all('.report-part').find((one) => one.querySelector('h2')?.textContent === heading);
  if (!part) throw new Error(`no part is called ${heading}`);
  return part;
}

describe('the headline', () => {
  test('says how the agreement was kept, how fast the answers were by both clocks, and who waits', async () => {
    const page = await followUp();
    expect(page.get('.follow-up-head').textContent).toBe(
      'The first contact was in time for 30 of the 40 handovers that were due: 75% (likely 60 to 86%).' +
        '38 were answered, half of them within 1d 3h of calendar time, or 3h 20m of business time. ' +
        'Within one hour, of all handovers: 8% in calendar time, 15% in business time.' +
        'Handed over and not answered: 2' +
        'Agreed, First contact: 2 business days, to the same time of day, moved into business hours',
    );
  });

  test('says of few that they are few, and of no clock that there is none', async () => {
    const few = await followUp({ all: aRow(null, 3, 1) });
    expect(few.get('.report-headline').textContent).toBe(
      'The first contact was in time for 3 of the 4 handovers that were due: too few to say how it usually goes.',
    );
    const all = aRow(null, 20, 4);
    const none = await followUp({ all: { ...all, response: kept(0, 0) } });
    expect(none.get('.report-headline').textContent).toContain('No handover of this period has an agreed time');
  });

  test('tells one clock alone where the hours are not known', async () => {
    const all = aRow(null, 30, 10);
    const { business: _, ...speed } = all.speed;
    const page = await followUp({ all: { ...all, speed } });
    expect(page.get('.follow-up-head').textContent).toContain('Business time is not known here.');
    const [wall, business] = page.all('.speed-clock');
    expect(wall?.textContent).toContain('1d 3h');
    expect(business?.textContent).toContain('The hours are not known here.');
  });

  test('opens who waits', async () => {
    const page = await followUp({}, '#followUp', { reportLeads: () => good({ count: 2, leads: [] }) });
    await page.press('2 leads: Handed over and not answered. Show who they are.');
    expect(page.asked('reportLeads').at(-1)).toMatchObject({
      question: { report: 'followUp' },
      pick: { date: 'handedOver', waits: false },
    });
  });

  test('is that nothing was handed over, where nothing was', async () => {
    const page = await followUp({ all: { ...aRow(null, 0, 0), handovers: handovers(0) }, months: [], reps: [] });
    expect(page.text()).toContain('Nothing was handed over in this period');
    expect(page.all('.report-table, .chart')).toHaveLength(0);
  });
});

describe('agreed times', () => {
  test('stand by month with their interval, and nothing is said of few', async () => {
    const page = await followUp();
    expect(rowsOf(page, 'First contact by month')).toEqual([
      ['August 2026', '20', '14', '6', '70% 48 to 85%', '1d 3h', '3h 20m', '2.3', '2'],
      ['September 2026', '6', '4', '2', 'too few to say (4 of 6)', '1d 3h', '3h 20m', '2.3', '2'],
      ['October 2026', '14', '12', '2', '86% 60 to 96%', '1d 3h', '3h 20m', '2.3', '2'],
      ['All', '40', '30', '10', '75% 60 to 86%', '1d 3h', '3h 20m', '2.3', '2'],
    ]);
    const chart = partOf(page, 'Agreed times, kept or not').querySelector('.chart');
    expect(chart?.textContent).toContain('70%');
    // Four of six.
    expect(chart?.textContent).not.toContain('67%');
  });

  test('stand by rep, whom nobody is named of last', async () => {
    const page = await followUp();
    expect(rowsOf(page, 'First contact by rep').map(([name, count]) => [name, count])).toEqual([
      ['Kari', '24'],
      ['Per', '13'],
      ['Nobody', '3'],
    ]);
    const nameless = await followUp({ reps: [aRow(null, 30, 10)], closers: [aCloser(null, 40, 3)] });
    expect(nameless.text()).toContain('Nobody is named on these leads');
    expect(() => rowsOf(nameless, 'First contact by rep')).toThrow();
    expect((await followUp({ moreReps: 7 })).text()).toContain('7 more reps had handovers.');
    expect(() => rowsOf(nameless, 'Won and expected, by rep')).toThrow();
  });

  test('have columns for what still runs where something does', async () => {
    const all = aRow(null, 30, 10, { response: kept(30, 10, { running: handovers(5) }) });
    const page = await followUp({ all });
    expect(rowsOf(page, 'First contact by month').at(-1)).toHaveLength(10);
  });

  test('are of qualification too, where it was agreed', async () => {
    const qualification = kept(9, 21);
    const page = await followUp(
      { all: aRow(null, 30, 10, { qualification }), months: [aRow('2026-08-01', 14, 6, { qualification })] },
      '#followUp?clock=qualification',
    );
    expect(rowsOf(page, 'Qualification by month')[0]?.slice(0, 5)).toEqual([
      'August 2026',
      '20',
      '9',
      '21',
      '30% 17 to 48%',
    ]);
    // What the agreement does not ask for is not chosen, whatever the address says.
    const without = await followUp({}, '#followUp?clock=qualification');
    expect(() => rowsOf(without, 'Qualification by month')).toThrow();
  });

  test('go out as a file with waits in hours', async () => {
    held.saved.length = 0;
    const page = await followUp();
    await page.press('Save as CSV: First contact by month');
    const lines = (await held.saved[0]!.text()).split('\r\n');
    expect(lines[0]).toContain('"Median wait, business time, hours"');
    expect(lines[1]).toBe('2026-08,20,14,6,0.7,27,3.3333,2.25,2');
  });
});

describe('handovers of fewer leads', () => {
  test('say both, and open the leads', async () => {
    const all = aRow(null, 30, 10, { handovers: handovers(40, {}, 37) });
    const page = await followUp({ all });
    expect(rowsOf(page, 'First contact by month').at(-1)?.[1]).toBe('40 of leads: 37');
  });
});

describe('speed and wait', () => {
  test('stand by both clocks side by side', async () => {
    const page = await followUp();
    const clocks = page
      .all('.speed-clock')
      .map((clock) => [...clock.querySelectorAll('dd')].map((one) => one.textContent));
    expect(clocks).toEqual([
      ['1d 3h', '5d 15h', '2d 6h', '10d 3h'],
      ['3h 20m', '16h 40m', '6h 40m', '30h'],
    ]);
    expect(rowsOf(page, 'Answered within, of all handovers').slice(0, 4)).toEqual([
      ['at once', '0', '0% 0 to 9%', '0', '0% 0 to 9%'],
      ['5m', '1', '3% 0 to 13%', '2', '5% 1 to 17%'],
      ['15m', '2', '5% 1 to 17%', '4', '10% 4 to 23%'],
      ['1h', '3', '8% 3 to 20%', '6', '15% 7 to 29%'],
    ]);
  });

  test('has the three parts of the wait, the longest in words, and says of how many', async () => {
    const page = await followUp();
    const part = partOf(page, 'What the buyer waited for');
    expect(part.textContent).toContain('The longest part passes while nobody is at work');
    expect([...part.querySelectorAll('.chart-key li')].map((one) => one.textContent)).toEqual([
      'Systems: 30m',
      'Opening hours: 3h',
      'Closed hours: 22h',
    ]);
    const widths = [...part.querySelectorAll('.chart-drawing rect.chart-bar')].map((bar) =>
      Number(bar.getAttribute('width')),
    );
    expect(widths[2]! / widths[1]!).toBeCloseTo(22 / 3, 0);
    expect(part.textContent).toContain('Of them with a known time in marketing’s systems: 20');
  });

  test('says where the systems’ part is not known', async () => {
    const { delay: _, ...wait } = aFollowUp().wait;
    const page = await followUp({ wait: { ...wait, captured: handovers(0) } });
    const part = partOf(page, 'What the buyer waited for');
    expect([...part.querySelectorAll('.wait-parts dd:not(.quiet)')][0]?.textContent).toBe('not known');
    expect(part.querySelectorAll('.chart-key li')).toHaveLength(2);
  });
});

describe('contacts', () => {
  test('are told by how often, with those given up after one', async () => {
    const page = await followUp();
    expect(page.text()).toContain(
      '2.3 contacts for each handover, mean. 5% of the handovers were never followed up, and 25% were given one contact and no more.',
    );
    const rows = rowsOf(page, 'Handovers by contacts');
    expect(rows.map(([name]) => name)).toEqual(['never', '1 time', '2 times', '3 times', '4 times', '5 times or more']);
    expect(rows[1]).toEqual(['1 time', '10', '25% 14 to 40%']);
  });

  test('are told by what became of the leads, and what nobody came to is left out', async () => {
    const page = await followUp();
    expect(page.text()).toContain('90 contacts are known; 50% of them went to leads that were won.');
    expect(rowsOf(page, 'Contacts by end')).toEqual([
      ['Won', '10', '45', '50%', '4.5', '12', '€50,000'],
      ['Lost', '20', '40', '44%', '2', '20', '–'],
      ['Rejected by sales', '4', '5', '6%', '1.3', '2', '–'],
      ['Still open', '6', '0', '0%', '0', '–', '–'],
    ]);
  });
});

describe('close rates', () => {
  test('stand against what is expected, and say what chance may explain', async () => {
    const page = await followUp();
    expect(rowsOf(page, 'Won and expected, by rep')).toEqual([
      ['Kari', '20', '3', '12', '6.4', '3 to 10', '60% 39 to 78%', 'more than chance explains'],
      ['Per', '24', '3', '3', '5.5', '2 to 9', '13% 4 to 31%', 'as expected: the difference may be chance'],
      ['Siv', '4', '3', '0', '–', '–', 'too few to say', 'too few to say'],
      ['Nobody', '6', '3', '1', '–', '–', 'too few to say', '–'],
    ]);
    expect(page.text()).toContain(
      '2 reps have enough leads to compare. For 1 of them the difference is larger than chance makes it',
    );
    expect(page.text()).toContain('Nine of ten won leads were won within 61 days of their handover.');
  });

  test('say where nobody stands out, where nobody can be compared, and with whom', async () => {
    const chance = await followUp({ closers: [aCloser('Per', 24, 3, { expected: 5.5, usual: { low: 2, high: 9 } })] });
    expect(chance.text()).toContain('One rep has enough leads to compare, and the difference is no larger than chance');
    const few = await followUp({ closers: [aCloser('Siv', 4, 0)] });
    expect(few.text()).toContain('No rep has 10 leads yet, so nothing can be compared.');
    const alone = await followUp({ closers: [aCloser('Kari', 20, 12, { expected: 12 })] });
    expect(rowsOf(alone, 'Won and expected, by rep')[0]?.at(-1)).toBe('nobody else has leads alike');
  });

  test('stand by cell, and by rep in the cell that has the most leads, or that of the address', async () => {
    const page = await followUp();
    expect(rowsOf(page, 'All reps together, by fit and engagement').map(([, ...figures]) => figures)).toEqual([
      ['14', '7', '50% 27 to 73%'],
      ['20', '2', '10% 3 to 30%'],
    ]);
    expect(
      page
        .all('.report-table h3')
        .map(({ textContent }) => textContent)
        .at(-2),
    ).toMatch(/^By rep, \?4/);
    const one = await followUp({}, '#followUp?cell=A1');
    const caption =
      one
        .all('.report-table h3')
        .map(({ textContent }) => textContent)
        .at(-2) ?? '';
    expect(caption).toMatch(/^By rep, A1/);
    expect(rowsOf(one, caption)).toEqual([
      ['Kari', '10', '6', '60% 31 to 83%'],
      ['Per', '4', '1', 'too few to say'],
    ]);
  });

  test('are left out where no rep has a lead', async () => {
    const likeLeads = [{ cell: 'none4', leads: leads(0), won: leads(0), reps: [] }];
    const page = await followUp({ likeLeads });
    expect(page.text()).not.toContain('Close rate by fit and engagement');
  });
});
