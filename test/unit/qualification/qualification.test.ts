import { describe, expect, test } from 'vitest';
import { type Contact, emptyContact, type Fact } from '../../../lib/domain/contact.ts';
import { wholeJourney } from '../../../lib/domain/journey/whole-journey.ts';
import { qualificationView } from '../../../lib/domain/qualification/qualification.ts';
import { day } from '../../../lib/domain/time.ts';
import type { Touchpoint } from '../../../lib/domain/touchpoint.ts';
import { agreementOf } from '../../support/agreement.ts';

const now = Date.UTC(2026, 5, 1);
const fact = (value: Fact['value']): Fact => ({ value, source: 'test', at: now });

function qualify(changes: Partial<Contact>, touchpoints: Touchpoint[] = [], agreement = agreementOf()) {
  return qualificationView(
    { ...emptyContact('lead', 0), ...changes },
    wholeJourney(touchpoints, agreement),
    agreement,
    now,
  );
}

function touchpoint(kind: Touchpoint['kind'], daysAgo: number, more: Partial<Touchpoint> = {}): Touchpoint {
  return { kind, at: now - daysAgo * day, source: 'test', ...more };
}

describe('fit', () => {
  test('has no grade while nothing is known', () => {
    const { fit } = qualify({});
    expect(fit.grade).toBeNull();
    expect(fit.unknown).toEqual(['In Norway', '50 or more people', 'Student']);
  });

  test('is the share of all points to be had, with its reasons', () => {
    expect(qualify({ facts: { country: fact('no') } }).fit).toMatchObject({
      grade: 'B',
      share: 0.6,
      reasons: [{ points: 30 }],
    });
    expect(qualify({ facts: { country: fact('NO'), employees: fact(50) } }).fit).toMatchObject({
      grade: 'A',
      share: 1,
    });
    expect(qualify({ facts: { country: fact('NO'), jobTitle: fact('PhD Student') } }).fit).toMatchObject({
      grade: 'D',
      share: 0,
    });
  });

  test('reads a number written as text, and calls other text unknown', () => {
    expect(qualify({ facts: { employees: fact('120') } }).fit.reasons).toEqual([
      { label: '50 or more people', points: 20 },
    ]);
    expect(qualify({ facts: { employees: fact('many') } }).fit.unknown).toContain('50 or more people');
  });
});

describe('engagement', () => {
  test('halves with each half-life', () => {
    const { engagement } = qualify({}, [touchpoint('form', 0), touchpoint('form', 30), touchpoint('page', 20)]);
    expect(engagement.points).toBeCloseTo(30 + 15 + 0.5, 6);
    expect(engagement.level).toBe(2);
    expect(engagement.reasons.map(({ kind, times }) => [kind, times])).toEqual([
      ['form', 2],
      ['page', 1],
    ]);
  });

  test('leaves out machines, the future and kinds without points', () => {
    const { engagement } = qualify({}, [
      touchpoint('form', 0, { actor: 'machine' }),
      touchpoint('form', -1),
      touchpoint('webinar', 0),
    ]);
    expect(engagement).toMatchObject({ points: 0, level: 4, machine: 1, reasons: [] });
  });
});

describe('stage', () => {
  test('is the latest one entered, found by any of its names', () => {
    const stages = [
      { stage: 'Marketing Qualified_Lead', at: now - day, source: 'file' },
      { stage: 'new', at: now - 9 * day, source: 'file' },
      { stage: 'sql', at: now + day, source: 'file' },
    ];
    expect(qualify({ stages }).stage).toMatchObject({ id: 'mql', name: 'MQL', since: now - day });
  });

  test('told again by a later export is as old as its first telling', () => {
    const stages = [now - day, now - 9 * day, now - 5 * day].map((at) => ({ stage: 'MQL', at, source: 'file' }));
    expect(qualify({ stages }).stage?.since).toBe(now - 9 * day);
    const returned = [...stages, { stage: 'lead', at: now - 7 * day, source: 'file' }];
    expect(qualify({ stages: returned }).stage?.since).toBe(now - 5 * day);
  });

  test('of a name the agreement lacks is shown as it is, and nothing is asked for next', () => {
    const { stage, next } = qualify({ stages: [{ stage: 'Recycled', at: now, source: 'file' }] });
    expect(stage).toMatchObject({ name: 'Recycled', definition: '' });
    expect(next).toBeUndefined();
  });

  test('says what the next stage asks for', () => {
    const { next } = qualify({ facts: { country: fact('NO') }, stages: [{ stage: 'lead', at: now, source: 'file' }] });
    expect(next?.name).toBe('MQL');
    expect(next?.requirements).toEqual([
      { need: 'fit', detail: 'B', state: 'met' },
      { need: 'engagement', detail: '2', state: 'missing' },
      { need: 'deadline', state: 'missing' },
    ]);
  });

  test('before any stage the first one is next; after the last there is none', () => {
    expect(qualify({}).next?.name).toBe('Lead');
    expect(qualify({ stages: [{ stage: 'SQL', at: now, source: 'file' }] }).next).toBeUndefined();
  });
});
