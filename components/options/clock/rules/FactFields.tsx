import { useId, useState } from 'preact/hooks';
import type { FactTest } from '../../../../lib/domain/agreement/fact-test-schema.ts';
import { longestText } from '../../../../lib/domain/agreement/schema-parts.ts';
import { knownFacts } from '../../../../lib/domain/contact.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { factLabel } from '../../field-words.ts';
import { Choice } from '../fields/Choice.tsx';
import { ListField } from '../fields/ListField.tsx';
import { OptionalNumber } from '../fields/OptionalNumber.tsx';
import { type Blank, Sentence } from '../fields/Sentence.tsx';
import type { ProblemAt } from '../problem-sentence.ts';
import { askedAs } from './rule-changes.ts';

const ways = ['known', 'oneOf', 'contains', 'between'] as const satisfies readonly FactTest['is'][];

export interface FactFieldsProps {
  readonly test: FactTest;
  readonly problemAt: ProblemAt;
  readonly onChange: (test: FactTest) => void;
}

/** A test of any fact: one Baton knows, or a column the teams import, by its name. */
export function FactFields({ test, problemAt, onChange }: FactFieldsProps) {
  const hasKnownName = knownFacts.some((fact) => fact === test.fact);
  // A column's name may be that of a known fact while it is typed.
  const [isOwn, setOwn] = useState(!hasKnownName);
  const isKnown = !isOwn && hasKnownName;
  const blanks: Blank[] = [
    {
      name: 'fact',
      problem: isKnown ? problemAt('fact') : undefined,
      control: (aria) => (
        <Choice
          label={t('clock_fact')}
          value={isKnown ? test.fact : ownColumn}
          options={[
            ...knownFacts.map((fact) => [fact, factLabel(fact)] as const),
            [ownColumn, t('clock_fact_own')] as const,
          ]}
          aria={aria}
          onChoice={(fact) => {
            setOwn(fact === ownColumn);
            onChange({ ...test, fact });
          }}
        />
      ),
    },
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
      <div class="clock-fact-test">
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
    <div class="clock-fact-test">
      {!isKnown && <OwnColumn test={test} problem={problemAt('fact')} onChange={onChange} />}
      <Sentence
        say={(...parts) => t('clock_fact_between_sentence', ...parts)}
        blanks={[...blanks, bound('min'), bound('max')]}
      />
    </div>
  );
}

/** What stands in the place of a known fact's name while a column is named. */
const ownColumn = '';

interface OwnColumnProps extends Pick<FactFieldsProps, 'test' | 'onChange'> {
  readonly problem: string | undefined;
}

function OwnColumn({ test, problem, onChange }: OwnColumnProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="clock-label" for={id}>
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
