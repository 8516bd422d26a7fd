import { h } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Sla } from '../../../components/sidebar/clock/Sla.tsx';
import type { Lead } from '../../../lib/domain/lead.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { clock, leadWith, now, qualification } from './a-lead.ts';
import { drawn } from './drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('en', 'en-GB'));
vi.mock('../../../lib/messaging/client.ts', () => ({ call: async () => ({ ok: true, value: null }) }));
vi.stubEnv('TZ', 'UTC');
afterEach(() => vi.unstubAllGlobals());

const region = (lead: Lead, at = now) => drawn(h(Sla, { lead, now: at }));

describe('the clock shown large', () => {
  test('counts business time, the wall beside it', async () => {
    const shown = await region(leadWith({ clocks: [clock('running')] }));
    expect(shown.text()).toContain('4h of business time left');
    expect(shown.text()).toMatch(/Due Tue 24 Nov, 14:00, in 4h by the clock/);
  });

  test('counts seconds in the last five minutes', async () => {
    const shown = await region(leadWith({ clocks: [clock('atRisk')] }), now + 4 * hour - 4 * minute - 8000);
    expect(shown.text()).toContain('4 min 8 s');
  });

  test('names the zone that is not the reader’s', async () => {
    const shown = await region(leadWith({ clocks: [clock('running', { zone: 'Asia/Tokyo' })] }));
    expect(shown.text()).toContain('23:00 GMT+9');
  });

  test('says what it cannot count to while a pause has no end', async () => {
    const pause = { id: 'p', since: now - hour, kind: 'waitingForBuyer' as const, reason: 'offer sent', isOwn: true };
    const paused = [
      { from: now - 2 * hour, state: 'running' as const },
      { from: now - hour, state: 'paused' as const },
    ];
    const shown = await region(leadWith({ clocks: [clock('paused', { phases: paused })], pause }), now + 90 * hour);
    expect(shown.text()).toContain('5h of business time left');
    expect(shown.text()).toContain('The deadline moves on for as long as the pause lasts.');
    expect(shown.text()).toContain('Waiting for the buyer: offer sent');
  });

  test.each([
    ['notStarted', qualification('notStarted'), 'Starts with the first contact.'],
    [
      'notDue',
      clock('notDue', { closedAt: now - hour }),
      'The lead was closed Tue 24 Nov, 09:00, before this was due.',
    ],
    ['overdue, closed', clock('overdue', { closedAt: now + 5 * hour }), 'nothing is owed any more'],
    ['met', clock('met', { answeredAt: now - hour, answeredBy: 'call' }), 'Called Tue 24 Nov, 09:00'],
    ['met by a verdict', qualification('met', { answeredAt: now, answeredBy: 'verdict' }), 'Judged by sales'],
  ])('words the state %s', async (_, one, words) => {
    expect((await region(leadWith({ clocks: [one] }), now + 6 * hour)).text()).toContain(words);
  });
});

describe('beside it', () => {
  test('the other clocks stand with their state and deadline', async () => {
    const shown = await region(leadWith({ clocks: [clock('running'), qualification('atRisk')] }));
    const other = shown.get('.sla-other').textContent ?? '';
    expect(other).toMatch(/Qualified within 2 days.*At risk.*Due Wed 25 Nov, 14:00/);
    expect(shown.buttons()).toContain('Why this deadline? Qualified within 2 days');
  });

  test('it is said that nobody owns the lead, and whose hours count', async () => {
    const { owner: _, ...sla } = leadWith({ clocks: [clock('running')] }).sla;
    const lead = { ...leadWith({}), sla };
    expect((await region(lead)).text()).toContain('Nobody owns this lead. Hours that count: “Office hours”.');
  });

  test('the owner’s own hours and leave are said', async () => {
    const owner = { name: 'Kari', calendar: 'Part time', onLeaveUntil: '2026-11-27' };
    const text = (await region(leadWith({ clocks: [clock('paused')], owner }))).text();
    expect(text).toContain('Owner: Kari. Their own hours count: “Part time”.');
    expect(text).toContain('Kari is on leave up to and including 27 Nov 2026');
  });

  test('an agreement that is no longer in force is named', async () => {
    const terms = { revision: 3, validFrom: '2026-01-01', superseded: true };
    const text = (await region(leadWith({ clocks: [clock('running', { terms })] }))).text();
    expect(text).toContain('under the agreement of 1 Jan 2026, revision 3, which applied at the handover');
    expect((await region(leadWith({ clocks: [clock('running')] }))).text()).not.toContain('newer one');
  });

  test('the buyer’s wait adds up, and is not there where nothing was handed over', async () => {
    const at = now - 2 * hour;
    const wait = { capturedAt: at - 5 * minute, handedOverAt: at, open: { counted: hour, countedTo: now, next: [] } };
    const shown = await region(leadWith({ clocks: [clock('running')], wait }));
    expect(shown.get('.buyer-wait').textContent).toMatch(/has waited 2h 5m.*\(systems\) 5m.*hours 1h.*pauses 1h/);
    expect((await region(leadWith({}))).all('.buyer-wait')).toEqual([]);
  });

  test('each doubt has its own sentence', async () => {
    const codes = ['responseBeforeLead', 'deadlineBeforeHandover', 'clockBehind', 'clockAhead', 'neverDue'] as const;
    const doubts = [...codes.map((code) => ({ code, at: now })), { code: 'unknownZone' as const, zone: 'Mars/Base' }];
    const shown = await region(leadWith({ doubts }));
    const titles = shown.all('.notice-title').map((title) => title.textContent);
    expect(new Set(titles).size).toBe(6);
    expect(titles.at(-1)).toContain('Mars/Base');
    expect(shown.text()).not.toMatch(/\$\d|undefined/);
  });

  test('a lead without a clock says why', async () => {
    expect((await region(leadWith({}))).text()).toContain('No rule of the agreement is for this lead');
    const { handedOverAt: _, ...sla } = leadWith({}).sla;
    expect((await region({ ...leadWith({}), sla })).text()).toContain('It starts when marketing hands the lead over');
  });
});

describe('screen readers', () => {
  test('hear a state when it changes, and no minute', async () => {
    const phases = [
      { from: now - 2 * hour, state: 'running' as const },
      { from: now + hour, state: 'atRisk' as const },
    ];
    const lead = leadWith({ clocks: [clock('running', { phases }), qualification('running')] });
    const shown = await region(lead);
    const said = () =>
      shown
        .all('[role="status"]')
        .map((status) => status.textContent)
        .filter(Boolean);
    expect(said()).toEqual([]);
    await shown.draw(h(Sla, { lead, now: now + minute }));
    expect(said()).toEqual([]);
    await shown.draw(h(Sla, { lead, now: now + hour }));
    expect(said()).toEqual(['SLA, First response within 6 hours: At risk']);
  });
});
