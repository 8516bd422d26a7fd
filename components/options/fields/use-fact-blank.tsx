import { useState } from 'preact/hooks';
import { knownFacts } from '../../../lib/domain/contact.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Choice } from './Choice.tsx';
import { factLabel } from './field-words.ts';
import type { Blank } from './Sentence.tsx';

/** What `useFactBlank` gives. */
export interface FactBlank {
  /** Whether it is one that Baton knows. A column of the teams' own has a field for its name. */
  readonly isKnown: boolean;
  /** The choice of a fact, for a sentence. */
  readonly blank: Blank;
}

/** What stands in the place of a known fact's name while a column is named. */
const ownColumn = '';

/** Choosing a fact: one that Baton knows, or a column the teams import. */
export function useFactBlank(fact: string, problem: string | undefined, onFact: (fact: string) => void): FactBlank {
  const hasKnownName = knownFacts.some((known) => known === fact);
  // A column's name may be that of a known fact while it is typed.
  const [isOwn, setOwn] = useState(!hasKnownName);
  const isKnown = !isOwn && hasKnownName;
  const blank: Blank = {
    name: 'fact',
    problem: isKnown ? problem : undefined,
    control: (aria) => (
      <Choice
        label={t('clock_fact')}
        value={isKnown ? fact : ownColumn}
        options={[
          ...knownFacts.map((known) => [known, factLabel(known)] as const),
          [ownColumn, t('clock_fact_own')] as const,
        ]}
        aria={aria}
        onChoice={(chosen) => {
          setOwn(chosen === ownColumn);
          onFact(chosen);
        }}
      />
    ),
  };
  return { isKnown, blank };
}
