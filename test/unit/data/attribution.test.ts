/** Which channel brought what: sessions, conversions and cost of a shop, and 10,000 paths that name nobody. */
import { beforeAll, describe, expect, test } from 'vitest';
import { hasShared } from '../import/support/sources.ts';
import { type Reported, reported, rounded, truthOf } from './support/reported.ts';

type ByChannel = Readonly<Record<string, number>>;
type ByModel = Readonly<Record<'first' | 'last' | 'linear' | '40-20-40', ByChannel>>;
interface Truth {
  readonly playbook: {
    readonly sessions: number;
    readonly customers_with_sessions: number;
    readonly conversions: number;
    readonly conversions_with_a_touch: number;
    readonly touches: number;
    readonly revenue: number;
    readonly attributed_conversions: ByModel;
    readonly attributed_revenue: ByModel;
    readonly monthly_linear_cpa_roas: readonly {
      readonly month: string;
      readonly utm_source: string;
      readonly spend: number | null;
      readonly conversions: number;
      readonly revenue: number;
      readonly cost_per_acquisition: number | null;
      readonly roas: number | null;
    }[];
  };
  readonly channel_paths_10k: {
    readonly paths: number;
    readonly conversions: number;
    readonly conversion_value: number;
    readonly attributed_conversions: ByModel;
    readonly attributed_value: ByModel;
  };
}

const models = [
  ['first', 'first'],
  ['last', 'last'],
  ['linear', 'linear'],
  ['40-20-40', 'position'],
] as const;

/** What a model gives each channel, those it gives nothing by no model left out. */
function given(figures: Reported, model: string, what: 'conversions' | 'value', channels: readonly string[]) {
  const byChannel = figures.attribution?.models[model] ?? {};
  return Object.fromEntries(channels.map((channel) => [channel, rounded(byChannel[channel]?.[what] as number)]));
}

describe.skipIf(!hasShared)('sessions, conversions and cost', () => {
  let truth: Truth['playbook'];
  let figures: Reported;
  beforeAll(async () => {
    truth = truthOf<Truth>('attribution').playbook;
    const files = ['sessions.csv', 'customer_conversions.csv', 'ad_spend.csv'];
    figures = await reported(files.map((file) => `attribution/playbook/${file}`));
  }, 60_000);

  test('all sessions and conversions are there', () => {
    expect(figures.totals).toMatchObject({
      leads: truth.customers_with_sessions,
      won: truth.conversions,
      revenue: truth.revenue,
    });
    expect(figures.import['sessions.csv']).toMatchObject({ touchpointsAdded: truth.sessions, problems: {} });
    expect(figures.attribution).toMatchObject({
      conversions: truth.conversions,
      withTouch: truth.conversions_with_a_touch,
      touches: truth.touches,
      revenue: truth.revenue,
    });
  });

  test.each(models)('%s', (name, model) => {
    const [conversions, revenue] = [truth.attributed_conversions[name], truth.attributed_revenue[name]];
    expect(given(figures, model, 'conversions', Object.keys(conversions))).toEqual(conversions);
    expect(given(figures, model, 'value', Object.keys(revenue))).toEqual(revenue);
  });

  test('what each channel cost and brought in a month', () => {
    const found = (figures.channels ?? []).flatMap(({ channel, months }) =>
      months.map((each) => ({
        month: each.month,
        utm_source: channel,
        spend: each.spend,
        conversions: rounded(each.conversions),
        revenue: rounded(each.revenue as number),
        cost_per_acquisition: rounded(each.costPerConversion),
        roas: rounded(each.roas),
      })),
    );
    expect(found.toSorted((a, b) => (a.utm_source < b.utm_source ? -1 : 1))).toEqual(truth.monthly_linear_cpa_roas);
  });
});

describe.skipIf(!hasShared)('10,000 paths', () => {
  let truth: Truth['channel_paths_10k'];
  let figures: Reported;
  beforeAll(async () => {
    truth = truthOf<Truth>('attribution').channel_paths_10k;
    figures = await reported(['attribution/channel_paths_10k.csv']);
  }, 60_000);

  test('all of them are there', () => {
    expect(figures.import['channel_paths_10k.csv']).toMatchObject({ rowsAdded: truth.paths, problems: {} });
    expect(figures.attribution?.conversions).toBe(truth.conversions);
    expect(rounded(figures.attribution?.revenue as number)).toBe(truth.conversion_value);
  });

  test.each(models)('%s', (name, model) => {
    const [conversions, value] = [truth.attributed_conversions[name], truth.attributed_value[name]];
    expect(given(figures, model, 'conversions', Object.keys(conversions))).toEqual(conversions);
    expect(given(figures, model, 'value', Object.keys(value))).toEqual(value);
  });
});
