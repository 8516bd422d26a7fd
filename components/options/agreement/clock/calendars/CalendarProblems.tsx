import type { BusinessCalendar } from '../../../../../lib/domain/business-time/calendar.ts';
import { type CalendarProblem, calendarProblems } from '../../../../../lib/domain/business-time/validate.ts';
import { calendarProblemText } from './problem-words.ts';

export interface CalendarProblemsProps {
  readonly calendar: BusinessCalendar;
  /** Those that are put right at this place. */
  readonly codes: readonly CalendarProblem['code'][];
}

/** What is wrong with a calendar as a whole, said where it is put right. Always in the page, so that it is spoken. */
export function CalendarProblems({ calendar, codes }: CalendarProblemsProps) {
  const problems = calendarProblems(calendar).filter(({ code }) => codes.includes(code));
  return (
    <div class="calendar-problems" role="status">
      {problems.map((problem) => (
        <p key={JSON.stringify(problem)} class="field-error">
          {calendarProblemText(problem)}
        </p>
      ))}
    </div>
  );
}
