/** What the agreement and the editor of its clock say, in the words people read. */
import { describe, expect, test, vi } from 'vitest';
import type { DraftProblem } from '../../../components/options/agreement/draft-problem.ts';
import { problemsByPath } from '../../../components/options/agreement/problem-sentence.ts';
import { placeText } from '../../../components/options/agreement/text/agreement-place.ts';
import { agreementProblemText } from '../../../components/options/agreement/text/agreement-problem.ts';
import { goalTexts } from '../../../components/options/agreement/text/goal-words.ts';
import { ownerText } from '../../../components/options/agreement/text/owner-words.ts';
import { slaText } from '../../../components/options/agreement/text/rule-words.ts';
import {
  readLines,
  readNumber,
  readWeekClock,
  writeNumber,
  writeWeekClock,
} from '../../../components/options/fields/field-values.ts';
import type { SlaRule } from '../../../lib/domain/agreement/clock-schema.ts';
import { words } from '../../browser/words.ts';
import { agreementOf } from '../../support/agreement.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);

const agreement = agreementOf();
const [rule] = agreement.sla as [SlaRule];

describe('a rule', () => {
  test('by weekday is said as people say it, with whom it is for', () => {
    const text = slaText(
      {
        ...rule,
        measures: 'qualification',
        within: {
          unit: 'weekday',
          deliveredBy: { weekday: 'mon', time: '09:00' },
          dueBy: { weekday: 'wed', time: '17:00' },
        },
        atRiskHours: 0,
        when: [
          { on: 'stage', stages: ['mql', 'sql'] },
          { on: 'fit', atLeast: 'B' },
        ],
      },
      agreement,
    );
    expect(text).toBe(
      'What is delivered by Monday 09:00 is qualified by Wednesday 17:00. Time runs in the hours of “Office”. ' +
        'Only where the lead stands in “MQL” or “SQL” and the lead’s fit is B or better.',
    );
  });

  test('counted from the first contact says so', () => {
    const within = { unit: 'businessHours', value: 1 } as const;
    expect(slaText({ ...rule, measures: 'qualification', from: 'firstResponse', within }, agreement)).toMatch(
      /within 1 business hour of the first contact\. It counts as at risk once 4 business hours are left\./,
    );
  });
});

test('a rep is told with team, hours, leave and other spellings', () => {
  const owner = {
    id: 'k',
    name: 'Kari',
    team: 'North',
    calendar: 'office',
    aliases: ['kari@team.example'],
    leave: [
      { from: '2026-12-01', to: '2026-12-01' },
      { from: '2026-12-21', to: '2026-12-31', note: 'Christmas' },
    ],
  };
  expect(ownerText(owner, agreement)).toBe(
    'Team “North”. Works in the hours of “Office”. ' +
      'Away: 1 Dec 2026; 21\u2009–\u200931 Dec 2026 (Christmas). Also written: kari@team.example.',
  );
});

test('marketing’s promise takes the place of the leads in the goals', () => {
  const span = 'From 1 Jan 2026 to 31 Dec 2026';
  expect(goalTexts(agreement)).toEqual([span, '20 leads a month']);
  const marketing = { leads: 1, per: 'week', fitAtLeast: 'B', answerWithinDays: 3, calendar: 'office' } as const;
  expect(goalTexts({ ...agreement, marketing })).toEqual([
    span,
    '1 lead a week, of fit B or better',
    'An answer to each reason for calling a lead bad within 3 business days',
    'Working days by “Office”',
  ]);
});

describe('a problem', () => {
  test('is placed by the name of what it stands in, whatever the file is', () => {
    expect(placeText('sla.0.within.value', agreement)).toEqual({ name: 'Rule “First contact”:', path: 'within.value' });
    expect(placeText('calendars.0', agreement)).toEqual({ name: 'Calendar “Office”:', path: '' });
    expect(placeText('sla.1.name', { sla: [{}, { name: 7 }] })).toEqual({ name: 'Rule “2”:', path: 'name' });
    expect(placeText('goals.currency', null)).toEqual({ name: '', path: 'goals.currency' });
    expect(placeText('', 'text').name).toBe(words('options_agreement_whole'));
  });

  test('has a sentence that says what to give, in its field', () => {
    const problems: DraftProblem[] = [
      { path: 'sla.0.within.value', code: 'shape', detail: 'number' },
      { path: 'sla.1.within.value', code: 'shape', detail: 'int' },
      { path: 'sla.1.when.0.values.2', code: 'shape', detail: 'too_big' },
      { path: 'marketing.leads', code: 'shape' },
    ];
    const at = problemsByPath(problems, (index) => index === 1);
    expect(at('sla.0.within.value')).toBe(words('clock_ask_hours', ['10,000']));
    expect(at('sla.1.within.value')).toBe(words('clock_ask_days', ['1,000']));
    expect(at('sla.1.when.0.values')).toBe(words('clock_ask_values'));
    expect(at('marketing.leads')).toBe(words('clock_ask_leads', ['1,000,000']));
    expect(at('sla.0.name')).toBeUndefined();
  });

  test.each([
    'neverOpens',
    'closedAllYear',
    'unknownZone',
    'unreadableSpan',
    'emptySpan',
    'endsAtMidnight',
    'overlappingSpans',
    'unknownDay',
  ])('of a calendar that is %s has words, not the code', (code) => {
    const text = agreementProblemText('calendar', code);
    expect(text.length).toBeGreaterThan(15);
    expect(text).not.toContain(code);
  });
});

describe('what is typed', () => {
  test('is a number with a point or a comma, and nothing else is', () => {
    expect(['4', ' 1,5 ', '0.25'].map(readNumber)).toEqual([4, 1.5, 0.25]);
    for (const text of ['', 'soon', '1e3', '0x10', '1 000', '-']) expect(readNumber(text), text).toBeNaN();
    expect([1000, 1.5, Number.NaN].map(writeNumber)).toEqual(['1000', '1.5', '']);
  });

  test('is a clock time, also the end of the day', () => {
    expect(['9', '17.30', '24:00', '0:00', '25:00', 'noon'].map(readWeekClock)).toEqual([
      '09:00',
      '17:30',
      '24:00',
      '00:00',
      '25:00',
      'noon',
    ]);
    expect(['17:30', '24:00', 'noon'].map(writeWeekClock)).toEqual(['17:30', '24:00', 'noon']);
  });

  test('is one word a line', () => {
    expect(readLines(' Trade fair \n\n  Web\n')).toEqual(['Trade fair', 'Web']);
  });
});
