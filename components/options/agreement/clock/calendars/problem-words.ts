/** What is wrong with a calendar, as sentences. */
import { refusedBy } from '../../../../../lib/domain/agreement/calendar-edits.ts';
import type { BusinessCalendar } from '../../../../../lib/domain/business-time/calendar.ts';
import type { CalendarProblem } from '../../../../../lib/domain/business-time/validate.ts';
import { earliestInstant, latestInstant, type PlainDay } from '../../../../../lib/domain/time.ts';
import { language, number, t } from '../../../../../lib/platform/i18n.ts';
import { spanText } from '../../text/hours-words.ts';
import { dayText, placeText } from './place-words.ts';

/** A problem of a calendar in one sentence, with what to do about it. */
export function calendarProblemText(problem: CalendarProblem): string {
  return asSentence(problemText(problem));
}

/** Days of the week begin with a small letter in many languages; a sentence never does. */
export function asSentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);
}

function problemText(problem: CalendarProblem): string {
  switch (problem.code) {
    case 'neverOpens':
      return t('hours_problem_neverOpens');
    case 'closedAllYear':
      return t('hours_problem_closedAllYear', year(problem.year));
    case 'unknownZone':
      return t('hours_problem_unknownZone', problem.zone);
    case 'unreadableSpan':
    case 'emptySpan':
    case 'endsAtMidnight':
      return t(`hours_problem_${problem.code}`, placeText(problem.where), spanText(problem.span));
    case 'overlappingSpans':
      return t(
        'hours_problem_overlappingSpans',
        `${placeText(problem.where)} ${spanText(problem.first)}`,
        `${placeText(problem.secondWhere)} ${spanText(problem.second)}`,
      );
    case 'unknownDay':
      return outsideYearsText(problem.day);
  }
}

/** Why a day is not taken: it is none, or Baton does not count so far. */
export function outsideYearsText(day: PlainDay): string {
  return t('hours_problem_unknownDay', dayText(day), ...[earliestInstant, latestInstant].map(yearOf));
}

/** Why an edit of a calendar is refused, or null where it may be made. */
export function refusalOf(before: BusinessCalendar, after: BusinessCalendar): string | null {
  const problem = refusedBy(before, after);
  return problem ? calendarProblemText(problem) : null;
}

function year(value: number): string {
  return number(value, { useGrouping: false });
}

function yearOf(at: number): string {
  return year(new Date(at).getUTCFullYear());
}
