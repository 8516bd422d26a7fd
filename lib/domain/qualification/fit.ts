/**
 * Fit: how much of what the agreement wishes for in a buyer is true of this one.
 */
import { testFact } from '../agreement/fact-test.ts';
import type { Agreement } from '../agreement/schema.ts';
import type { Contact } from '../contact.ts';
import type { QualificationView, Reason } from '../lead.ts';
import { type Grade, grades } from './grade.ts';

/** Shares of the points to be had from which A, B and C begin, where an agreement does not say. */
export const usualFitGrades = [0.75, 0.5, 0.25] as const satisfies Agreement['fitGrades'];

/**
 * The fit of a contact. The share is of all points to be had, so that what is unknown counts as not (yet) fitting;
 * with nothing known at all there is no grade.
 */
export function fitView(contact: Contact, agreement: Pick<Agreement, 'fit' | 'fitGrades'>): QualificationView['fit'] {
  const reasons: Reason[] = [];
  const unknown: string[] = [];
  let sum = 0;
  let possible = 0;
  for (const rule of agreement.fit) {
    possible += Math.max(rule.points, 0);
    const result = testFact(contact, rule.when);
    if (result === 'unknown') unknown.push(rule.label);
    if (result !== 'pass') continue;
    sum += rule.points;
    reasons.push({ label: rule.label, points: rule.points });
  }
  const nothingKnown = unknown.length === agreement.fit.length;
  const share = shareOf(sum, possible);
  reasons.sort((a, b) => b.points - a.points);
  return { grade: nothingKnown ? null : gradeOf(share, agreement.fitGrades), share, reasons, unknown };
}

/** The grade of `fitView` alone, for thousands of contacts. */
export function fitGrade(contact: Contact, { fit, fitGrades }: Pick<Agreement, 'fit' | 'fitGrades'>): Grade | null {
  let isKnown = false;
  let sum = 0;
  let possible = 0;
  for (const { points, when } of fit) {
    possible += Math.max(points, 0);
    const result = testFact(contact, when);
    if (result === 'pass') sum += points;
    if (result !== 'unknown') isKnown = true;
  }
  return isKnown ? gradeOf(shareOf(sum, possible), fitGrades) : null;
}

function shareOf(sum: number, possible: number): number {
  return possible > 0 ? Math.min(Math.max(sum / possible, 0), 1) : 0;
}

/** The grade for a share of the points to be had, from 0 to 1. Each grade begins at its share, and D is below all. */
export function gradeOf(share: number, fitGrades: Agreement['fitGrades'] = usualFitGrades): Grade {
  const place = fitGrades.findIndex((from) => share >= from);
  return grades[place] ?? 'D';
}
