/** The popup's figures in words. */
import { h } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DueList } from '../../../components/popup/DueList.tsx';
import { MarketingPart } from '../../../components/popup/MarketingPart.tsx';
import { SalesPart } from '../../../components/popup/SalesPart.tsx';
import type { DueLead, Figures, PromiseFigures } from '../../../lib/domain/figures/figures.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { drawn } from '../components/drawn.ts';
import { local, zone } from './support/contacts.ts';
import { figuresOf } from './support/figures.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);
afterEach(() => vi.unstubAllGlobals());

const none = figuresOf({});
const sales = async (changes: Partial<Figures>) =>
  (await drawn(h(SalesPart, { figures: { ...none, ...changes } }))).text();
const marketing = async (changes: Partial<Figures>) =>
  (await drawn(h(MarketingPart, { figures: { ...none, ...changes } }))).text();

const week: PromiseFigures = {
  per: 'week',
  from: '2026-11-16',
  promised: 10,
  delivered: 3,
  below: 0,
  pace: 6,
  workingDaysLeft: 2,
};

describe('what marketing promised', () => {
  test('is said with what came, the pace and the working days left', async () => {
    const text = await marketing({ promise: week });
    expect(text).toContain('3 of 10 promised');
    expect(text).toContain('This week, 2 working days left: an even pace is at 6.');
    expect(text).not.toContain('quality');
    expect(await marketing({ promise: { ...week, workingDaysLeft: 1 } })).toContain('1 working day left:');
    expect(await marketing({ promise: { ...week, below: 2 } })).toContain('Below the agreed quality: 2 more.');
    const month: PromiseFigures = { ...week, per: 'month', from: '2026-11-01', pace: 4 };
    expect(await marketing({ promise: month })).toContain('In November, 2 working days left: an even pace is at 4.');
  });

  test('is no share where no number was promised', async () => {
    const text = await marketing({ promise: { ...week, promised: 0, pace: 0 } });
    expect(text).toContain('This week. No number was promised.');
    expect(text).not.toContain('of 0');
  });

  test('the pace is marked on the bar, and leads beyond the promise do not burst it', async () => {
    const part = await drawn(h(MarketingPart, { figures: { ...none, promise: { ...week, delivered: 30 } } }));
    const [bar] = part.all('.popup-bar-part');
    const [pace] = part.all('.popup-bar-pace');
    expect(bar?.getAttribute('style')).toContain('100%');
    expect(pace?.getAttribute('style')).toContain('60%');
  });

  test('names the reasons that wait, and those that do so for too long', async () => {
    expect(await marketing({ reasons: { waiting: 3, overdue: 0 } })).toContain('Reasons waiting for marketing3MQL');
    expect(await marketing({ reasons: { waiting: 3, overdue: 1 } })).toContain('3 (1 late)');
    expect(await marketing({})).toContain('Reasons waiting for marketing0MQL');
  });
});

describe('how sales kept its clocks', () => {
  test('has speed to lead in business time, with the time by the wall beside it', async () => {
    const speedToLead = { responses: 12, business: 20 * hour + 15 * minute, wall: 50 * hour };
    const text = await sales({ speedToLead });
    expect(text).toContain('Speed to lead20h 15m');
    expect(text).toContain('Median of 12, in business hours; 2d 2h in all.');
    expect(await sales({ speedToLead: { ...speedToLead, responses: 1 } })).toContain('One first contact,');
    expect(await sales({})).toContain('No lead handed over in November has been contacted.');
  });

  test('has qualification where that was agreed', async () => {
    expect(await sales({})).not.toContain('Qualified in time');
    expect(await sales({ qualified: { part: 2, whole: 3 } })).toContain('Qualified in time2 of 3');
    expect(await sales({ qualified: { part: 0, whole: 0 } })).toContain(
      'No handover in November is qualified or overdue.',
    );
  });
});

describe('a lead on the list', () => {
  const lead: DueLead = {
    contactId: 'c1',
    name: 'Anna Lund',
    company: 'Firma AS',
    state: 'overdue',
    dueAt: local('2026-11-17T10:00'),
    ruleId: 'first',
    rule: 'First contact',
    measures: 'firstResponse',
    owner: 'Kari',
    url: 'https://crm.example/1',
  };
  const row = async (changes: Partial<DueLead>, mine = false) => {
    const due = { count: 1, leads: [{ ...lead, ...changes }] };
    const part = await drawn(h(DueList, { title: 'Overdue', empty: '', tone: 'bad', due, zone, mine }));
    return part.all('.popup-about > :not([aria-hidden])').map((element) => element.textContent);
  };

  test('says whose it is, unless they are all the reader’s', async () => {
    expect(await row({})).toEqual(['Firma AS', 'Kari']);
    expect(await row({}, true)).toEqual(['Firma AS']);
  });

  test('names the rule where something else than contact is owed', async () => {
    expect(await row({ measures: 'qualification', rule: 'Qualify' })).toEqual(['Firma AS', 'Kari', 'Qualify']);
  });

  test('is nobody’s where no one owns it, and says so before its page was seen too', async () => {
    const { owner: _, url: __, ...unowned } = lead;
    const drawnWith = (...leads: DueLead[]) =>
      drawn(h(DueList, { title: '', empty: '', tone: 'bad', due: { count: 1, leads }, zone, mine: true }));
    const part = await drawnWith(unowned, { ...lead, contactId: 'c2' });
    expect(part.all('li')[0]?.textContent).toMatch(/Firma AS\u00a0· nobody’s\u00a0· not opened in the CRM yet$/);
    expect(part.all('a')).toHaveLength(1);
    // Where no name leads anywhere, the same words in each row would say nothing.
    expect((await drawnWith(unowned)).text()).not.toContain('not opened in the CRM yet');
  });
});
