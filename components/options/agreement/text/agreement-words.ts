/** The rules of an agreement in sentences. */
import type { FactTest } from '../../../../lib/domain/agreement/fact-test-schema.ts';
import type { Agreement, Requirement, TimingRule } from '../../../../lib/domain/agreement/schema.ts';
import { formatDay, formatList } from '../../../../lib/platform/format.ts';
import { number, plural, t } from '../../../../lib/platform/i18n.ts';
import { factLabel } from '../../fields/field-words.ts';

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

/** "Country is Norway or Sweden". Of many values the rest is only counted. */
export function factTestText(test: FactTest): string {
  return testText(test, usuallyShown);
}

/** The same with every value, for paper. */
export function wholeFactTestText(test: FactTest): string {
  return testText(test, Number.POSITIVE_INFINITY);
}

function testText(test: FactTest, most: number): string {
  const fact = factLabel(test.fact);
  switch (test.is) {
    case 'known':
      return t('options_test_known', fact);
    case 'oneOf':
      return t('options_test_oneOf', fact, either(test.values, most));
    case 'contains':
      return t('options_test_contains', fact, either(test.values, most));
    case 'between': {
      const { min, max } = test;
      if (min !== undefined && max !== undefined) return t('options_test_between', fact, number(min), number(max));
      if (min !== undefined) return t('options_test_atLeast', fact, number(min));
      return max === undefined ? t('options_test_known', fact) : t('options_test_atMost', fact, number(max));
    }
  }
}

/** When to call. */
export function timingText(rule: TimingRule): string {
  return windowText(rule, factTestText);
}

/** The same with every value, for paper. */
export function wholeTimingText(rule: TimingRule): string {
  return windowText(rule, wholeFactTestText);
}

function windowText({ when, opensDaysBefore, closesDaysBefore }: TimingRule, text: typeof factTestText): string {
  const window = t(
    'options_timing_rule',
    plural('options_days', opensDaysBefore),
    plural('options_days', closesDaysBefore),
  );
  return when ? `${t('options_timing_when', text(when))} ${window}` : `${t('options_timing_everyone')} ${window}`;
}

/** Values shown before the rest is only counted. */
const usuallyShown = 8;

/** “Norway”, “Sweden” or 3 others: values in quotation marks, the rest counted where there are many. */
export function either(values: readonly string[], most = usuallyShown): string {
  const shown = values.slice(0, most).map((value) => t('options_quoted', value));
  const rest = values.length - shown.length;
  return formatList(rest > 0 ? [...shown, plural('options_test_more', rest)] : shown, 'disjunction');
}
