import type { AgreementProblemCode } from '../../../../lib/domain/agreement/parse.ts';
import type { CalendarProblem } from '../../../../lib/domain/business-time/validate.ts';
import { t } from '../../../../lib/platform/i18n.ts';

/** What is wrong at one place of an agreement. The place itself is the path beside it. */
export function agreementProblemText(code: AgreementProblemCode, detail = ''): string {
  switch (code) {
    case 'shape':
      return /^[a-z]+$/i.test(detail)
        ? t('options_agreement_problem_expected', detail)
        : t('options_agreement_problem_shape');
    case 'duplicateId':
      return t('options_agreement_problem_duplicateId', detail);
    case 'unknownCalendar':
      return t('options_agreement_problem_unknownCalendar', detail);
    case 'unknownStage':
      return t('options_agreement_problem_unknownStage', detail);
    case 'unknownPersona':
      return t('options_agreement_problem_unknownPersona', detail);
    case 'duplicateCallReason':
      return t('options_agreement_problem_duplicateCallReason');
    case 'calendar':
      return calendarText(detail);
    case 'fromItself':
      return t('options_agreement_problem_fromItself');
    case 'unknownTeam':
      return t('options_agreement_problem_unknownTeam', detail);
    case 'leaveReversed':
      return t('options_agreement_problem_leaveReversed');
    case 'duplicateOwner':
      return t('options_agreement_problem_duplicateOwner', detail);
    case 'windowReversed':
      return t('options_agreement_problem_windowReversed');
    case 'levelsNotDescending':
      return t('options_agreement_problem_levelsNotDescending');
    case 'gradesNotDescending':
      return t('options_agreement_problem_gradesNotDescending');
  }
}

const calendarCodes = [
  'neverOpens',
  'closedAllYear',
  'unknownZone',
  'unreadableSpan',
  'emptySpan',
  'endsAtMidnight',
  'overlappingSpans',
  'unknownDay',
] as const satisfies readonly CalendarProblem['code'][];

function calendarText(detail: string): string {
  const code = calendarCodes.find((each) => each === detail);
  return code ? t(`options_agreement_calendar_${code}`) : t('options_agreement_problem_calendar', detail);
}
