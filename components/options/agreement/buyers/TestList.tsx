import type { FactTest } from '../../../../lib/domain/agreement/fact-test-schema.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { FactFields } from '../../fields/FactFields.tsx';
import { ConditionList } from '../parts/ConditionList.tsx';
import { type ProblemAt, within } from '../problem-sentence.ts';

export interface TestListProps {
  readonly tests: readonly FactTest[];
  /** Of what has the tests as its `rules`. */
  readonly problemAt: ProblemAt;
  readonly onTests: (tests: FactTest[]) => void;
}

/** Tests that must all hold. */
export function TestList({ tests, problemAt, onTests }: TestListProps) {
  return (
    <ConditionList<FactTest>
      label={t(tests.length === 0 ? 'buyers_tests_none' : 'buyers_tests_all')}
      items={tests}
      removeLabel={(_, place) => t('buyers_test_remove', number(place + 1))}
      problem={problemAt('rules')}
      addText={t('buyers_test_add')}
      fresh={() => ({ fact: 'industry', is: 'contains', values: [] })}
      onItems={onTests}
    >
      {(test, place, onChange) => (
        <FactFields test={test} problemAt={within(problemAt, `rules.${place}`)} onChange={onChange} />
      )}
    </ConditionList>
  );
}
