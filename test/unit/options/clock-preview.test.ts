/** The four weeks before an agreement is signed, against instants worked out by hand on a calendar of Christmas 2026. */
import { describe, expect, it } from 'vitest';
import { marksByDay } from '../../../components/options/agreement/clock/preview/day-marks.ts';
import { momentNamed } from '../../../components/options/agreement/clock/preview/moments.ts';
import type { SlaRule } from '../../../lib/domain/agreement/clock-schema.ts';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import {
  type FourWeeks,
  firstPreviewDay,
  fourWeeks,
  type PreviewMoment,
  type PreviewQuestion,
} from '../../../lib/domain/sla/preview.ts';
import { agreementOf } from '../../support/agreement.ts';

const [office] = agreementOf().calendars;
const christmas = {
  ...office!,
  dates: { '2026-12-24': [], '2026-12-31': [['09:00', '12:00'] as [string, string]] },
  holidays: [
    { day: '2026-12-25', name: 'Christmas Day' },
    { day: '2027-01-01', name: 'New Year’s Day' },
  ],
};
const twoDays = agreementOf().sla[0]!;
const fourHours: SlaRule = { ...twoDays, within: { unit: 'businessHours', value: 4 } };
const inForce = agreementOf({ calendars: [christmas] });

const mondays: PreviewMoment = { each: 'week', weekdays: ['mon'], time: '09:00' };
const fridays: PreviewMoment = { each: 'week', weekdays: ['fri'], time: '16:30' };
const saturdays: PreviewMoment = { each: 'week', weekdays: ['sat'], time: '12:00' };

function draftWith(...sla: SlaRule[]): Agreement {
  return agreementOf({ revision: 2, validFrom: '2026-12-14', calendars: [christmas], sla });
}

function preview(draft: Agreement, moment: PreviewMoment, more: Partial<PreviewQuestion> = {}): FourWeeks {
  return fourWeeks({
    draft,
    history: historyOf(inForce),
    calendar: christmas,
    firstDay: '2026-12-14',
    moment,
    ...more,
  });
}

/** An instant as Oslo's wall clock in winter shows it. */
function oslo(text: string): number {
  return Date.parse(`${text}:00+01:00`);
}

function dues({ leads }: FourWeeks, ruleId = 'first') {
  return leads.map(({ deadlines }) => deadlines.find((deadline) => deadline.ruleId === ruleId)?.dueAt);
}

describe('the deadlines of four weeks', () => {
  it('are those of a lead each Monday at nine', () => {
    const weeks = preview(draftWith(fourHours), mondays);
    expect(weeks.leads.map(({ at }) => at)).toEqual(
      ['2026-12-14T09:00', '2026-12-21T09:00', '2026-12-28T09:00', '2027-01-04T09:00'].map(oslo),
    );
    expect(dues(weeks)).toEqual(
      ['2026-12-14T13:00', '2026-12-21T13:00', '2026-12-28T13:00', '2027-01-04T13:00'].map(oslo),
    );
  });

  it('run over the weekend, and begin after a holiday', () => {
    // 18 December has half an hour left; the 25th and the 1st are holidays.
    expect(dues(preview(draftWith(fourHours), fridays))).toEqual(
      ['2026-12-21T12:30', '2026-12-28T13:00', '2027-01-04T13:00', '2027-01-11T12:30'].map(oslo),
    );
  });

  it('leave out days closed by name or by date, and count the hours of a short one', () => {
    const eightHours: SlaRule = { ...twoDays, within: { unit: 'businessHours', value: 8 } };
    const wednesdays: PreviewMoment = { each: 'week', weekdays: ['wed'], time: '13:00' };
    expect(dues(preview(draftWith(eightHours), wednesdays))).toEqual(
      // Four on the 23rd, then four on Monday 28; four on the 30th, three on the 31st, one on Monday 4 January.
      ['2026-12-17T13:00', '2026-12-28T13:00', '2027-01-04T10:00', '2027-01-07T13:00'].map(oslo),
    );
  });

  it('by weekday move a due day that is a holiday to the next business day', () => {
    const byFriday: SlaRule = {
      ...twoDays,
      within: {
        unit: 'weekday',
        deliveredBy: { weekday: 'mon', time: '09:00' },
        dueBy: { weekday: 'fri', time: '17:00' },
      },
    };
    expect(dues(preview(draftWith(byFriday), mondays))).toEqual(
      ['2026-12-18T17:00', '2026-12-28T17:00', '2027-01-04T17:00', '2027-01-08T17:00'].map(oslo),
    );
  });

  it('that count from the first response count from the latest one in time', () => {
    const dayAfter: SlaRule = {
      ...twoDays,
      id: 'verdict',
      name: 'Verdict',
      measures: 'qualification',
      from: 'firstResponse',
      within: { unit: 'businessDays', value: 1, reading: 'endOfDay' },
    };
    expect(dues(preview(draftWith(fourHours, dayAfter), fridays), 'verdict').slice(0, 2)).toEqual(
      ['2026-12-22T17:00', '2026-12-29T17:00'].map(oslo),
    );
  });

  it('keep the wall clock where the clocks change', () => {
    const weeks = preview(draftWith(fourHours), mondays, { firstDay: '2027-03-22' });
    expect(weeks.leads.slice(0, 2).map(({ at }) => new Date(at).toISOString())).toEqual([
      '2027-03-22T08:00:00.000Z',
      '2027-03-29T07:00:00.000Z',
    ]);
  });

  it('go by the hours and the leave of the rep whose lead it is', () => {
    const draft = {
      ...draftWith(fourHours),
      owners: [{ id: 'k', name: 'Kari', leave: [{ from: '2026-12-14', to: '2026-12-15' }] }],
    };
    expect(dues(preview(draft, mondays, { owner: 'Kari' }))[0]).toBe(oslo('2026-12-16T13:00'));
    expect(dues(preview(draft, mondays))[0]).toBe(oslo('2026-12-14T13:00'));
  });
});

describe('beside what is in force', () => {
  it('a deadline is moved, with the old one told', () => {
    const [, , third] = preview(draftWith(fourHours), saturdays).leads;
    expect(third?.deadlines).toEqual([
      {
        ruleId: 'first',
        rule: 'First contact',
        change: 'moved',
        // Saturday 2 January: two business days on is Tuesday, at the same clock time.
        before: oslo('2027-01-05T12:00'),
        dueAt: oslo('2027-01-04T13:00'),
        zone: 'Europe/Oslo',
      },
    ]);
  });

  it('is the same, added or removed', () => {
    const added: SlaRule = { ...twoDays, id: 'second', name: 'Second' };
    const changes = (draft: Agreement) =>
      preview(draft, mondays).leads[0]?.deadlines.map(({ ruleId, change }) => [ruleId, change]);
    expect(changes(draftWith(twoDays, added))).toEqual([
      ['first', 'same'],
      ['second', 'added'],
    ]);
    expect(changes(draftWith(added))).toEqual([
      ['second', 'added'],
      ['first', 'removed'],
    ]);
  });

  it('is compared with the revision that would apply on the lead’s own day', () => {
    const upcoming = agreementOf({ revision: 2, validFrom: '2026-12-28', calendars: [christmas], sla: [fourHours] });
    const { leads } = preview({ ...draftWith(fourHours), revision: 3 }, mondays, {
      history: historyOf(inForce, upcoming),
    });
    expect(leads.map(({ deadlines }) => deadlines[0]?.change)).toEqual(['moved', 'moved', 'same', 'same']);
  });
});

describe('the days', () => {
  const weeks = preview(draftWith(fourHours), mondays);

  it('are 28, and say which are closed and why', () => {
    expect(weeks.days).toHaveLength(28);
    const kinds = weeks.days.slice(8, 21).map(({ day, kind, name }) => [day, name ?? kind]);
    expect(kinds).toEqual([
      ['2026-12-22', 'open'],
      ['2026-12-23', 'open'],
      ['2026-12-24', 'closedDate'],
      ['2026-12-25', 'Christmas Day'],
      ['2026-12-26', 'closed'],
      ['2026-12-27', 'closed'],
      ['2026-12-28', 'open'],
      ['2026-12-29', 'open'],
      ['2026-12-30', 'open'],
      ['2026-12-31', 'ownHours'],
      ['2027-01-01', 'New Year’s Day'],
      ['2027-01-02', 'closed'],
      ['2027-01-03', 'closed'],
    ]);
  });

  it('have on them what falls on them, old deadlines where they move', () => {
    const marks = marksByDay(weeks);
    expect(marks.get('2026-12-14')?.map(({ kind }) => kind)).toEqual(['handover', 'due']);
    expect(marks.get('2026-12-16')).toEqual([{ kind: 'before', at: oslo('2026-12-16T09:00'), rule: 'First contact' }]);
  });

  it('begin with the draft, or today where it applies already; with the lead where it comes but once', () => {
    const noon = oslo('2026-12-14T12:00');
    expect(firstPreviewDay(mondays, '2027-01-01', 'Europe/Oslo', noon)).toBe('2027-01-01');
    expect(firstPreviewDay(mondays, '2026-12-01', 'Europe/Oslo', noon)).toBe('2026-12-14');
    expect(firstPreviewDay({ each: 'once', at: noon }, '2027-01-01', 'Europe/Oslo', noon)).toBe('2026-12-14');
  });
});

describe('a moment of one’s own', () => {
  it('is meant in the zone of the calendar', () => {
    expect(momentNamed('own', '2026-12-24T15:00', 'Europe/Oslo', 0)).toEqual({
      each: 'once',
      at: oslo('2026-12-24T15:00'),
    });
  });

  it('is none while it is half typed', () => {
    expect(momentNamed('own', '', 'Europe/Oslo', 0)).toBeUndefined();
    expect(momentNamed('own', '2026-02-30T09:00', 'Europe/Oslo', 0)).toBeUndefined();
  });
});
