/** Which reminders are shown when, told as a rep's days go by. */
import { describe, expect, it } from 'vitest';
import { type Given, nothingGiven, withSnooze } from '../../../lib/domain/reminders/given.ts';
import type { LeadClocks } from '../../../lib/domain/reminders/pending.ts';
import { type PlanInput, planReminders } from '../../../lib/domain/reminders/plan.ts';
import { defaultReminders } from '../../../lib/domain/reminders/settings.ts';
import { clockOf, leadOf, office, oslo } from './clocks.ts';

/** Monday 9 to Tuesday 17: sixteen hours, half used at Monday's closing, an hour left on Tuesday at 16. */
const anna = leadOf('anna', clockOf('2026-11-23T09:00', '2026-11-24T17:00'));
/** Four hours in one morning: half at 11, an hour left at 12. */
const short = (name: string) => leadOf(name, clockOf('2026-11-23T09:00', '2026-11-23T13:00'));

/** A rep whose given reminders are kept from look to look, as the store keeps them. */
function rep(leads: readonly LeadClocks[], changes: Partial<PlanInput> = {}) {
  const settings = { ...defaultReminders, on: true, ...changes.settings };
  let given: Given = nothingGiven;
  return {
    snooze(contactId: string, until: string) {
      given = withSnooze(given, contactId, oslo(until));
    },
    /** One look: names in single notifications, names in the digest, and when it would look next, in Oslo. */
    at(local: string, now: Partial<PlanInput> = {}) {
      const hours = { calendar: office, leave: [] };
      const plan = planReminders({
        now: oslo(local),
        leads,
        hours,
        given,
        ...changes,
        ...now,
        settings: { ...settings, ...now.settings },
      });
      given = plan.given;
      return {
        single: plan.single.map(({ contactId }) => contactId),
        digest: plan.digest.map(({ contactId }) => contactId),
        next:
          plan.wakeAt === undefined
            ? null
            : Temporal.Instant.fromEpochMilliseconds(plan.wakeAt)
                .toZonedDateTimeISO('Europe/Oslo')
                .toPlainDateTime()
                .toString({ smallestUnit: 'minute' }),
      };
    },
  };
}

const silent = { single: [], digest: [] };

describe('a threshold', () => {
  it('is given at its instant in business time, and once', () => {
    const { at } = rep([short('liv')]);
    expect(at('2026-11-23T09:00')).toEqual({ ...silent, next: '2026-11-23T11:00' });
    expect(at('2026-11-23T10:59')).toMatchObject(silent);
    expect(at('2026-11-23T11:00')).toEqual({ single: ['liv'], digest: [], next: '2026-11-23T12:00' });
    expect(at('2026-11-23T11:01')).toMatchObject(silent);
    expect(at('2026-11-23T12:00')).toMatchObject({ single: ['liv'] });
    expect(at('2026-11-23T12:01')).toMatchObject(silent);
  });

  it('reached at closing waits for the next opening', () => {
    const { at } = rep([anna]);
    expect(at('2026-11-23T17:00')).toEqual({ ...silent, next: '2026-11-24T09:00' });
    expect(at('2026-11-23T23:30')).toEqual({ ...silent, next: '2026-11-24T09:00' });
    expect(at('2026-11-24T09:00')).toEqual({ single: ['anna'], digest: [], next: '2026-11-24T16:00' });
  });

  it('once given is not given again when the deadline moves later', () => {
    const { at } = rep([]);
    at('2026-11-23T11:00', { leads: [short('liv')] });
    const later = leadOf('liv', clockOf('2026-11-23T09:00', '2026-11-23T17:00'));
    expect(at('2026-11-23T13:00', { leads: [later] })).toEqual({ ...silent, next: '2026-11-23T16:00' });
    expect(at('2026-11-23T16:00', { leads: [later] })).toMatchObject({ single: ['liv'] });
  });

  it('of a clock that stopped or is paused is given no more', () => {
    const { at } = rep([]);
    const clock = clockOf('2026-11-23T09:00', '2026-11-23T13:00');
    const paused = leadOf('liv', { ...clock, phases: [{ from: oslo('2026-11-23T10:00'), state: 'paused' }] });
    expect(at('2026-11-23T11:00', { leads: [paused] })).toEqual({ ...silent, next: null });
    expect(at('2026-11-23T11:00', { leads: [] })).toEqual({ ...silent, next: null });
  });

  it('of an hour before the end is none in a clock of one hour', () => {
    const hour = leadOf('liv', clockOf('2026-11-23T09:00', '2026-11-23T10:00'));
    expect(rep([hour]).at('2026-11-23T09:00')).toEqual({ ...silent, next: '2026-11-23T09:30' });
  });

  it('is nothing where reminders are off', () => {
    const { at } = rep([short('liv')], { settings: { ...defaultReminders, on: false } });
    expect(at('2026-11-23T11:00')).toEqual({ ...silent, next: null });
  });
});

describe('a day', () => {
  const leads = ['a', 'b', 'c', 'd', 'e'].map(short);

  it('has as many notifications as the rep wants; the rest come together in the morning', () => {
    const { at } = rep(leads);
    expect(at('2026-11-23T11:00').single).toHaveLength(3);
    expect(at('2026-11-23T11:30')).toMatchObject(silent);
    expect(at('2026-11-23T13:00')).toMatchObject(silent);
    const morning = at('2026-11-24T09:00');
    expect(morning.single).toEqual([]);
    expect(morning.digest).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(at('2026-11-24T09:01')).toMatchObject(silent);
  });

  it('begins with the digest, which is not counted', () => {
    const today = ['x', 'y', 'z'].map((name) => leadOf(name, clockOf('2026-11-24T09:00', '2026-11-24T13:00')));
    const { at } = rep([...leads, ...today]);
    expect(at('2026-11-24T09:00').digest).toHaveLength(5);
    expect(at('2026-11-24T11:00').single).toHaveLength(3);
  });

  it('without any has digests alone', () => {
    const { at } = rep(leads.slice(0, 2), { settings: { ...defaultReminders, on: true, perDay: 0 } });
    expect(at('2026-11-23T11:00')).toMatchObject({ ...silent, next: '2026-11-23T12:00' });
    expect(at('2026-11-24T09:00').digest).toEqual(['a', 'b']);
  });

  it('names a lead that has run out in one digest, however long it stays so', () => {
    const { at } = rep([short('liv'), short('ola')]);
    at('2026-11-23T11:00');
    at('2026-11-23T12:00');
    expect(at('2026-11-23T13:00')).toEqual({ ...silent, next: '2026-11-24T09:00' });
    expect(at('2026-11-24T09:00')).toEqual({ single: [], digest: ['liv', 'ola'], next: null });
    expect(at('2026-11-25T09:00')).toMatchObject(silent);
  });

  it('has a second opening after lunch, for what fell due in it', () => {
    const lunch = {
      ...office,
      week: {
        mon: [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
      } as never,
    };
    const hours = { calendar: lunch, leave: [] };
    // Half of four hours at 12, when lunch begins.
    const open = [
      { from: oslo('2026-11-23T10:00'), to: oslo('2026-11-23T12:00') },
      { from: oslo('2026-11-23T13:00'), to: oslo('2026-11-23T15:00') },
    ];
    const liv = leadOf('liv', clockOf('2026-11-23T10:00', '2026-11-23T15:00', { open }));
    const { at } = rep([liv], { hours });
    expect(at('2026-11-23T12:00')).toEqual({ ...silent, next: '2026-11-23T13:00' });
    expect(at('2026-11-23T13:00')).toMatchObject({ single: ['liv'] });
  });
});

describe('after a sleep', () => {
  it('over several thresholds of one lead there is one notification', () => {
    const { at } = rep([short('liv')]);
    expect(at('2026-11-23T12:40')).toMatchObject({ single: ['liv'], digest: [] });
    expect(at('2026-11-23T12:41')).toMatchObject(silent);
  });

  it('over thresholds of several leads they are one notification, which counts as one', () => {
    const { at } = rep(['a', 'b', 'c', 'd'].map(short));
    expect(at('2026-11-23T11:20')).toMatchObject({ single: [], digest: ['a', 'b', 'c', 'd'] });
    expect(at('2026-11-23T12:00').single).toHaveLength(2);
  });

  it('past the deadline itself the rep is told at once, and not again in the morning', () => {
    const { at } = rep([short('liv')]);
    expect(at('2026-11-23T14:00')).toMatchObject({ single: ['liv'] });
    expect(at('2026-11-24T09:00')).toMatchObject(silent);
  });

  it('of days everything is one digest', () => {
    const { at } = rep([anna, short('liv'), leadOf('per', clockOf('2026-11-25T09:00', '2026-11-25T13:00'))]);
    expect(at('2026-11-25T11:10')).toMatchObject({ single: [], digest: ['liv', 'anna', 'per'] });
    expect(at('2026-11-25T11:11')).toMatchObject(silent);
  });

  it('of a machine whose clock then went back nothing is said twice', () => {
    const { at } = rep([short('liv')]);
    at('2026-11-23T11:00');
    expect(at('2026-11-23T09:30')).toMatchObject({ ...silent, next: '2026-11-23T12:00' });
    expect(at('2026-11-23T11:00')).toMatchObject(silent);
  });
});

describe('outside hours', () => {
  it('on leave nothing is said until the rep is back', () => {
    const leave = [{ from: oslo('2026-11-23T00:00'), to: oslo('2026-11-25T00:00') }];
    const { at } = rep([short('liv'), short('ola')], { hours: { calendar: office, leave } });
    expect(at('2026-11-23T11:00')).toEqual({ ...silent, next: '2026-11-25T09:00' });
    expect(at('2026-11-25T09:00').digest).toEqual(['liv', 'ola']);
  });

  it('in the night of a change of the clock the next look is at the opening by the new clock', () => {
    // Oslo's clock goes back an hour on Sunday, 25 October 2026.
    const liv = leadOf('liv', clockOf('2026-10-23T13:00', '2026-10-26T13:00'));
    const { at } = rep([liv]);
    expect(at('2026-10-24T12:00')).toEqual({ ...silent, next: '2026-10-26T09:00' });
    expect(at('2026-10-26T09:00')).toMatchObject({ single: ['liv'], next: '2026-10-26T12:00' });
  });

  it('a night shift is one working day', () => {
    const night = { ...office, week: { mon: [['22:00', '06:00']] } as never };
    const leads = ['a', 'b', 'c', 'd'].map((name, place) => {
      const open = [{ from: oslo('2026-11-23T22:00'), to: oslo(`2026-11-24T0${place}:30`) }];
      return leadOf(name, clockOf('2026-11-23T22:00', `2026-11-24T0${place}:30`, { open }));
    });
    const { at } = rep(leads, {
      hours: { calendar: night, leave: [] },
      settings: { ...defaultReminders, on: true, thresholds: [{ at: 'left', minutes: 30 }], perDay: 2 },
    });
    expect(at('2026-11-24T00:00').single).toEqual(['a']);
    expect(at('2026-11-24T01:00').single).toEqual(['b']);
    expect(at('2026-11-24T02:00')).toMatchObject(silent);
  });
});

describe('quiet', () => {
  it('until an hour has passed holds everything back, and then it is one notification', () => {
    const { at } = rep([short('liv'), short('ola')]);
    const settings = { ...defaultReminders, on: true, quietUntil: oslo('2026-11-23T11:45') };
    expect(at('2026-11-23T11:00', { settings })).toEqual({ ...silent, next: '2026-11-23T11:45' });
    expect(at('2026-11-23T11:45', { settings }).digest).toEqual(['liv', 'ola']);
  });

  it('of one lead brings it back when asked, beyond the day’s number', () => {
    const { at, snooze } = rep([short('liv'), ...['a', 'b', 'c'].map(short)]);
    at('2026-11-23T11:00');
    snooze('liv', '2026-11-23T11:50');
    expect(at('2026-11-23T11:30')).toMatchObject({ ...silent, next: '2026-11-23T11:50' });
    expect(at('2026-11-23T11:50').single).toEqual(['liv']);
    expect(at('2026-11-23T11:51')).toMatchObject(silent);
  });

  it('of one lead brings it back once, and leaves the day’s number alone', () => {
    const { at, snooze } = rep([short('liv')], { settings: { ...defaultReminders, on: true, perDay: 2 } });
    at('2026-11-23T11:00');
    snooze('liv', '2026-11-23T11:30');
    expect(at('2026-11-23T11:30').single).toEqual(['liv']);
    expect(at('2026-11-23T12:00').single).toEqual(['liv']);
  });

  it('lets nobody be woken for what falls due in it', () => {
    const { at } = rep([short('liv')]);
    const settings = { ...defaultReminders, on: true, quietUntil: oslo('2026-11-23T11:30') };
    expect(at('2026-11-23T10:00', { settings })).toEqual({ ...silent, next: '2026-11-23T11:30' });
  });

  it('until tomorrow ends with the next opening', () => {
    const { at, snooze } = rep([anna]);
    snooze('anna', '2026-11-24T00:00');
    expect(at('2026-11-23T15:00')).toEqual({ ...silent, next: '2026-11-24T09:00' });
    expect(at('2026-11-24T09:00').single).toEqual(['anna']);
  });

  it('of a lead that was answered meanwhile brings nothing back', () => {
    const { at, snooze } = rep([]);
    snooze('liv', '2026-11-23T10:00');
    expect(at('2026-11-23T10:00')).toMatchObject(silent);
    expect(at('2026-11-23T10:01', { leads: [short('liv')] })).toMatchObject(silent);
  });
});

it('says who and until when of the strictest clock, for all of a lead’s clocks', () => {
  const qualify = clockOf('2026-11-23T09:00', '2026-11-23T15:00', { ruleId: 'q', rule: 'Qualified' });
  const liv = leadOf('liv', qualify, clockOf('2026-11-23T09:00', '2026-11-23T13:00'));
  const plan = planReminders({
    now: oslo('2026-11-23T12:00'),
    settings: { ...defaultReminders, on: true },
    leads: [liv],
    hours: { calendar: office, leave: [] },
    given: nothingGiven,
  });
  expect(plan.single).toMatchObject([{ rule: 'First contact', dueAt: oslo('2026-11-23T13:00'), overdue: false }]);
  expect(Object.keys(plan.given.clocks)).toHaveLength(2);
});
