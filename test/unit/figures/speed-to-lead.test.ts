import { describe, expect, it } from 'vitest';
import { officeHours } from '../../../lib/domain/agreement/default.ts';
import {
  attainedWithin,
  handoverSpeeds,
  speedsByMonth,
  touched,
  waitOf,
} from '../../../lib/domain/figures/speed-to-lead.ts';
import { spreadOf } from '../../../lib/domain/figures/spread.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { contact, handover, local, response, zone } from './support/contacts.ts';

const office = officeHours(zone, 'Office');

const sameDay = contact({ handovers: [handover('2026-11-16T10:00')], responses: [response('2026-11-16T11:30')] });
const overWeekend = contact({ handovers: [handover('2026-11-13T16:00')], responses: [response('2026-11-16T10:00')] });
const onSaturday = contact({ handovers: [handover('2026-11-14T12:00')], responses: [response('2026-11-14T13:00')] });
const never = contact({ handovers: [handover('2026-11-16T10:00')] });
const speeds = handoverSpeeds([sameDay, overWeekend, onSaturday, never], office);

describe('the wait of each handover', () => {
  it('is counted by the wall and in business time', () => {
    expect(speeds.map(({ waited }) => waited)).toEqual([
      { wall: 90 * minute, business: 90 * minute },
      { wall: 66 * hour, business: 2 * hour },
      { wall: hour, business: 0 },
      undefined,
    ]);
  });

  it('leaves out pauses, but for those taken back', () => {
    const pause = {
      id: 'p',
      from: local('2026-11-16T10:30'),
      to: local('2026-11-16T11:00'),
      reason: '',
      source: 'rep',
    };
    const paused = { ...sameDay, pauses: [pause] };
    const undone = { ...sameDay, pauses: [{ ...pause, undoneAt: pause.to }] };
    const waits = handoverSpeeds([paused, undone], office).map(({ waited }) => waited);
    expect(waits).toEqual([
      { wall: 90 * minute, business: 60 * minute },
      { wall: 90 * minute, business: 90 * minute },
    ]);
  });

  it('ends with the first response after it, and each handover has its own', () => {
    const twice = contact({
      handovers: [handover('2026-11-16T10:00'), handover('2026-11-17T10:00')],
      responses: [response('2026-11-17T12:00'), response('2026-11-16T09:00'), response('2026-11-16T12:00')],
    });
    const waits = handoverSpeeds([twice], office).map(({ waited }) => waited?.business);
    expect(waits).toEqual([2 * hour, 2 * hour]);
  });
});

describe('what they come to', () => {
  it('is of those that were responded to', () => {
    expect(touched(speeds)).toEqual({ part: 3, whole: 4 });
    expect(waitOf(speeds, 'wall')).toEqual({ median: 1.5 * hour, mean: (68.5 * hour) / 3, max: 66 * hour });
    expect(waitOf(speeds, 'business')).toEqual({ median: 1.5 * hour, mean: (3.5 * hour) / 3, max: 2 * hour });
    expect(waitOf([], 'wall')).toBeUndefined();
  });

  it('is in time up to the limit itself', () => {
    const within = (measure: 'wall' | 'business', limit: number) => attainedWithin(speeds, measure, limit).ofAll.part;
    expect([within('business', 0), within('business', 2 * hour - 1), within('business', 2 * hour)]).toEqual([1, 2, 3]);
    expect([within('wall', hour - 1), within('wall', hour), within('wall', 66 * hour)]).toEqual([0, 1, 3]);
    expect(attainedWithin(speeds, 'wall', hour)).toEqual({
      ofTouched: { part: 1, whole: 3 },
      ofAll: { part: 1, whole: 4 },
    });
  });

  it('goes by months as the zone has them, in the order of time', () => {
    const november = contact({ handovers: [handover('2026-11-01T00:30')] });
    const october = contact({ handovers: [handover('2026-10-31T23:59')] });
    const mixed = handoverSpeeds([november, october], office);
    const counts = (where: string) => [...speedsByMonth(mixed, where)].map(([month, { length }]) => [month, length]);
    expect(counts(zone)).toEqual([
      ['2026-10', 1],
      ['2026-11', 1],
    ]);
    expect(counts('UTC')).toEqual([['2026-10', 2]]);
  });
});

describe('a spread', () => {
  it.each([
    [[3], { median: 3, mean: 3, max: 3 }],
    [[10, 9, 1], { median: 9, mean: 20 / 3, max: 10 }],
    [[100, 2, 4, 1], { median: 3, mean: 107 / 4, max: 100 }],
    [[-5, -1], { median: -3, mean: -3, max: -1 }],
  ])('of %j', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });
});
