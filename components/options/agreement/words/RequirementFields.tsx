import type { Requirement } from '../../../../lib/domain/agreement/schema.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { Choice } from '../../fields/Choice.tsx';
import { GradeSentence } from '../../fields/GradeSentence.tsx';
import { Sentence } from '../../fields/Sentence.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { useFactBlank } from '../../fields/use-fact-blank.tsx';
import type { ProblemAt } from '../problem-sentence.ts';

export interface RequirementFieldsProps {
  readonly requirement: Requirement;
  readonly problemAt: ProblemAt;
  readonly onChange: (requirement: Requirement) => void;
}

const levels = [1, 2, 3, 4] as const;

/** One thing a lead must have, as a sentence. */
export function RequirementFields({ requirement, problemAt, onChange }: RequirementFieldsProps) {
  switch (requirement.need) {
    case 'fact':
      return (
        <FactNeeded
          fact={requirement.fact}
          problem={problemAt('fact')}
          onFact={(fact) => onChange({ need: 'fact', fact })}
        />
      );
    case 'fit':
      return (
        <GradeSentence
          atLeast={requirement.atLeast}
          problem={problemAt('atLeast')}
          onGrade={(atLeast) => onChange({ need: 'fit', atLeast })}
        />
      );
    case 'engagement':
      return (
        <Sentence
          say={(level) => t('words_need_engagement', level)}
          blanks={[
            {
              name: 'level',
              problem: problemAt('atLeast'),
              control: (aria) => (
                <Choice
                  label={t('words_need_level')}
                  value={String(requirement.atLeast)}
                  options={levels.map((level) => [String(level), number(level)])}
                  aria={aria}
                  onChoice={(atLeast) => onChange({ need: 'engagement', atLeast: Number(atLeast) })}
                />
              ),
            },
          ]}
        />
      );
    default:
      return <p class="word-need">{t(`words_need_${requirement.need}`)}</p>;
  }
}

interface FactNeededProps {
  readonly fact: string;
  readonly problem: string | undefined;
  readonly onFact: (fact: string) => void;
}

function FactNeeded({ fact, problem, onFact }: FactNeededProps) {
  const { isKnown, blank } = useFactBlank(fact, problem, onFact);
  return (
    <div class="fact-test">
      <Sentence say={(name) => t('words_need_fact', name)} blanks={[blank]} />
      {!isKnown && <TextField label={t('clock_fact_ownName')} value={fact} problem={problem} onText={onFact} />}
    </div>
  );
}
