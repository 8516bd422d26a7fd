import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Chart, type ChartProps } from '../../../components/reports/charts/Chart.tsx';
import { apart, cutTo, labelStep, widthOf } from '../../../components/reports/charts/text-fit.ts';
import { drawn } from '../components/drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('../components/speaking.ts')).speaking('en'));

const plot: Omit<ChartProps, 'kind'> = {
  title: 'Leads by month.',
  labels: ['Jan', 'Feb', 'Mar'],
  series: [
    { id: 'mql', name: 'MQL', values: [10, 20, null] },
    { id: 'sql', name: 'SQL', values: [5, 0, 8] },
  ],
  format: String,
};
const numberOf = (element: Element | undefined, name: string) => Number(element?.getAttribute(name));

describe('a chart', () => {
  test('is a picture with a sentence for its name', async () => {
    const page = await drawn(<Chart kind="bars" {...plot} />);
    expect(page.get('svg[role="img"]').getAttribute('aria-label')).toBe('Leads by month.');
    expect(page.all('title').map(({ textContent }) => textContent)).toContain('Feb, MQL: 20');
    expect(page.get('.chart-key').textContent).toBe('MQLSQL');
  });

  test('draws nothing of nothing', async () => {
    const nothing = { ...plot, series: [{ id: 'mql', name: 'MQL', values: [null, null, null] }] };
    for (const kind of ['bars', 'stacked', 'lines', 'rows'] as const) {
      expect((await drawn(<Chart kind={kind} {...nothing} />)).all('svg')).toEqual([]);
      expect((await drawn(<Chart kind={kind} {...plot} labels={[]} />)).all('svg')).toEqual([]);
    }
  });

  test('has columns as high, and rows as long, as their values are great', async () => {
    const columns = (await drawn(<Chart kind="bars" {...plot} />)).all('.chart-drawing .chart-bar');
    const heights = columns.map((bar) => numberOf(bar, 'height'));
    expect(heights[1]).toBeCloseTo(2 * heights[0]!, 6);
    expect(heights[3]).toBe(0);
    const rows = (await drawn(<Chart kind="rows" {...plot} />)).all('.chart-bar:not(li *)');
    const widths = rows.map((bar) => numberOf(bar, 'width')).filter((width) => width !== 21);
    expect(widths[0]).toBeCloseTo(2 * widths[1]!, 6);
  });

  test('stacks one series on the other', async () => {
    const bars = (await drawn(<Chart kind="stacked" {...plot} />)).all('.chart-drawing .chart-bar');
    const [lower, , upper] = bars;
    expect(numberOf(upper, 'y') + numberOf(upper, 'height')).toBeCloseTo(numberOf(lower, 'y'), 6);
  });

  test('is mirrored where writing runs from the right', async () => {
    const first = (bars: Element[]) => ({ x: numberOf(bars[0], 'x'), width: numberOf(bars[0], 'width') });
    const page = await drawn(<Chart kind="rows" {...plot} />);
    const left = first(page.all('.chart-drawing .chart-bar'));
    document.documentElement.dir = 'rtl';
    await page.draw(<Chart kind="rows" {...plot} title="Again." />);
    const right = first(page.all('.chart-drawing .chart-bar'));
    expect(right.x).toBeCloseTo(680 - left.x - left.width, 6);
    document.documentElement.dir = '';
  });

  test('breaks a line where nothing is known, and shows a point that stands alone', async () => {
    const series = [{ id: 'mql', name: 'MQL', values: [10, null, 20, 30] }];
    const page = await drawn(<Chart kind="lines" {...plot} labels={['a', 'b', 'c', 'd']} series={series} />);
    expect(page.get('.chart-path').getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect(page.all('.chart-mark')).toHaveLength(3);
  });

  test('has its interval as a whisker, and its goal as a line', async () => {
    const series = [{ id: 'c', name: 'Conversion', values: [0.5, 0.2], low: [0.4, null], high: [0.6, null] }];
    const page = await drawn(<Chart kind="rows" {...plot} labels={['a', 'b']} series={series} target={0.3} />);
    expect(page.all('.chart-whisker')).toHaveLength(1);
    expect(page.get('.chart-target-text').textContent).toBe('Goal: 0.3');
  });

  test('has values behind their bars, and away from whiskers, whose ends they are not', async () => {
    const labels = ['a', 'b'];
    const xs = async (series: ChartProps['series'][number]) => {
      const page = await drawn(<Chart kind="rows" {...plot} labels={labels} series={[series]} />);
      return page.all('.chart-value').map((text) => numberOf(text, 'x'));
    };
    const bare = { id: 'c', name: 'Conversion', values: [0.5, 0.2] };
    const [long = 0, short = 0] = await xs(bare);
    expect(short).toBeLessThan(long);
    expect(await xs({ ...bare, low: [0.4, null], high: [0.6, null] })).toEqual([680, 680]);
  });

  test('draws its goal before the values, which it would cross', async () => {
    const one = plot.series.slice(0, 1);
    for (const kind of ['bars', 'stacked', 'rows'] as const) {
      const page = await drawn(<Chart kind={kind} {...plot} series={one} target={15} />);
      const order = page.all('.chart-target, .chart-value').map((element) => element.getAttribute('class'));
      expect(order).toEqual(['chart-target', ...Array(kind === 'stacked' ? 3 : 2).fill('chart-value')]);
    }
  });
});

describe('labels', () => {
  test('are moved apart as they must be, in their order, and stay inside', () => {
    const places = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(places, (before) => {
        const after = apart(before, 14, 200);
        const order = before.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
        for (const [place, { index }] of order.entries()) {
          const above = order[place - 1];
          if (above) expect(after[index]! - after[above.index]!).toBeGreaterThanOrEqual(14 - 1e-9);
          expect(after[index]).toBeLessThanOrEqual(200);
        }
        // Those that have room stay.
        if (before.length === 1) expect(after).toEqual(before);
      }),
    );
  });

  test('are thinned out where they would touch', () => {
    const months = Array.from({ length: 36 }, () => 'Nov 2026');
    expect(labelStep(months, 100)).toBe(1);
    const step = labelStep(months, 20);
    expect(step * 20).toBeGreaterThan(widthOf('Nov 2026'));
    expect((step - 1) * 20).toBeLessThan(widthOf('Nov 2026') + 12);
  });

  test('take no room for marks that are not seen', () => {
    expect(widthOf('45\u200e%\u200e')).toBe(widthOf('45%'));
    expect(widthOf('\u2066Jana\u2069')).toBe(widthOf('Jana'));
  });

  test('are cut between letters, never wider than their room', () => {
    expect(cutTo('Short', 200)).toBe('Short');
    const cut = cutTo('A very long name of a campaign', 80);
    expect(cut).toMatch(/^A very.*…$/);
    expect(widthOf(cut)).toBeLessThanOrEqual(80);
  });
});
