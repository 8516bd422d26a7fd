/** What differs between two agreements, or between an agreement and a draft of one. */
import { isObject, ownValue, sameValue } from './same-value.ts';
import type { Agreement } from './schema.ts';
import { agreementShape, membersOf, type Shape, shapeOf } from './shape.ts';

/** Keys, and ids of members, from the whole agreement down: `['sla', 'first', 'within']`. */
export type AgreementPath = readonly string[];

/** One thing that differs. */
export type Difference =
  | { readonly kind: 'added'; readonly path: AgreementPath; readonly after: unknown }
  | { readonly kind: 'removed'; readonly path: AgreementPath; readonly before: unknown }
  | { readonly kind: 'changed'; readonly path: AgreementPath; readonly before: unknown; readonly after: unknown }
  /** The members that both have, by their ids, in the order of each. */
  | {
      readonly kind: 'moved';
      readonly path: AgreementPath;
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

/** What says how a revision came to be and not what was agreed. */
export const aboutTheRevision = ['format', 'revision', 'change', 'signatures'] as const;

/**
 * What differs, in the order of the agreement. Members of lists are told apart by their ids and not by their places. How
 * the revisions came to be (number, author, signatures) is no difference; the day from which they apply is one.
 */
export function compareAgreements(before: Agreement, after: Agreement): readonly Difference[] {
  return [...differences(agreed(before), agreed(after), agreementShape, [])];
}

/** An agreement without what only says how the revision came to be. */
export function agreed(agreement: Agreement): Omit<Agreement, (typeof aboutTheRevision)[number]> {
  const { format: _format, revision: _revision, change: _change, signatures: _signatures, ...rest } = agreement;
  return rest;
}

/** What an agreement has at a path; undefined where it has nothing there. */
export function valueAt(agreement: unknown, path: AgreementPath): unknown {
  let shape: Shape = agreementShape;
  let found = agreement;
  for (const key of path) {
    const members = shape.kind === 'list' ? membersOf(found, shape.by) : undefined;
    found = shape.kind === 'list' ? members?.get(key) : ownValue(found, key);
    shape = shapeOf(shape, key);
  }
  return found;
}

function* differences(before: unknown, after: unknown, shape: Shape, path: AgreementPath): Generator<Difference> {
  if (sameValue(before, after)) return;
  if (shape.kind === 'list') {
    const [old, young] = [membersOf(before, shape.by), membersOf(after, shape.by)];
    if (old && young) return yield* ofMembers(old, young, shape, path);
  }
  if (shape.kind === 'keys' && isObject(before) && isObject(after)) {
    for (const key of keysOf(before, after)) {
      yield* differences(ownValue(before, key), ownValue(after, key), shapeOf(shape, key), [...path, key]);
    }
    return;
  }
  if (before === undefined) yield { kind: 'added', path, after };
  else if (after === undefined) yield { kind: 'removed', path, before };
  else yield { kind: 'changed', path, before, after };
}

function* ofMembers(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  shape: Shape,
  path: AgreementPath,
): Generator<Difference> {
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    yield* differences(before.get(key), after.get(key), shapeOf(shape, key), [...path, key]);
  }
  const [old, young] = [
    [...before.keys()].filter((key) => after.has(key)),
    [...after.keys()].filter((key) => before.has(key)),
  ];
  if (!sameValue(old, young)) yield { kind: 'moved', path, before: old, after: young };
}

/** The keys of both, those of the first in front. */
function keysOf(before: object, after: object): Iterable<string> {
  return new Set([...Object.keys(before), ...Object.keys(after)]);
}
