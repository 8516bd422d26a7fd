import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { type Contact, emptyContact } from '../../../lib/domain/contact.ts';
import { headline } from '../../../lib/domain/lead.ts';
import { deadlineLedger } from '../../../lib/domain/sla/ledger.ts';
import { type LedgerLine, longestLedger } from '../../../lib/domain/sla/ledger-view.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { agreementOf } from '../../support/agreement.ts';

const oslo = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Oslo').epochMilliseconds;
const [rule] = agreementOf().sla;
const [office] = agreementOf().calendars;
if (!rule || !office) throw new Error('the agreement for tests has lost its rule or its calendar');

const withLunch = {
  mon: [
    ['09:00', '12:00'],
    ['12:30', '17:00'],
  ],
} satisfies Agreement['calendars'][number]['week'];
const hours = (value: number) => ({ ...rule, within: { unit: 'businessHours', value } as const });

function lead(handedOver: string, changes: Partial<Contact> = {}): Contact {
  return { ...emptyContact('lead', 0), handovers: [{ id: 'h', at: oslo(handedOver), source: 'test' }], ...changes };
}

function told(lines: readonly LedgerLine[]): string[] {
  const clock = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString().slice(5);
  const inWords = (line: LedgerLine): string => {
    switch (line.line) {
      case 'start':
        return `${clock(line.at)} start by ${line.event}${line.owner ? ` of ${line.owner}` : ''}`;
      case 'open':
        return `${clock(line.from)} to ${clock(line.to)} open ${line.counted / minute}, in all ${line.total / minute}`;
      case 'closed':
        return `${clock(line.from)} to ${clock(line.to)} ${line.reasons.map(({ kind, name = '' }) => `${kind} ${name}`.trim()).join(', ')}`;
      case 'pause':
        return `${clock(line.from)} to ${clock(line.to)} pause of ${line.openTime / minute}${line.lasting ? ' so far' : ''}`;
      case 'leave':
        return `${clock(line.from)} to ${clock(line.to)} ${line.owner} on leave, ${line.openTime / minute}`;
      case 'owner':
        return `${clock(line.at)} ${line.owner} by ${line.calendar}, ${line.share} used`;
      case 'due':
        return `${clock(line.at)} due after ${line.total / minute}`;
    }
  };
  return lines.map(inWords);
}

describe('why a deadline is when it is', () => {
  test('each span, break, night, weekend and holiday, and the sum', () => {
    const agreement = agreementOf({
      sla: [hours(8)],
      calendars: [
        {
          ...office,
          week: { ...office.week, ...withLunch },
          holidays: [{ day: '2026-11-17', name: 'Founders’ Day' }],
          dates: { '2026-11-18': [] },
        },
      ],
    });
    // Friday 16:00 → an hour; Monday with lunch 7 h 30 min → 8 h 30 min would be too much: half an hour before.
    const ledger = deadlineLedger(lead('2026-11-13T16:00'), historyOf(agreement), 'first', oslo('2026-11-13T16:05'));
    expect(told(ledger?.lines ?? [])).toEqual([
      '11-13T16:00:00 start by handover',
      '11-13T16:00:00 to 11-13T17:00:00 open 60, in all 60',
      '11-13T17:00:00 to 11-16T09:00:00 weekend',
      '11-16T09:00:00 to 11-16T12:00:00 open 180, in all 240',
      '11-16T12:00:00 to 11-16T12:30:00 break',
      '11-16T12:30:00 to 11-16T16:30:00 open 240, in all 480',
      '11-16T16:30:00 due after 480',
    ]);
    const over = deadlineLedger(lead('2026-11-16T16:00'), historyOf(agreement), 'first', oslo('2026-11-16T16:00'));
    expect(told(over?.lines ?? []).filter((line) => !line.includes('open'))).toEqual([
      '11-16T16:00:00 start by handover',
      '11-16T17:00:00 to 11-19T09:00:00 holiday Founders’ Day, closedDate',
      '11-19T16:00:00 due after 480',
    ]);
  });

  test('a night between two working days is a night', () => {
    const ledger = deadlineLedger(
      lead('2026-11-16T16:00'),
      historyOf(agreementOf({ sla: [hours(2)] })),
      'first',
      oslo('2026-11-16T16:00'),
    );
    expect(told(ledger?.lines ?? [])[2]).toBe('11-16T17:00:00 to 11-17T09:00:00 night');
  });

  test('a pause takes its open time away, and none of the night that it covers', () => {
    const pauses = [
      { id: 'p', from: oslo('2026-11-16T15:00'), to: oslo('2026-11-17T10:00'), reason: 'asked to wait', source: 'rep' },
    ];
    const ledger = deadlineLedger(
      lead('2026-11-16T13:00', { pauses }),
      historyOf(agreementOf({ sla: [hours(4)] })),
      'first',
      oslo('2026-11-17T11:00'),
    );
    expect(told(ledger?.lines ?? [])).toEqual([
      '11-16T13:00:00 start by handover',
      '11-16T13:00:00 to 11-16T15:00:00 open 120, in all 120',
      '11-16T15:00:00 to 11-17T10:00:00 pause of 180',
      '11-17T10:00:00 to 11-17T12:00:00 open 120, in all 240',
      '11-17T12:00:00 due after 240',
    ]);
  });

  test('an owner’s leave, and the share that goes to the next owner', () => {
    const short = {
      ...office,
      id: 'short',
      name: 'Mornings',
      week: { ...office.week, tue: [['09:00', '11:00']] as [string, string][] },
    };
    const agreement = agreementOf({
      sla: [hours(8)],
      calendars: [office, short],
      owners: [
        { id: 'kari', name: 'Kari', leave: [{ from: '2026-11-16', to: '2026-11-16' }] },
        { id: 'ola', name: 'Ola', calendar: 'short' },
      ],
    });
    // Friday 13:00 to 17:00: four hours of Kari's eight. Monday she is away. Tuesday 09:00 Ola has the lead.
    const contact = lead('2026-11-13T13:00', {
      owners: [
        { owner: 'Kari', at: oslo('2026-11-13T13:00'), source: 'test' },
        { owner: 'Ola', at: oslo('2026-11-17T09:00'), source: 'test' },
      ],
    });
    const ledger = deadlineLedger(contact, historyOf(agreement), 'first', oslo('2026-11-17T09:00'));
    expect(told(ledger?.lines ?? [])).toEqual([
      '11-13T13:00:00 start by handover of Kari',
      '11-13T13:00:00 to 11-13T17:00:00 open 240, in all 240',
      '11-13T17:00:00 to 11-16T09:00:00 weekend',
      '11-16T00:00:00 to 11-17T00:00:00 Kari on leave, 480',
      '11-16T17:00:00 to 11-17T09:00:00 night',
      '11-17T09:00:00 Ola by Mornings, 0.5 used',
      '11-17T09:00:00 to 11-17T11:00:00 open 120, in all 360',
      '11-17T11:00:00 to 11-18T09:00:00 night',
      '11-18T09:00:00 to 11-18T11:00:00 open 120, in all 480',
      '11-18T11:00:00 due after 480',
    ]);
    expect(ledger?.firstHours).toEqual({ calendar: office.name, zone: office.zone });
  });

  test('does not name the hours at first where the next owner has the same', () => {
    const contact = lead('2026-11-16T11:00', {
      owners: [
        { owner: 'Kari', at: oslo('2026-11-16T11:00'), source: 'test' },
        { owner: 'Ola', at: oslo('2026-11-16T12:00'), source: 'test' },
      ],
    });
    const ledger = deadlineLedger(contact, historyOf(agreementOf()), 'first', oslo('2026-11-16T13:00'));
    expect(ledger?.lines.some(({ line }) => line === 'owner')).toBe(true);
    expect(ledger).not.toHaveProperty('firstHours');
  });

  test('comes to the deadline of the clock, and names what it was agreed by', () => {
    const old = agreementOf({ revision: 3, validFrom: '2026-01-01' });
    const next = agreementOf({ revision: 4, validFrom: '2026-11-17', sla: [hours(1)] });
    const contact = lead('2026-11-16T11:00');
    const now = oslo('2026-11-17T12:00');
    const ledger = deadlineLedger(contact, historyOf(old, next), 'first', now);
    expect(ledger?.dueAt).toBe(oslo('2026-11-18T11:00'));
    expect(ledger?.dueAt).toBe(headline(slaView(contact, historyOf(old, next), now)).dueAt);
    expect(ledger?.total).toBe(16 * hour);
    expect(ledger?.terms).toEqual({ revision: 3, validFrom: '2026-01-01', superseded: true });
  });

  test('is none without a handover, a rule or a deadline', () => {
    const now = oslo('2026-11-17T12:00');
    expect(deadlineLedger(emptyContact('lead', 0), historyOf(agreementOf()), 'first', now)).toBeNull();
    expect(deadlineLedger(lead('2026-11-16T11:00'), historyOf(agreementOf()), 'other', now)).toBeNull();
    const never = agreementOf({ calendars: [{ ...office, week: {} }] });
    expect(deadlineLedger(lead('2026-11-16T11:00'), historyOf(never), 'first', now)).toBeNull();
  });

  test('leaves out the middle of one too long to read, and says how much', () => {
    const ledger = deadlineLedger(
      lead('2026-11-16T11:00'),
      historyOf(agreementOf({ sla: [hours(4000)] })),
      'first',
      oslo('2026-11-16T11:00'),
    );
    expect(ledger?.lines).toHaveLength(longestLedger);
    expect(ledger?.lines.at(-1)).toMatchObject({ line: 'due', total: 4000 * hour });
    // 500 working days and a bit: 501 open lines, 500 gaps between them, start and deadline.
    expect(ledger?.omitted).toBe(501 + 500 + 2 - longestLedger);
  });
});
