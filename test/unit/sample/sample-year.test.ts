import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseEmail } from '../../../lib/domain/email.ts';
import { importedPersonSchema } from '../../../lib/domain/import-batch.ts';
import { answerReport } from '../../../lib/domain/report/answer-report.ts';
import { spendSchema } from '../../../lib/domain/report/channels/spend.ts';
import { detailSchema } from '../../../lib/domain/report/details.ts';
import type { ReportQuestion, Reports } from '../../../lib/domain/report/report.ts';
import { isOfSampleYear } from '../../../lib/domain/sample-year.ts';
import { dayOf } from '../../../lib/domain/time.ts';
import { sampleAgreement } from '../../../lib/sample/sample-agreement.ts';
import { sampleYear } from '../../../lib/sample/year/sample-year.ts';
import { sampleMoments } from './instants.ts';
import { sampleContact } from './sample-contact.ts';
import { yearTable } from './support/year-table.ts';

const now = Date.UTC(2026, 10, 22, 14);
const zone = 'Europe/Oslo';
const year = sampleYear(now, zone);
const filter = { where: [] };

/** Dates in each zone, the awkward ones among them. */
const moments = sampleMoments(60).filter((_, place) => place % 4 === 0);

function reportsAt(at: typeof now, inZone: string, agreement?: Awaited<ReturnType<typeof sampleAgreement>>) {
  const { table, history } = yearTable(at, inZone, agreement);
  return <Name extends ReportQuestion['report']>(question: Extract<ReportQuestion, { report: Name }>) =>
    answerReport(table, history, question) as Reports[Name];
}

/** Every instant anywhere in something that is told. */
function instantsIn(told: unknown): number[] {
  if (Array.isArray(told)) return told.flatMap(instantsIn);
  if (typeof told !== 'object' || told === null) return [];
  return Object.entries(told).flatMap(([name, value]) =>
    typeof value === 'number' && /^(?:at|\w+At)$/.test(name) ? [value] : instantsIn(value),
  );
}

describe('the people of the sample year', () => {
  it('are the same for the same instant', () => {
    expect(sampleYear(now, zone)).toEqual(year);
  });

  it('are those an import would accept, with addresses nobody can have, each another', () => {
    expect(z.safeParse(z.array(importedPersonSchema), year.people).error?.issues).toBeUndefined();
    expect(z.safeParse(z.array(spendSchema), year.spend).error?.issues).toBeUndefined();
    expect(z.safeParse(z.array(detailSchema), year.details).error?.issues).toBeUndefined();
    const addresses = year.people.map(({ identity }) => identity.emails[0] ?? '');
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => parseEmail(address) !== address || !address.endsWith('.example'))).toEqual([]);
    const names = year.people.map(({ facts }) => facts?.name?.value);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are some 600, of the last twelve months, with nothing yet to come, at any date in any zone', () => {
    for (const moment of moments) {
      const { people, spend } = sampleYear(moment.now, moment.zone);
      expect(people.length, moment.what).toBeGreaterThan(580);
      expect(people.length, moment.what).toBeLessThan(720);
      const instants = people.flatMap(instantsIn);
      expect(Math.max(...instants), moment.what).toBeLessThanOrEqual(moment.now);
      expect(Math.min(...instants), moment.what).toBeGreaterThan(moment.now - 367 * 86_400_000);
      const today = dayOf(moment.now, moment.zone);
      expect(spend.filter(({ from = '', until = '' }) => from > until || until > today)).toEqual([]);
    }
  });

  it('are all known to be of it, and whoever is known from elsewhere too is not', () => {
    const contacts = year.people.map((person) => sampleContact(person, now));
    expect(contacts.filter((contact) => !isOfSampleYear(contact))).toEqual([]);
    const [contact] = contacts;
    const fact = { value: 'Oslo', source: 'crm.csv', at: now };
    expect(isOfSampleYear({ ...contact!, facts: { ...contact!.facts, city: fact } })).toBe(false);
    expect(isOfSampleYear({ ...contact!, emails: [...contact!.emails, 'anna@firma.no'] })).toBe(false);
    expect(isOfSampleYear({ ...contact!, records: ['hubspot/1/contact/2'] })).toBe(false);
    expect(isOfSampleYear({ ...contact!, facts: {} })).toBe(false);
  });
});

describe('what the sample year is there to show', () => {
  it('comes out of the reports themselves, at any date in any zone', () => {
    for (const { now: at, zone: inZone, what } of moments) {
      const report = reportsAt(at, inZone);
      const { drift } = report<'funnel'>({ report: 'funnel', filter, by: 'leadSource' });
      if (drift === null || drift === 'tooFew') throw new Error(`no drift ${what}`);
      expect(drift.sources[0]?.value, what).toBe('Content partner');
      expect(drift.mqlsPerMonth.recent, what).toBeGreaterThan(drift.mqlsPerMonth.before);

      const { closers } = report<'followUp'>({ report: 'followUp', filter });
      const wonOf = (name: string) => closers.find(({ owner }) => owner === name)!;
      const [best, worst] = [wonOf('Priya Nair'), wonOf('Marek Dvořák')];
      expect(best.won.count, what).toBeGreaterThan((best.expected ?? Number.NaN) * 1.4);
      expect(worst.won.count, what).toBeLessThan((worst.expected ?? Number.NaN) * 0.6);

      const { sales, gap } = report<'opinions'>({ report: 'opinions', filter });
      expect(gap, what).toBeGreaterThan(0.3);
      expect(sales.of.count, what).toBeGreaterThan(200);
    }
  });

  it('has costs, of which a bought source brings nothing back', () => {
    const { rows, spend } = reportsAt(
      now,
      zone,
    )<'channels'>({ report: 'channels', filter, goal: 'won', model: 'linear', windowDays: 90, by: 'channel' });
    const bought = rows.find(({ name }) => name === 'Content partner');
    expect(bought?.spend.EUR).toBeGreaterThan(10_000);
    expect(bought?.conversions.linear).toBeLessThan(1);
    expect(rows.filter(({ name }) => name === 'Referral')[0]?.conversions.linear).toBeGreaterThan(3);
    expect(Object.keys(spend)).toEqual(['EUR']);
  });

  it('has answers in and out of hours, reasons that were answered and that were not, and content that was of use', () => {
    const report = reportsAt(now, zone);
    const { all, likeLeads } = report<'followUp'>({ report: 'followUp', filter });
    const atOnce = all.speed.within.find(({ ms }) => ms === 0);
    expect(atOnce?.business.count).toBeGreaterThan(0);
    expect(all.response.missed.count).toBeGreaterThan(20);
    expect(likeLeads.some(({ reps }) => reps.filter(({ share }) => share).length > 1)).toBe(true);
    const { reasons, contents } = report<'delivery'>({ report: 'delivery', filter });
    expect(reasons.length).toBeGreaterThan(6);
    expect(reasons.filter(({ id }) => id === '')).toHaveLength(1);
    expect(reasons.some(({ answered, leads }) => answered > 0 && answered < leads.count)).toBe(true);
    expect(contents.filter(({ useful }) => useful.whole > 10).length).toBeGreaterThan(2);
  });

  it('has leads below the quality of the sample agreement, and months with a promise', async () => {
    const agreement = await sampleAgreement({ zone, text: (key) => key, today: dayOf(now, zone) });
    const { quality, months } = reportsAt(now, zone, agreement)<'delivery'>({ report: 'delivery', filter });
    expect(quality.below.leads.count).toBeGreaterThan(5);
    expect(quality.agreed.leads.count).toBeGreaterThan(quality.below.leads.count * 5);
    expect(months.filter(({ promised }) => promised !== undefined).length).toBeGreaterThan(2);
  });
});
