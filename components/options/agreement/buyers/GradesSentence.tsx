import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { usualFitGrades } from '../../../../lib/domain/qualification/fit.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { FieldError } from '../../../ui/FieldError.tsx';
import { NumberBox } from '../../fields/NumberBox.tsx';
import { Sentence } from '../../fields/Sentence.tsx';
import type { ProblemAt } from '../problem-sentence.ts';
import { asPerCent } from './fit-sum.ts';

export interface GradesSentenceProps {
  /** Absent for the usual ones. */
  readonly grades: Agreement['fitGrades'];
  /** The most points a lead can have. */
  readonly best: number;
  readonly problemAt: ProblemAt;
  readonly onGrades: (grades: NonNullable<Agreement['fitGrades']>) => void;
}

/** From which share of the points each grade begins. */
export function GradesSentence({ grades = [...usualFitGrades], best, problemAt, onGrades }: GradesSentenceProps) {
  const [a, b, c] = grades;
  const blanks = (['A', 'B', 'C'] as const).map((grade, place) => ({
    name: grade,
    problem: problemAt(`fitGrades.${place}`),
    control: (aria: object) => (
      <NumberBox
        label={t('buyers_grade_from', grade)}
        value={asPerCent(grades[place] ?? Number.NaN)}
        aria={aria}
        onNumber={(value) => onGrades(grades.with(place, value / 100) as [number, number, number])}
      />
    ),
  }));
  const [pointsA, pointsB, pointsC] = [a, b, c].map((share) => number(share * best, { maximumFractionDigits: 1 }));
  return (
    <>
      <Sentence say={(...parts) => t('buyers_grades', ...parts)} blanks={blanks} />
      <FieldError id="fit-grades-order" text={problemAt('fitGrades')} />
      {best > 0 && ![a, b, c].some(Number.isNaN) && (
        <p class="step-example">
          {t('buyers_grades_example', number(best), pointsA ?? '', pointsB ?? '', pointsC ?? '')}
        </p>
      )}
    </>
  );
}
