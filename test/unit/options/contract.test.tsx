/** The contract: everything that was agreed stands in it, in sentences. */
import { describe, expect, test, vi } from 'vitest';
import { Contract } from '../../../components/options/contract/Contract.tsx';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { signedDigest } from '../../../lib/domain/agreement/signed-text.ts';
import { agreementOf } from '../../support/agreement.ts';
import { answering, good } from '../components/answering.ts';
import { drawn, rest } from '../components/drawn.ts';

const held = vi.hoisted(() => ({
  now: {} as ReturnType<typeof import('../components/answering.ts').answering>,
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));

async function contract(
  agreement: Agreement,
  versions: readonly Agreement[] = [agreement],
  language: 'en' | 'nb' = 'en',
) {
  held.now = answering(
    {
      agreement: () => good({ agreement, isDefault: false, versions }),
      agreementVersions: () => good(versions),
    },
    language,
  );
  const page = await drawn(<Contract />);
  await rest();
  return page;
}

const of = 'a'.repeat(64);
const whole = agreementOf({
  revision: 3,
  validFrom: '2026-11-01',
  change: { id: 'change-3', author: 'Kari', note: 'Four hours for fairs.', at: Date.UTC(2026, 9, 28) },
  review: { on: '2027-05-01', everyMonths: 6 },
  signatures: [{ side: 'marketing', name: 'Kari Nordmann', at: Date.UTC(2026, 9, 29, 12), of }],
  personas: [
    {
      id: 'plant',
      name: 'Plant manager',
      description: 'Signs for machines.',
      rules: [{ fact: 'country', is: 'oneOf', values: ['NO', 'SE', 'DK', 'FI', 'IS', 'DE', 'AT', 'CH', 'NL', 'BE'] }],
    },
  ],
  content: [
    {
      id: 'guide',
      title: 'Buying guide',
      url: 'https://fjord.example/guide.pdf',
      stages: ['mql'],
      about: 'First call.',
    },
  ],
  feedbackReasons: [{ id: 'early', label: 'Too early', returnAfterDays: 90 }],
  marketing: { leads: 25, per: 'month', fitAtLeast: 'B', answerWithinDays: 2, calendar: 'office' },
  goals: {
    currency: 'EUR',
    leadsPerMonth: 20,
    from: '2027-01-01',
    to: '2027-06-30',
    revenue: 100_000,
    averageSale: 5000,
    closeRate: 0.1,
    costPerLead: 60,
    costPerLeadMax: 90,
    budget: 30_000,
    months: [{ month: '2027-02', leads: 30 }],
  },
  plan: {
    from: '2027-01-01',
    months: 6,
    revenue: { likely: 600_000, low: 500_000, high: 700_000 },
    averageSale: { likely: 5000 },
    closeRate: { likely: 0.1 },
    conversions: [{ stage: 'mql', rate: { likely: 0.02 } }],
    calendar: 'office',
  },
});

describe('the contract', () => {
  test('says amounts and shares as they were agreed, to the last coin and decimal', async () => {
    const { goals } = whole;
    const page = await contract({
      ...whole,
      goals: { ...goals, averageSale: 12_345.5, closeRate: 0.125 },
      fitGrades: [0.875, 0.5, 0.125],
    });
    for (const said of ['€12,345.50', '12.5%', '87.5%']) expect(page.text()).toContain(said);
  });

  test('says in its order all that was agreed', async () => {
    const page = await contract(whole);
    expect(page.all('h2, .contract-machines h3').map(({ textContent }) => textContent)).toEqual([
      'Parties',
      'Purpose',
      'What our words mean',
      'What we aim at',
      'What marketing promises',
      'What sales promises',
      'How fit and engagement are told',
      'What machines did',
      'Whom sales contacts first',
      'What sales may send',
      'Why a lead may be called bad',
      'Review',
      'Changes',
      'Signatures',
    ]);
    for (const said of [
      'Revision 3. It applies from November 1, 2026.',
      'the marketing team, represented by Kari Nordmann, and the sales team, represented by whoever signs for it below.',
      'Fits and is engaged.',
      'Before a lead is called so, this has to be there: fit B or better, engagement level 2 or hotter, and a deadline is known.',
      'Signs for machines.',
      '“NL”, or “BE”',
      'These goals are for January 1, 2027 to June 30, 2027, both days included.',
      'The revenue goal is €100,000 a month.',
      'No lead costs more than €90.',
      'Revenue: €600,000 (between €500,000 and €700,000) in 6 months.',
      'From the first visit to MQL: 2%.',
      'Marketing hands over 25 leads a month.',
      'Only leads of fit B or better count.',
      'Marketing answers each reason for calling a lead bad within 2 business days.',
      'February 2027',
      'First contact. Sales makes the first contact within 2 business days',
      'Mon–Fri 9:00',
      'Fit is A from 75% of all points to be had, B from 50%, C from 25%, and D below.',
      'Buying guide. First call.',
      'https://fjord.example/guide.pdf',
      'Too early. It is proposed to come back after 90 days.',
      'Both teams look at this agreement again on May 1, 2027.',
      'The one after that is 6 months later.',
      'Kari Nordmann signed in Baton on October 29, 2026.',
    ]) {
      expect(page.text().replaceAll(/\s/g, ' ')).toContain(said);
    }
    expect(page.text()).not.toMatch(/\d+ others/);
  });

  test('has at its foot the digest of what is signed', async () => {
    const page = await contract(whole);
    expect(page.get('.contract-foot code').textContent).toBe(await signedDigest(whole));
  });

  test('lists every revision, the newest first, with its author and the reason', async () => {
    const page = await contract(whole, [agreementOf({ revision: 2, validFrom: '2026-05-01' }), whole]);
    const rows = page.all('.contract-changes tbody tr').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['3', 'Nov 1, 2026', 'Kari', 'Four hours for fairs.'],
      ['2', 'May 1, 2026', '–', '–'],
    ]);
  });

  test('has a line to sign by hand for each side, with the name of who signed', async () => {
    const page = await contract(whole);
    const sides = page.all('.contract-side').map((side) => (side.textContent ?? '').trim());
    expect(sides).toHaveLength(2);
    expect(sides[0]).toMatch(/^For marketing.*NameKari NordmannDateSignature$/);
    expect(sides[1]).toBe('For salesNameDateSignature');
  });

  test('of the least that an agreement may say has no empty list and no broken sentence', async () => {
    const page = await contract(
      agreementOf({
        sla: [],
        timing: [],
        fit: [],
        engagement: [],
        content: [],
        goals: { currency: 'EUR', leadsPerMonth: 0 },
      }),
    );
    for (const said of ['Sales promises no times.', 'No content was agreed.', 'No goals in money were agreed.']) {
      expect(page.text()).toContain(said);
    }
    expect(page.text()).not.toMatch(/undefined|NaN|\$\d(?!\d*,)/);
  });

  test('is printed by the browser', async () => {
    const page = await contract(whole);
    const print = vi.fn();
    Object.assign(window, { print });
    await page.press('Print');
    expect(print).toHaveBeenCalledOnce();
  });

  test('is in the user’s language', async () => {
    const page = await contract(whole, [whole], 'nb');
    expect(page.text()).toContain('Hva salg lover');
    expect(page.text()).toContain('Markedsføring overleverer 25 leads i måneden.');
  });
});
