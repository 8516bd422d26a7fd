/** Grades of fit. */

/** The best first. */
export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

/** Whether a grade is as good as another or better; no grade is not. */
export function isAtLeast(grade: Grade | null, wanted: Grade): boolean {
  return grade !== null && grades.indexOf(grade) <= grades.indexOf(wanted);
}
