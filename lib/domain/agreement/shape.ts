/**
 * How far an agreement can be taken apart: which of its parts are compared and merged piece by piece, and which as one.
 * A duration, a test or a list of conditions is one: half of it from one side and half from the other says nothing.
 */
import { isObject } from './same-value.ts';

/** How a part is taken apart. */
export type Shape =
  /** Not at all. */
  | { readonly kind: 'value' }
  /** By its keys; one that is not named here is a value. */
  | { readonly kind: 'keys'; readonly keys: Readonly<Record<string, Shape>> }
  /** By its members, each known by what it has under `by`, in an order that says something. */
  | { readonly kind: 'list'; readonly by: readonly string[]; readonly member: Shape };

const value: Shape = { kind: 'value' };
const keys = (named: Readonly<Record<string, Shape>> = {}): Shape => ({ kind: 'keys', keys: named });
const list = (by: readonly string[], member: Shape = keys()): Shape => ({ kind: 'list', by, member });

/** Of the whole agreement. */
export const agreementShape = keys({
  stages: list(['id']),
  personas: list(['id']),
  fit: list(['id']),
  engagement: list(['kind']),
  machines: keys(),
  timing: list(['id']),
  sla: list(['id']),
  calendars: list(['id'], keys({ week: keys(), dates: keys(), holidays: list(['day', 'name']) })),
  owners: list(['id']),
  marketing: keys(),
  feedbackReasons: list(['id']),
  content: list(['id']),
  goals: keys({ months: list(['month']) }),
  plan: keys({ conversions: list(['stage']) }),
  review: keys(),
});

/** The shape of what stands under a key, or of a member of a list. */
export function shapeOf(shape: Shape, key: string): Shape {
  if (shape.kind === 'list') return shape.member;
  return (shape.kind === 'keys' && Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined) ?? value;
}

/** The members of a list by what they are known by, in their order; undefined where that does not tell them apart. */
export function membersOf(members: unknown, by: readonly string[]): ReadonlyMap<string, unknown> | undefined {
  if (members === undefined) return new Map();
  if (!Array.isArray(members)) return undefined;
  const known = new Map<string, unknown>();
  for (const member of members) {
    if (!isObject(member)) return undefined;
    const parts = by.map((key) => member[key]);
    if (!parts.every((part) => typeof part === 'string')) return undefined;
    const name = parts.join(' ');
    if (known.has(name)) return undefined;
    known.set(name, member);
  }
  return known;
}
