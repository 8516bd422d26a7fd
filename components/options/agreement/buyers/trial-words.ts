/** What a trial says, in sentences. */
import type { FitTrial, TestCount } from '../../../../lib/domain/qualification/fit-trial.ts';
import { formatList } from '../../../../lib/platform/format.ts';
import { number, plural, t } from '../../../../lib/platform/i18n.ts';

const gradesShown = ['A', 'B', 'C', 'D'] as const;

/** "With these rules 14 of 36 leads are A, 8 are B, 6 are C and 5 are D; of 3 nothing is known yet." */
export function gradesText({ leads, grades }: FitTrial): string {
  const [first, ...others] = gradesShown.map((grade, place) =>
    place === 0
      ? t('buyers_trial_first', number(grades[grade]), plural('fitGrid_leads', leads), grade)
      : t('buyers_trial_more', number(grades[grade]), grade),
  );
  const list = formatList([first ?? '', ...others], 'conjunction');
  return grades.none === 0
    ? t('buyers_trial_grades', list)
    : t('buyers_trial_gradesAndNone', list, number(grades.none));
}

/** "3 of 36 leads are at level 1, 8 at level 2, 10 at level 3 and 15 at level 4." */
export function levelsText(levels: FitTrial['levels'], leads: number): string {
  const parts = levels.map((count, place) =>
    place === 0
      ? t('engage_trial_first', number(count), plural('fitGrid_leads', leads))
      : t('engage_trial_more', number(count), number(place + 1)),
  );
  return t('engage_trial', formatList(parts, 'conjunction'));
}

/** "true of 12 of 36 leads, not known of 20". */
export function testCountText({ pass, unknown }: TestCount, leads: number): string {
  const known = t('buyers_count_true', number(pass), plural('fitGrid_leads', leads));
  return unknown === 0 ? known : t('buyers_count_unknown', known, number(unknown));
}
