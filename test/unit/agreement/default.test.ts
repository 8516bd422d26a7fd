import { describe, expect, it } from 'vitest';
import { defaultAgreement } from '../../../lib/domain/agreement/default.ts';
import { type AgreementTextKey, agreementTextKeys } from '../../../lib/domain/agreement/default-texts.ts';
import { parseAgreement } from '../../../lib/domain/agreement/parse.ts';
import { stageIndex } from '../../../lib/domain/agreement/stages.ts';
import { type Contact, emptyContact } from '../../../lib/domain/contact.ts';
import { addDays } from '../../../lib/domain/time.ts';
import { timingView } from '../../../lib/domain/timing.ts';
import { touchpointKinds } from '../../../lib/domain/touchpoint.ts';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import norwegian from '../../../public/_locales/nb/messages.json' with { type: 'json' };

const zone = 'Europe/Oslo';
const languages = { en: english, nb: norwegian };
const agreementIn = (messages: Record<AgreementTextKey, { message: string }>) =>
  defaultAgreement({ zone, text: (key) => messages[key].message, today: '2026-11-18' });
const agreement = agreementIn(english);

describe('the agreement Baton ships', () => {
  it.each(Object.entries(languages))('is one Baton takes, in %s', (_, messages) => {
    const own = agreementIn(messages);
    expect(parseAgreement(JSON.parse(JSON.stringify(own)))).toEqual({ ok: true, agreement: own });
  });

  it('uses each of its texts, and none besides', () => {
    const used = new Set<string>();
    defaultAgreement({
      zone,
      today: '2026-11-18',
      text(key) {
        used.add(key);
        return key;
      },
    });
    expect([...used].toSorted()).toEqual([...agreementTextKeys].toSorted());
  });

  it('is nobody’s own yet, and valid from today', () => {
    expect(agreement).toMatchObject({ revision: 0, validFrom: '2026-11-18', name: 'Baton’s default agreement' });
  });

  it('has seven stages, each with a definition of at most two sentences', () => {
    expect(agreement.stages.map(({ name }) => name)).toEqual([
      'Prospect',
      'Lead',
      'MQL',
      'SAL',
      'SQL',
      'Opportunity',
      'Customer',
    ]);
    const long = agreement.stages.filter(({ definition }) => !/^[^.]+\.( [^.]+\.)?$/.test(definition));
    expect(long.map(({ definition }) => definition)).toEqual([]);
  });

  it.each([
    ['subscriber', 'lead'],
    ['marketingqualifiedlead', 'mql'],
    ['Marketing Qualified Lead', 'mql'],
    ['Sales Accepted Lead', 'sal'],
    ['SALESQUALIFIEDLEAD', 'sql'],
    ['closed-won', 'customer'],
  ])('knows %s as %s', (name, stage) => {
    expect(agreement.stages[stageIndex(agreement, name)]?.id).toBe(stage);
  });

  it('lets no stage be called by a name of another', () => {
    const names = agreement.stages.flatMap(({ id, name, aliases }) =>
      [...new Set([id, name, ...aliases].map((one) => one.toLowerCase().replaceAll(' ', '')))].map((alias) => ({
        id,
        alias,
      })),
    );
    const twice = names.filter(({ alias }, index) => names.findIndex((other) => other.alias === alias) !== index);
    expect(twice).toEqual([]);
  });

  it('has points for every kind of touchpoint, and none for what we send ourselves', () => {
    expect(agreement.engagement.map(({ kind }) => kind).toSorted()).toEqual([...touchpointKinds].toSorted());
    expect(agreement.engagement.find(({ kind }) => kind === 'emailSent')?.points).toBe(0);
  });

  it('shares a hundred points for fit', () => {
    expect(agreement.fit.reduce((sum, { points }) => sum + points, 0)).toBe(100);
  });

  it('promises contact within two business days, Monday to Friday 9 to 17', () => {
    expect(agreement.sla).toEqual([
      {
        id: 'first-response',
        name: 'First contact',
        measures: 'firstResponse',
        within: { unit: 'businessDays', value: 2, reading: 'sameTimeInHours' },
        atRiskHours: 4,
        calendar: 'office',
      },
    ]);
    const hours = [['09:00', '17:00']];
    expect(agreement.calendars).toMatchObject([
      { id: 'office', zone, week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours } },
    ]);
    expect(Object.keys(agreement.calendars[0]?.week ?? {})).toHaveLength(5);
  });

  it('promises as many leads as its goal needs', () => {
    const { revenue = 0, averageSale = 0, closeRate = 0, leadsPerMonth } = agreement.goals;
    expect(revenue / averageSale / closeRate).toBeCloseTo(leadsPerMonth, 9);
  });
});

describe('when to call, by what the buyer needs', () => {
  const deadline = '2027-06-01';
  it.each([
    ['Renewal of 200 seats', 120, 45],
    ['Messestand til varemessen', 180, 60],
    ['Trade fair in spring', 180, 60],
    ['A car seat from birth', 70, 14],
    ['Connect a messenger', 90, 30],
    [undefined, 90, 30],
  ])('%s: %i to %i days before', (need, opens, closes) => {
    const contact: Contact = {
      ...emptyContact('c', 0),
      deadlines: [{ id: 'd', day: deadline, source: 'rep', at: 0 }],
      ...(need !== undefined && { facts: { need: { value: need, source: 'test', at: 0 } } }),
    };
    expect(timingView(contact, agreement, zone)).toMatchObject({
      opens: addDays(deadline, -opens),
      closes: addDays(deadline, -closes),
    });
  });
});
