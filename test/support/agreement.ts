import type { SlaRule } from '../../lib/domain/agreement/clock-schema.ts';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import type { BusinessCalendar } from '../../lib/domain/business-time/calendar.ts';

/** A small agreement for tests of rules, so that they do not follow what Baton happens to ship. */
export function agreementOf(changes: Partial<Agreement> = {}): Agreement {
  return {
    format: 'baton-agreement-1',
    name: 'Test agreement',
    revision: 1,
    validFrom: '2026-01-01',
    stages: [
      { id: 'lead', name: 'Lead', definition: 'Left an address.', aliases: ['new'], requires: [] },
      {
        id: 'mql',
        name: 'MQL',
        definition: 'Fits and is engaged.',
        aliases: ['marketingqualifiedlead'],
        requires: [{ need: 'fit', atLeast: 'B' }, { need: 'engagement', atLeast: 2 }, { need: 'deadline' }],
      },
      {
        id: 'sql',
        name: 'SQL',
        definition: 'Sales talked to them.',
        aliases: [],
        requires: [{ need: 'response' }, { need: 'fact', fact: 'budget' }],
      },
    ],
    personas: [],
    fit: [
      { id: 'country', label: 'In Norway', when: { fact: 'country', is: 'oneOf', values: ['NO'] }, points: 30 },
      { id: 'size', label: '50 or more people', when: { fact: 'employees', is: 'between', min: 50 }, points: 20 },
      { id: 'student', label: 'Student', when: { fact: 'jobTitle', is: 'contains', values: ['student'] }, points: -50 },
    ],
    engagement: [
      { kind: 'form', points: 30, halfLifeDays: 30 },
      { kind: 'page', points: 2, halfLifeDays: 10 },
    ],
    engagementLevels: [60, 30, 10],
    timing: [
      {
        id: 'fair',
        name: 'Trade fair',
        when: { fact: 'need', is: 'contains', values: ['fair'] },
        opensDaysBefore: 180,
        closesDaysBefore: 60,
      },
      { id: 'any', name: 'Everyone else', opensDaysBefore: 90, closesDaysBefore: 30 },
    ],
    sla: [
      {
        id: 'first',
        name: 'First contact',
        measures: 'firstResponse',
        within: { unit: 'businessDays', value: 2, reading: 'sameTimeInHours' },
        atRiskHours: 4,
        calendar: 'office',
      },
    ],
    calendars: [
      {
        id: 'office',
        name: 'Office',
        zone: 'Europe/Oslo',
        week: {
          mon: [['09:00', '17:00']],
          tue: [['09:00', '17:00']],
          wed: [['09:00', '17:00']],
          thu: [['09:00', '17:00']],
          fri: [['09:00', '17:00']],
        },
      },
    ],
    feedbackReasons: [{ id: 'tooEarly', label: 'Too early' }],
    content: [],
    goals: { currency: 'EUR', leadsPerMonth: 20, from: '2026-01-01', to: '2026-12-31' },
    ...changes,
  };
}

/** Monday to Friday from one hour to another. */
export function weekOf(from: string, to: string): BusinessCalendar['week'] {
  const spans = [[from, to]] satisfies BusinessCalendar['week']['mon'];
  return { mon: spans, tue: spans, wed: spans, thu: spans, fri: spans };
}

/** A first response within eight business hours of the small agreement's office. */
export function ruleOf(changes: Partial<SlaRule> = {}): SlaRule {
  return {
    id: 'first',
    name: 'First contact',
    measures: 'firstResponse',
    within: { unit: 'businessHours', value: 8 },
    atRiskHours: 2,
    calendar: 'office',
    ...changes,
  };
}
