/**
 * Fit: how much of what the agreement wishes for in a buyer is true of this one.
 */
import { testFact } from '../agreement/fact-test.ts';
import type { Agreement } from '../agreement/schema.ts';
import type { Contact } from '../contact.ts';
import type { QualificationView, Reason } from '../lead.ts';
import type { Grade } from './grade.ts';

/** Share of the points to be had from which each grade begins. */
const gradeFrom: readonly (readonly [Grade, number])[] = [
  ['A', 0.75],
  ['B', 0.5],
  ['C', 0.25],
  ['D', Number.NEGATIVE_INFINITY],
];

/**
 * The fit of a contact. The share is of all points to be had, so that what is unknown counts as not (yet) fitting;
 * with nothing known at all there is no grade.
 */
export function fitView(contact: Contact, agreement: Agreement): QualificationView['fit'] {
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
  const share = possible > 0 ? Math.min(Math.max(sum / possible, 0), 1) : 0;
  reasons.sort((a, b) => b.points - a.points);
  return { grade: nothingKnown ? null : gradeOf(share), share, reasons, unknown };
}

function gradeOf(share: number): Grade {
  return gradeFrom.find(([, from]) => share >= from)?.[0] ?? 'D';
}
