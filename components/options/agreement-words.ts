/** The rules of an agreement in sentences. */
import type { FactTest } from '../../lib/domain/agreement/fact-test-schema.ts';
import type { Agreement, Requirement, TimingRule } from '../../lib/domain/agreement/schema.ts';
import { formatDay } from '../../lib/platform/format.ts';
import { language, number, plural, t } from '../../lib/platform/i18n.ts';
import { factLabel } from './field-words.ts';

/** "revision 3, valid from 1 Dec 2026". The agreement Baton ships was agreed on no day. */
export function revisionText({ revision, validFrom }: Pick<Agreement, 'revision' | 'validFrom'>): string {
  return revision === 0
    ? t('options_agreement_shipped')
    : t('options_agreement_revision', number(revision), formatDay(validFrom));
}

/** What a stage asks for. */
export function requirementText(requirement: Requirement): string {
  switch (requirement.need) {
    case 'fact':
      return t('options_need_fact', factLabel(requirement.fact));
    case 'fit':
      return t('options_need_fit', requirement.atLeast);
    case 'engagement':
      return t('options_need_engagement', number(requirement.atLeast));
    default:
      return t(`options_need_${requirement.need}`);
  }
}

/** "Country is Norway or Sweden". */
export function factTestText(test: FactTest): string {
  const fact = factLabel(test.fact);
  switch (test.is) {
    case 'known':
      return t('options_test_known', fact);
    case 'oneOf':
      return t('options_test_oneOf', fact, either(test.values));
    case 'contains':
      return t('options_test_contains', fact, either(test.values));
    case 'between': {
      const { min, max } = test;
      if (min !== undefined && max !== undefined) return t('options_test_between', fact, number(min), number(max));
      if (min !== undefined) return t('options_test_atLeast', fact, number(min));
      return max === undefined ? t('options_test_known', fact) : t('options_test_atMost', fact, number(max));
    }
  }
}

/** When to call. */
export function timingText({ when, opensDaysBefore, closesDaysBefore }: TimingRule): string {
  const window = t(
    'options_timing_rule',
    plural('options_days', opensDaysBefore),
    plural('options_days', closesDaysBefore),
  );
  return when
    ? `${t('options_timing_when', factTestText(when))} ${window}`
    : `${t('options_timing_everyone')} ${window}`;
}

/** Values shown before the rest is only counted. */
const mostShown = 8;

/** “Norway”, “Sweden” or 3 others: values in quotation marks, the rest counted where there are many. */
export function either(values: readonly string[]): string {
  const shown = values.slice(0, mostShown).map((value) => t('options_quoted', value));
  const rest = values.length - shown.length;
  return new Intl.ListFormat(language(), { type: 'disjunction' }).format(
    rest > 0 ? [...shown, plural('options_test_more', rest)] : shown,
  );
}
