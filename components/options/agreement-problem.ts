import type { AgreementProblemCode } from '../../lib/domain/agreement/parse.ts';
import { t } from '../../lib/platform/i18n.ts';

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
    case 'calendar':
      return t('options_agreement_problem_calendar', detail);
    case 'windowReversed':
      return t('options_agreement_problem_windowReversed');
    case 'levelsNotDescending':
      return t('options_agreement_problem_levelsNotDescending');
  }
}
