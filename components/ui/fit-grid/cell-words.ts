/** What a cell of the grid of fit and engagement is called. */
import type { GridCell } from '../../../lib/domain/grid/fit-grid.ts';
import { number, t } from '../../../lib/platform/i18n.ts';

/** Rows of the grid; the last only where leads are in it. */
export const rowGrades = ['A', 'B', 'C', 'D', 'none'] as const satisfies readonly GridCell['grade'][];

/** Columns, the hottest first. */
export const columnLevels = [1, 2, 3, 4] as const satisfies readonly GridCell['level'][];

/** "B"; "?" where nothing is known that fit could be told from. */
export function gradeName(grade: GridCell['grade']): string {
  return grade === 'none' ? '?' : grade;
}

/** "B2". */
export function cellName({ grade, level }: GridCell): string {
  return `${gradeName(grade)}${number(level)}`;
}

/** "fits well". */
export function gradeWords(grade: GridCell['grade']): string {
  return t(`fitGrid_grade_${grade}`);
}

/** "warm". */
export function levelWords(level: GridCell['level']): string {
  return t(`fitGrid_level_${level}`);
}

/** "fits well, warm". */
export function cellWords({ grade, level }: GridCell): string {
  return t('fitGrid_both', gradeWords(grade), levelWords(level));
}

/** "B2: fits well, warm". */
export function cellSentence(cell: GridCell): string {
  return t('fitGrid_cell', cellName(cell), cellWords(cell));
}
