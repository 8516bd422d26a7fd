/**
 * Tables that Baton has never seen, as guessed and without a word from the user. Each is written here from records whose
 * sums are worked out here, by other means than Baton's.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mapOf, type ReportMap } from '../../conformance/report/map.ts';
import { reportOn } from '../../conformance/report.ts';

interface Lead {
  readonly id: number;
  readonly source: string;
  readonly result: 'won' | 'lost' | 'open';
  /** Days of 2021, from 1. */
  readonly came: number;
  readonly closed: number;
  /** Cents. */
  readonly value: number;
}

// Steps that share no divisor with what they run through: all mixed, and the same each time.
const leads: readonly Lead[] = Array.from({ length: 90 }, (_, id) => ({
  id,
  source: ['Google', 'Trade fair', 'Referral'][(id * 7) % 3] ?? '',
  result: (['won', 'lost', 'open', 'won', 'lost'] as const)[(id * 11) % 5] ?? 'open',
  came: ((id * 37) % 300) + 1,
  closed: ((id * 37) % 300) + 1 + (id % 60),
  value: 100_000 + ((id * 7919) % 90_001) * 100 + (id % 100),
}));

const dayOf = (number: number): Date => new Date(Date.UTC(2021, 0, number));
const iso = (number: number): string => dayOf(number).toISOString().slice(0, 10);
const two = (number: number): string => String(number).padStart(2, '0');
const dotted = (number: number): string =>
  `${two(dayOf(number).getUTCDate())}.${two(dayOf(number).getUTCMonth() + 1)}.${dayOf(number).getUTCFullYear()}`;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const spelt = (number: number): string => {
  const day = dayOf(number);
  return `${two(day.getUTCDate())} ${months[day.getUTCMonth()]}, ${day.getUTCFullYear()} 00:03:00`;
};
const grouped = (whole: number, mark: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);
const german = (cents: number): string => `${grouped(Math.floor(cents / 100), '.')},${two(cents % 100)} €`;

const of = (result: Lead['result']): readonly Lead[] => leads.filter((lead) => lead.result === result);
const sum = (list: readonly Lead[]): number => list.reduce((total, { value }) => total + value, 0) / 100;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-never-seen-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function report(files: Readonly<Record<string, string>>, map: ReportMap = {}) {
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  return reportOn(mapOf({ now: '2023-01-01T00:00:00Z', ...map }, 'the map'), paths);
}

function expectLeads(found: Awaited<ReturnType<typeof report>>): void {
  expect(found.totals).toMatchObject({
    leads: leads.length,
    won: of('won').length,
    lost: of('lost').length,
    open: of('open').length,
  });
  expect(found.totals.revenue).toBeCloseTo(sum(of('won')), 6);
  for (const source of new Set(leads.map((lead) => lead.source))) {
    const won = of('won').filter((lead) => lead.source === source);
    expect(found.by.leadSource?.[source]).toMatchObject({
      leads: leads.filter((lead) => lead.source === source).length,
      won: won.length,
    });
    expect(found.by.leadSource?.[source]?.revenue).toBeCloseTo(sum(won), 6);
  }
  for (const month of new Set(leads.map(({ came }) => iso(came).slice(0, 7)))) {
    const those = leads.filter(({ came }) => iso(came).startsWith(month));
    expect(found.months.created[month]?.leads).toBe(those.length);
  }
  for (const [month, { won, lost, revenue }] of Object.entries(found.months.closed)) {
    const those = (result: Lead['result']) => of(result).filter(({ closed }) => iso(closed).startsWith(month));
    expect([month, won, lost]).toEqual([month, those('won').length, those('lost').length]);
    expect(revenue).toBeCloseTo(sum(those('won')), 6);
  }
}

describe('leads', () => {
  test('of LeadSquared: days such as 15 Apr, 2021 00:03:00, under a title and above a total', async () => {
    const words = { won: 'Closed - Converted', lost: 'Closed - Not Converted', open: 'Open - Not Contacted' };
    const rows = leads.map(
      ({ id, source, result, came, closed, value }) =>
        `L${id},${source},"${spelt(came)}",${words[result]},${result === 'open' ? '' : `"${spelt(closed)}"`},"$${grouped(Math.floor(value / 100), ',')}.${two(value % 100)}"`,
    );
    const csv = `Lead report\n"January 1, 2021 - December 31, 2021"\n\nProspect ID,Lead Source,Created Date,Status,Closed Date,Amount\n${rows.join('\n')}\nTotal,,,,,"$9,999,999.00"\nConfidential - for use in this company only\n`;
    const found = await report({ 'leads.csv': csv });
    expectLeads(found);
    expect(found.import['leads.csv']).toMatchObject({ taken: 90, problems: { totalsRow: 1, noIdentity: 1 } });
  });

  test('in German: semicolons, 15.04.2021, 1.498,22 €', async () => {
    const words = { won: 'Gewonnen', lost: 'Verloren', open: 'In Bearbeitung' };
    const rows = leads.map(
      ({ id, source, result, came, closed, value }) =>
        `K${id};${source};${dotted(came)};${words[result]};${result === 'open' ? '' : dotted(closed)};${german(value)}`,
    );
    expectLeads(
      await report({
        'kunden.csv': `Kundennummer;Quelle;Erstellt am;Status;Abschlussdatum;Betrag\r\n${rows.join('\r\n')}\r\n`,
      }),
    );
  });

  test('and their deals in a table of their own, several of one value on one day, read twice', async () => {
    const rows = leads.map(({ id, source, came }) => `="${id}",a${id}@x.example,${source},${iso(came)}`);
    const deals = leads.flatMap(({ id, result, closed, value }) => {
      if (result === 'open') return [];
      const [whole, half] = [value - (value % 2), value % 2];
      // A deal in two halves of one day and value, and a cent where it does not come out even.
      return [whole / 2, whole / 2, half]
        .map((cents, part) => `${id * 10 + part},${id}.0,${result},${iso(closed)},${(cents / 100).toFixed(2)}`)
        .slice(0, half === 0 ? 2 : 3);
    });
    const files = {
      'leads.csv': `contact_id,email,lead_source,createdate\n${rows.join('\n').replaceAll('="', '"=""').replaceAll('",a', '""",a')}\n`,
      'deals.csv': `deal_id,contact_id,deal_stage,close_date,amount\n${deals.join('\n')}\n`,
    };
    const again = { ...files, 'deals again.csv': files['deals.csv'] };
    const found = await report(again);
    const { months: byMonth, ...others } = found;
    expect(others.totals.revenue).toBeCloseTo(sum(of('won')), 6);
    expect(others.totals).toMatchObject({ leads: 90, won: of('won').length, lost: of('lost').length });
    const parts = (list: readonly Lead[]) => list.reduce((count, { value }) => count + 2 + (value % 2), 0);
    const won = Object.values(byMonth.closed).reduce((count, month) => count + month.won, 0);
    expect(won).toBe(parts(of('won')));
  });
});

describe('cost', () => {
  const channels = ['Google', 'Trade fair', 'Referral'];
  const costs = channels.flatMap((channel, at) =>
    months.map((month, index) => ({ channel, month, index, cost: 1000 + (((at * 12 + index) * 7919) % 9000) })),
  );
  const rows = leads.map(
    ({ id, source, result, came, closed, value }) =>
      `${id},a${id}@x.example,${source.toUpperCase()},${iso(came)},${result === 'won' ? 'Yes' : 'No'},${result === 'won' ? iso(closed) : ''},${value / 100}`,
  );
  const leadTable = `id,email,lead_source,created_at,converted,converted_date,revenue\n${rows.join('\n')}\n`;

  test.each([
    [
      'by month, whole thousands parted by full stops, with a total',
      `Monat;Kanal;Kosten\n${costs.map(({ channel, index, cost }) => `${two(index + 1)}.2021;${channel};${grouped(cost, '.')}`).join('\n')}\nGesamt;;${grouped(
        costs.reduce((total, { cost }) => total + cost, 0),
        '.',
      )}\n`,
    ],
    [
      'with year and month apart, and a total without a name first',
      `Year,Month,Channel,Spend\n,,,${costs.reduce((total, { cost }) => total + cost, 0)}\n${costs.map(({ channel, month, cost }) => `2021,${month},${channel},${cost}`).join('\n')}\n`,
    ],
  ])('%s, beside leads', async (_, csv) => {
    const map = { attribution: { goal: 'won', windowDays: 400, model: 'last' } } as const;
    const found = await report({ 'leads.csv': leadTable, 'spend.csv': csv }, map);
    for (const channel of channels) {
      const row = found.channels?.find((each) => each.channel.toLowerCase() === channel.toLowerCase());
      const those = leads.filter(({ source }) => source === channel);
      const won = those.filter(({ result }) => result === 'won');
      const spent = costs.filter((each) => each.channel === channel).reduce((total, { cost }) => total + cost, 0);
      expect(row).toMatchObject({ leads: those.length, conversions: won.length });
      expect(row?.spend).toBeCloseTo(spent, 6);
      expect(row?.costPerLead).toBeCloseTo(spent / those.length, 9);
      expect(row?.roas).toBeCloseTo(sum(won) / spent, 9);
      for (const { index, cost } of costs.filter((each) => each.channel === channel)) {
        expect(row?.months.find(({ month }) => month === `2021-${two(index + 1)}`)?.spend).toBeCloseTo(cost, 6);
      }
    }
  });
});
