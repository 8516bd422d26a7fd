/** The order of the call list. */
import { type CallReason, callReasons } from '../agreement/schema.ts';
import { type Grade, grades } from '../qualification/grade.ts';
import type { ReasonToCall } from './call-list.ts';

/** What an entry is placed by. */
export interface Placed {
  readonly contactId: string;
  /** In the agreement's order, never empty. */
  readonly reasons: readonly ReasonToCall[];
  readonly level: 1 | 2 | 3 | 4;
  readonly points: number;
  readonly grade: Grade | null;
}

/** The agreement's order of reasons, or the usual one. */
export function orderOf({
  callOrder,
}: {
  readonly callOrder?: readonly CallReason[] | undefined;
}): readonly CallReason[] {
  return callOrder ?? callReasons;
}

/** The reasons that the agreement lists, in its order. */
export function inOrder(reasons: readonly ReasonToCall[], order: readonly CallReason[]): ReasonToCall[] {
  const listed = reasons.filter(({ code }) => order.includes(code));
  return listed.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}

/**
 * Compares two entries: by the first reason of each in the agreement's order; within one reason by its time (the
 * deadline, the closing of the window, the return), the earliest first; then the warmer, the fitter, the one with more
 * points. Never 0 for two contacts, so that the list is the same each time.
 */
export function byUrgency(order: readonly CallReason[]): (a: Placed, b: Placed) => number {
  const place = ({ reasons }: Placed) => order.indexOf(reasons[0]?.code ?? 'due');
  return (a, b) =>
    place(a) - place(b) ||
    compare(timeOf(a.reasons[0]), timeOf(b.reasons[0])) ||
    a.level - b.level ||
    gradePlace(a.grade) - gradePlace(b.grade) ||
    b.points - a.points ||
    compare(a.contactId, b.contactId);
}

/** Within one reason either all have an instant, or all a day. The latest doing of a hot lead is no deadline. */
function timeOf(reason: ReasonToCall | undefined): number | string {
  return reason?.code === 'hot' ? 0 : (reason?.at ?? reason?.day ?? 0);
}

function gradePlace(grade: Grade | null): number {
  return grade === null ? grades.length : grades.indexOf(grade);
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
