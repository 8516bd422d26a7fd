/** The report on channels over random tables, counted again by a slow calculator. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attributionModels, type ChannelsQuestion } from '../../../lib/domain/report/channels/channels.ts';
import { channelsReport } from '../../../lib/domain/report/channels/channels-report.ts';
import type { Spend } from '../../../lib/domain/report/channels/spend.ts';
import { valueTest } from '../../../lib/domain/report/leads-in.ts';
import { expectPicksHold } from './support/picks-hold.ts';
import { randomFilter, randomLead } from './support/random-leads.ts';
import { type SlowRow, slowChannels } from './support/slow-channels.ts';
import { historyFor, type TestLead, tableOf } from './support/table.ts';

const history = historyFor();

const channel = fc.constantFrom('Search', ' search ', 'Mail', undefined);
const campaign = fc.constantFrom('Autumn', 'AUTUMN', 'Spring', undefined);
const day = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const lead = fc
  .record({
    lead: randomLead,
    touches: fc.array(fc.record({ at: day, channel, campaign }), { maxLength: 7 }),
  })
  .map(
    ({ lead: one, touches }): TestLead => ({
      ...one,
      touches: touches.map(({ at, ...told }) => ({
        at,
        kind: 'ad',
        ...(told.channel && { channel: told.channel }),
        ...(told.campaign && { campaign: told.campaign }),
      })),
    }),
  );
const spend = fc
  .record({
    from: fc.option(day),
    days: fc.nat({ max: 70 }),
    channel,
    campaign,
    cost: fc.nat({ max: 50 }),
    euro: fc.boolean(),
  })
  .map(
    ({ from, days, cost, euro, ...names }): Spend => ({
      id: 'row',
      source: 'ads',
      cost,
      ...(euro && { currency: 'EUR' }),
      ...(names.channel && { channel: names.channel }),
      ...(names.campaign && { campaign: names.campaign }),
      ...(from && { from, until: Temporal.PlainDate.from(from).add({ days }).toString() }),
    }),
  );
const asked: fc.Arbitrary<ChannelsQuestion> = fc.record({
  goal: fc.constantFrom('won', 'handedOver'),
  model: fc.constantFrom(...attributionModels),
  windowDays: fc.constantFrom(1, 30, 90, 3650),
  by: fc.constantFrom('channel', 'campaign'),
});
const about = (value: unknown): unknown =>
  typeof value === 'number'
    ? expect.closeTo(value, 7)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, about(part)]))
      : value;
const plain = (name: string | null) => (name ?? '').trim().toLowerCase();

it('is what a slow calculator says', () => {
  fc.assert(
    fc.property(
      fc.array(lead, { maxLength: 12 }),
      fc.array(spend, { maxLength: 5 }),
      randomFilter,
      asked,
      (leads, costs, filter, ask) => {
        const table = tableOf(leads, { spend: costs });
        const report = channelsReport(table, filter, ask);
        const has = valueTest(table, filter.where);
        const chosen = new Set(table.leads.map((_, place) => place).filter(has));
        const slow = slowChannels(table, filter, ask, chosen);
        const { conversions, attributed, touches, value, spend: paid, converted } = report;
        expect({ conversions, attributed, touches, converted: converted.count, value, spend: paid }).toEqual(
          about({
            conversions: slow.conversions,
            attributed: slow.attributed,
            touches: slow.touches,
            converted: slow.converted,
            value: slow.value,
            spend: slow.spend,
          }),
        );
        const rows = report.rows.map(
          (row): SlowRow => ({
            name: plain(row.name),
            leads: row.leads.count,
            touched: row.touched.count,
            conversions: row.conversions,
            value: row.value,
            spend: row.spend,
          }),
        );
        expect(Object.fromEntries(rows.map((row) => [row.name, row]))).toEqual(about(Object.fromEntries(slow.rows)));
        const months = report.months.map(({ month, name, ...row }) => [
          `${month} ${plain(name)}`,
          { month, name: plain(name), conversions: row.conversions, value: row.value, spend: row.spend },
        ]);
        expect(Object.fromEntries(months)).toEqual(about(Object.fromEntries(slow.months)));
        expectPicksHold(table, history, filter, report);
      },
    ),
    { numRuns: 300 },
  );
});
