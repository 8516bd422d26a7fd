/** What pressing the buttons makes of the order of the call list. */
import { type Agreement, type CallReason, callReasons } from '../../../../lib/domain/agreement/schema.ts';

/** The order that applies. */
export function orderOf({ callOrder }: Pick<Agreement, 'callOrder'>): readonly CallReason[] {
  return callOrder ?? callReasons;
}

/** The reasons for which nobody is listed, in the usual order. */
export function leftOut(order: readonly CallReason[]): CallReason[] {
  return callReasons.filter((reason) => !order.includes(reason));
}

/** The order as an agreement writes it: the usual one goes without saying. */
export function writtenOrder(order: readonly CallReason[]): CallReason[] | undefined {
  return isUsual(order) ? undefined : [...order];
}

/** Whether it is the usual order, with nothing left out. */
export function isUsual(order: readonly CallReason[]): boolean {
  return order.length === callReasons.length && order.every((reason, place) => reason === callReasons[place]);
}
