import { useId } from 'preact/hooks';
import type { FactTest } from '../../../lib/domain/agreement/fact-test-schema.ts';
import { longestText } from '../../../lib/domain/agreement/schema-parts.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { askedAs } from '../agreement/clock/rules/rule-changes.ts';
import type { ProblemAt } from '../agreement/problem-sentence.ts';
import { Choice } from './Choice.tsx';
import { ListField } from './ListField.tsx';
import { OptionalNumber } from './OptionalNumber.tsx';
import { type Blank, Sentence } from './Sentence.tsx';
import { useFactBlank } from './use-fact-blank.tsx';
import './fields.css';

const ways = ['known', 'oneOf', 'contains', 'between'] as const satisfies readonly FactTest['is'][];

export interface FactFieldsProps {
  readonly test: FactTest;
  readonly problemAt: ProblemAt;
  readonly onChange: (test: FactTest) => void;
}

/** A test of any fact: one Baton knows, or a column the teams import, by its name. */
export function FactFields({ test, problemAt, onChange }: FactFieldsProps) {
  const { isKnown, blank } = useFactBlank(test.fact, problemAt('fact'), (fact) => onChange({ ...test, fact }));
  const blanks: Blank[] = [
    blank,
    {
      name: 'is',
      control: (aria) => (
        <Choice
          label={t('clock_fact_is')}
          value={test.is}
          options={ways.map((way) => [way, t(`clock_fact_${way}`)])}
          aria={aria}
          onChoice={(way) => onChange(askedAs(test, way))}
        />
      ),
    },
  ];
  if (test.is !== 'between') {
    return (
      <div class="fact-test">
        {!isKnown && <OwnColumn test={test} problem={problemAt('fact')} onChange={onChange} />}
        <Sentence say={(...parts) => t('clock_fact_sentence', ...parts)} blanks={blanks} />
        {'values' in test && (
          <ListField
            label={t('clock_fact_values')}
            values={test.values}
            problem={problemAt('values')}
            onValues={(values) => onChange({ ...test, values })}
          />
        )}
      </div>
    );
  }
  const bound = (which: 'min' | 'max'): Blank => ({
    name: which,
    problem: problemAt(which),
    control: (aria) => (
      <OptionalNumber
        label={t(`clock_fact_${which}`)}
        value={test[which]}
        aria={aria}
        onNumber={(number) => onChange({ ...test, [which]: number })}
      />
    ),
  });
  return (
    <div class="fact-test">
      {!isKnown && <OwnColumn test={test} problem={problemAt('fact')} onChange={onChange} />}
      <Sentence
        say={(...parts) => t('clock_fact_between_sentence', ...parts)}
        blanks={[...blanks, bound('min'), bound('max')]}
      />
    </div>
  );
}

interface OwnColumnProps extends Pick<FactFieldsProps, 'test' | 'onChange'> {
  readonly problem: string | undefined;
}

function OwnColumn({ test, problem, onChange }: OwnColumnProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t('clock_fact_ownName')}
      </label>
      <input
        id={id}
        class="input"
        autoComplete="off"
        maxLength={longestText}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={test.fact}
        onInput={(event) => onChange({ ...test, fact: event.currentTarget.value })}
      />
      {problem && (
        <p class="field-error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
