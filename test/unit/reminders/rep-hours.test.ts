import { describe, expect, it } from 'vitest';
import {
  isAtWork,
  nextAtWork,
  nextReturn,
  repHours,
  startOfTomorrow,
  workDay,
} from '../../../lib/domain/reminders/rep-hours.ts';
import { isMine } from '../../../lib/domain/reminders/settings.ts';
import { thresholdAt } from '../../../lib/domain/reminders/threshold-time.ts';
import { agreementOf } from '../../support/agreement.ts';
import { office, oslo } from './clocks.ts';

const calendars = [office, { ...office, id: 'early', zone: 'Europe/Helsinki' }];
const leave = [{ from: '2026-11-24', to: '2026-11-24' }];
const owners = [{ id: 'kari', name: 'Kari', aliases: ['kari@x.example'], calendar: 'early', leave }];

describe('a rep’s hours', () => {
  it('are their own where the agreement has some, by name or alias, else those of its first calendar', () => {
    const agreement = agreementOf({ calendars, owners });
    for (const me of [['kari'], ['Nils', 'KARI@x.example ']]) {
      expect(repHours(agreement, me)).toMatchObject({ calendar: { id: 'early' }, leave: [{}] });
    }
    for (const me of [[], ['Nils']]) expect(repHours(agreement, me)).toEqual({ calendar: office, leave: [] });
  });

  it('leave the days off out, as the rep’s own zone counts them', () => {
    const hours = repHours(agreementOf({ calendars, owners }), ['Kari'])!;
    expect(isAtWork(hours, oslo('2026-11-23T15:59'))).toBe(true);
    expect(isAtWork(hours, oslo('2026-11-23T16:00'))).toBe(false);
    expect(nextAtWork(hours, oslo('2026-11-23T16:00'))).toBe(oslo('2026-11-25T08:00'));
    expect(startOfTomorrow(hours, oslo('2026-11-23T12:00'))).toBe(oslo('2026-11-23T23:00'));
  });

  it('pass over a calendar in a zone that the browser does not know', () => {
    const atlantis = { ...office, id: 'early', zone: 'Europe/Atlantis' };
    expect(repHours(agreementOf({ calendars: [office, atlantis], owners }), ['Kari'])?.calendar).toBe(office);
    expect(repHours(agreementOf({ calendars: [atlantis], owners }), ['Kari'])).toBeUndefined();
  });

  it('of a night belong to the day on which they began; of a team that never closes, to the day itself', () => {
    const night = { ...office, week: { mon: [['22:00', '06:00']] } as never };
    expect(workDay({ calendar: night, leave: [] }, oslo('2026-11-24T05:00'))).toMatchObject({
      day: '2026-11-23',
      hours: [{}],
    });
    const always = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((weekday) => [weekday, [['00:00', '24:00']]]);
    const open = { calendar: { ...office, week: Object.fromEntries(always) }, leave: [] };
    expect(workDay(open, oslo('2026-11-24T00:00'))).toMatchObject({ day: '2026-11-24', hours: [{}] });
    expect(workDay(open, oslo('2026-11-24T23:59'))).toMatchObject({ day: '2026-11-24', hours: [{}] });
  });

  it('begin again with the next day where they never end', () => {
    const always = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((weekday) => [weekday, [['00:00', '24:00']]]);
    const open = { calendar: { ...office, week: Object.fromEntries(always) }, leave: [] };
    expect(nextReturn(open, oslo('2026-11-24T10:00'))).toBe(oslo('2026-11-25T00:00'));
    expect(nextReturn({ calendar: office, leave: [] }, oslo('2026-11-24T10:00'))).toBe(oslo('2026-11-25T09:00'));
  });
});

describe('a threshold', () => {
  const open = [
    { from: 1000, to: 4000 },
    { from: 10_000, to: 11_000 },
  ];

  it('is reached in open time alone, and at a closing rather than the next opening', () => {
    expect(thresholdAt(open, { at: 'share', used: 0.5 })).toBe(3000);
    expect(thresholdAt(open, { at: 'share', used: 0.75 })).toBe(4000);
    expect(thresholdAt(open, { at: 'share', used: 0.9 })).toBe(10_600);
  });

  it('is none at the start or before it', () => {
    const hour = [{ from: 0, to: 3_600_000 }];
    expect(thresholdAt(hour, { at: 'left', minutes: 60 })).toBeUndefined();
    expect(thresholdAt(hour, { at: 'left', minutes: 59 })).toBe(60_000);
    expect(thresholdAt([], { at: 'share', used: 0.5 })).toBeUndefined();
  });
});

it('a lead is the rep’s by its owner’s name, however it is spelt; everybody’s where the rep has no name', () => {
  expect(isMine({ me: ['Kari Nordmann'] }, ' kari nordmann')).toBe(true);
  expect(isMine({ me: ['Kari'] }, 'Kari Nordmann')).toBe(false);
  expect(isMine({ me: ['Kari'] }, undefined)).toBe(false);
  expect(isMine({ me: [] }, undefined)).toBe(true);
});
