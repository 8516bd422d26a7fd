import { type Grade, grades } from '../../../lib/domain/qualification/grade.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Choice } from './Choice.tsx';
import { Sentence } from './Sentence.tsx';

export interface GradeSentenceProps {
  readonly atLeast: Grade;
  readonly problem?: string | undefined;
  readonly onGrade: (atLeast: Grade) => void;
}

/** "The fit is … or better." */
export function GradeSentence({ atLeast, problem, onGrade }: GradeSentenceProps) {
  return (
    <Sentence
      say={(grade) => t('clock_condition_fit_is', grade)}
      blanks={[
        {
          name: 'grade',
          ...(problem !== undefined && { problem }),
          control: (aria) => (
            <Choice
              label={t('clock_condition_fit')}
              value={atLeast}
              options={grades.map((grade) => [grade, grade])}
              aria={aria}
              onChoice={onGrade}
            />
          ),
        },
      ]}
    />
  );
}
