/**
 * The agreement Baton ships: a sensible start for two teams that have none yet. Revision 0, so that nobody takes it
 * for something they agreed on.
 */
import type { BusinessCalendar } from '../business-time/calendar.ts';
import type { PlainDay, Zone } from '../time.ts';
import type { SlaRule } from './clock-schema.ts';
import type { Content } from './content-schema.ts';
import { defaultEngagement, defaultEngagementLevels, defaultFit, defaultPersonas } from './default-scoring.ts';
import { defaultStages } from './default-stages.ts';
import type { AgreementText } from './default-texts.ts';
import type { Agreement, FeedbackReason, TimingRule } from './schema.ts';

/** What the shipped agreement cannot know by itself. */
export interface DefaultAgreementInput {
  /** The zone in which office hours are meant. */
  readonly zone: Zone;
  readonly text: AgreementText;
  /** The day from which it is valid. */
  readonly today: PlainDay;
}

/** The agreement in the words of `text`. The same input gives an equal agreement. */
export function defaultAgreement({ zone, text, today }: DefaultAgreementInput): Agreement {
  return {
    format: 'baton-agreement-1',
    name: text('agreement_name'),
    revision: 0,
    validFrom: today,
    stages: defaultStages(text),
    personas: defaultPersonas(text),
    fit: defaultFit(text),
    engagement: [...defaultEngagement],
    engagementLevels: [...defaultEngagementLevels],
    timing: defaultTiming(text),
    sla: [{ ...defaultSla, name: text('agreement_sla_firstResponse') }],
    calendars: [officeHours(zone, text('agreement_calendar_office'))],
    feedbackReasons: defaultReasons(text),
    content: defaultContent(text),
    // 100,000 a month / 25,000 a sale / 0.2 sales a lead = 20 leads a month.
    goals: { currency: 'EUR', leadsPerMonth: 20, revenue: 100_000, averageSale: 25_000, closeRate: 0.2 },
  };
}

/** Monday to Friday, 9 to 17, in a zone: the hours in which the shipped agreement's clock runs. */
export function officeHours(zone: Zone, name: string): BusinessCalendar {
  const span = [['09:00', '17:00']] satisfies BusinessCalendar['week']['mon'];
  return { id: 'office', name, zone, week: { mon: span, tue: span, wed: span, thu: span, fri: span } };
}

/** Two business days are read as sixteen business hours, so that a lead handed over at night gains nothing. */
export const defaultSla: Omit<SlaRule, 'name'> = {
  id: 'first-response',
  measures: 'firstResponse',
  within: { unit: 'businessDays', value: 2, reading: 'sameTimeInHours' },
  atRiskHours: 4,
  calendar: 'office',
};

function defaultTiming(text: AgreementText): TimingRule[] {
  const need = (...values: string[]): TimingRule['when'] => ({ fact: 'need', is: 'contains', values });
  return [
    // A contract is given notice a month or more before it renews, and a change of software takes another.
    {
      id: 'renewal',
      name: text('agreement_timing_renewal'),
      when: need('renewal', 'fornyelse', 'verlängerung'),
      opensDaysBefore: 120,
      closesDaysBefore: 45,
    },
    // Stands are built and shipped; two months before the doors open, orders are closed.
    {
      id: 'trade-fair',
      name: text('agreement_timing_tradeFair'),
      when: need('trade fair', 'trade show', 'exhibition', 'messestand', 'varemesse'),
      opensDaysBefore: 180,
      closesDaysBefore: 60,
    },
    // Children come early: two weeks before the due date the seat must be in the car.
    {
      id: 'baby',
      name: text('agreement_timing_baby'),
      when: need('car seat', 'baby', 'pram', 'stroller', 'bilstol'),
      opensDaysBefore: 70,
      closesDaysBefore: 14,
    },
    { id: 'other', name: text('agreement_timing_other'), opensDaysBefore: 90, closesDaysBefore: 30 },
  ];
}

function defaultReasons(text: AgreementText): FeedbackReason[] {
  return [
    // A quarter later plans are made anew; budgets often twice a year.
    { id: 'tooEarly', label: text('agreement_reason_tooEarly'), returnAfterDays: 90 },
    { id: 'noBudget', label: text('agreement_reason_noBudget'), returnAfterDays: 180 },
    { id: 'wrongPerson', label: text('agreement_reason_wrongPerson') },
    { id: 'noFit', label: text('agreement_reason_noFit') },
    { id: 'noInterest', label: text('agreement_reason_noInterest') },
    { id: 'notReached', label: text('agreement_reason_notReached') },
    { id: 'alreadyKnown', label: text('agreement_reason_alreadyKnown') },
    { id: 'notABuyer', label: text('agreement_reason_notABuyer') },
  ];
}

/** Kinds of content rather than pieces: Baton cannot know what a company has written. */
function defaultContent(text: AgreementText): Content[] {
  return [
    { id: 'guide', title: text('agreement_content_guide'), stages: ['prospect', 'lead'] },
    { id: 'customer-story', title: text('agreement_content_customerStory'), stages: ['lead', 'mql', 'sal'] },
    { id: 'prices', title: text('agreement_content_prices'), stages: ['mql', 'sal', 'sql'] },
    { id: 'demo', title: text('agreement_content_demo'), stages: ['sal', 'sql'] },
    { id: 'start', title: text('agreement_content_start'), stages: ['opportunity', 'customer'] },
  ];
}
