import type { MarketingPromise } from '../../../../../lib/domain/agreement/clock-schema.ts';
import type { BusinessCalendar } from '../../../../../lib/domain/business-time/calendar.ts';
import { grades } from '../../../../../lib/domain/qualification/grade.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { Choice } from '../../../fields/Choice.tsx';
import { NumberBox } from '../../../fields/NumberBox.tsx';
import { OptionalNumber } from '../../../fields/OptionalNumber.tsx';
import { Sentence } from '../../../fields/Sentence.tsx';
import type { ProblemAt } from '../../problem-sentence.ts';

export interface PromiseSentencesProps {
  readonly promise: MarketingPromise;
  readonly calendars: readonly BusinessCalendar[];
  readonly problemAt: ProblemAt;
  readonly onChange: (promise: MarketingPromise) => void;
}

/** Marketing's promise as it would be written down. */
export function PromiseSentences({ promise, calendars, problemAt, onChange }: PromiseSentencesProps) {
  return (
    <>
      <Sentence
        say={(leads, per, fit) => t('clock_promise_leads', leads, per, fit)}
        blanks={[
          {
            name: 'leads',
            problem: problemAt('leads'),
            control: (aria) => (
              <NumberBox
                label={t('clock_promise_number')}
                value={promise.leads}
                aria={aria}
                onNumber={(leads) => onChange({ ...promise, leads })}
              />
            ),
          },
          {
            name: 'per',
            control: (aria) => (
              <Choice
                label={t('clock_promise_per')}
                value={promise.per}
                options={(['week', 'month'] as const).map((per) => [per, t(`clock_promise_per_${per}`)])}
                aria={aria}
                onChoice={(per) => onChange({ ...promise, per })}
              />
            ),
          },
          {
            name: 'fit',
            control: (aria) => (
              <Choice
                label={t('clock_promise_fit')}
                value={promise.fitAtLeast ?? 'any'}
                options={[
                  ['any', t('clock_promise_fit_any')] as const,
                  ...grades.map((grade) => [grade, t('clock_promise_fit_atLeast', grade)] as const),
                ]}
                aria={aria}
                onChoice={(fit) => onChange({ ...promise, fitAtLeast: fit === 'any' ? undefined : fit })}
              />
            ),
          },
        ]}
      />
      <Sentence
        say={(days) => t('clock_promise_answer', days)}
        blanks={[
          {
            name: 'days',
            problem: problemAt('answerWithinDays'),
            control: (aria) => (
              <OptionalNumber
                label={t('clock_promise_days')}
                value={promise.answerWithinDays}
                aria={aria}
                onNumber={(answerWithinDays) => onChange({ ...promise, answerWithinDays })}
              />
            ),
          },
        ]}
      />
      <Sentence
        say={(where) => t('clock_promise_runs', where)}
        blanks={[
          {
            name: 'calendar',
            problem: problemAt('calendar'),
            control: (aria) => (
              <Choice
                label={t('clock_promise_calendar')}
                value={promise.calendar}
                options={calendars.map(({ id, name }) => [id, name])}
                aria={aria}
                onChoice={(calendar) => onChange({ ...promise, calendar })}
              />
            ),
          },
        ]}
      />
    </>
  );
}
