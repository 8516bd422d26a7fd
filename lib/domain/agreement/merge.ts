/**
 * Three-way merge of agreements: what one side changed is taken from that side, what both changed alike is taken once,
 * and what both changed differently is a conflict, for people to settle one by one. Nothing of either side is dropped
 * without being in a conflict.
 */
import { type AgreementPath, agreed } from './compare.ts';
import { mergeOrder, ordersConflict } from './merge-order.ts';
import { withNewId } from './rename-member.ts';
import { isObject, ownValue, sameValue } from './same-value.ts';
import type { Agreement } from './schema.ts';
import { agreementShape, membersOf, type Shape, shapeOf } from './shape.ts';

/** What both sides changed, and not alike. What a side took out, or the base had not yet, is undefined. */
export interface MergeConflict {
  /** Names the conflict among those of one merge, and again when it is merged anew. */
  readonly key: string;
  readonly path: AgreementPath;
  /** `order`: of a list's members, whose ids are the values. `added`: both added a member, by chance under one id. */
  readonly kind: 'value' | 'order' | 'added';
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** How a conflict is settled. `both` is for what both added: theirs is kept beside mine. */
export type Choice = 'mine' | 'theirs' | 'both';

/** What people chose, by the keys of the conflicts. */
export type Choices = ReadonlyMap<string, Choice>;

/** What came of a merge. */
export interface Merged {
  /** Number, day, author and signatures are mine: they are not merged. A conflict not settled yet stands as mine has it. */
  readonly agreement: Agreement;
  /** Every conflict, settled or not, in the order of the agreement. */
  readonly conflicts: readonly MergeConflict[];
}

/** Whether both sides of a conflict can be kept, one beside the other. */
export function canKeepBoth({ kind, path }: Pick<MergeConflict, 'kind' | 'path'>): boolean {
  const shape = shapeOf(agreementShape, path[0] ?? '');
  return kind === 'added' && path.length === 2 && shape.kind === 'list' && shape.by[0] === 'id';
}

/**
 * Merges what two sides made of one base. With no base (the copies have no revision in common) nothing can be told to
 * have been taken out: what only one side has is kept, and what both have differently is a conflict.
 */
export function mergeAgreements(
  base: Agreement | undefined,
  mine: Agreement,
  theirs: Agreement,
  choices: Choices = new Map(),
): Merged {
  const first = new Merging(base === undefined, choices);
  first.merge(base && agreed(base), agreed(mine), agreed(theirs));
  const beside = first.conflicts.filter((conflict) => canKeepBoth(conflict) && choices.get(conflict.key) === 'both');
  const renamed = beside.reduce(
    (all, { path: [list = '', id = ''] }) => withNewId(all, list, id, [mine, base]),
    theirs,
  );
  const merging = new Merging(base === undefined, choices);
  const merged = merging.merge(base && agreed(base), agreed(mine), agreed(renamed));
  const { format, revision, validFrom, change, signatures } = mine;
  const about = { format, revision, validFrom, ...(change && { change }), ...(signatures && { signatures }) };
  return { agreement: { ...(merged as Agreement), ...about }, conflicts: first.conflicts };
}

/** One merge, and the conflicts found on the way. */
class Merging {
  readonly conflicts: MergeConflict[] = [];
  readonly isBaseless: boolean;
  readonly choices: Choices;

  constructor(isBaseless: boolean, choices: Choices) {
    this.isBaseless = isBaseless;
    this.choices = choices;
  }

  merge(
    base: unknown,
    mine: unknown,
    theirs: unknown,
    shape: Shape = agreementShape,
    path: AgreementPath = [],
  ): unknown {
    if (path[0] === 'validFrom' || sameValue(mine, theirs) || sameValue(base, theirs)) return mine;
    if (sameValue(base, mine)) return theirs;
    if (shape.kind === 'list') {
      const [old, left, right] = [base, mine, theirs].map((side) => membersOf(side, shape.by));
      if (old && left && right) return this.mergeMembers(old, left, right, shape, path);
    }
    const isEach = isObject(mine) && isObject(theirs) && (this.isBaseless || isObject(base));
    if (shape.kind === 'keys' && isEach) return this.mergeKeys(base, mine, theirs, shape, path);
    const isMember = path.length > 1 && base === undefined && mine !== undefined && theirs !== undefined;
    return this.settle({ kind: isMember && shape.kind === 'keys' ? 'added' : 'value', path, base, mine, theirs });
  }

  mergeKeys(base: unknown, mine: object, theirs: object, shape: Shape, path: AgreementPath): unknown {
    const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    const merged = [...keys].map((key) => {
      const [before, left, right] = [base, mine, theirs].map((side) => ownValue(side, key));
      return [key, this.merge(before, left, right, shapeOf(shape, key), [...path, key])] as const;
    });
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }

  mergeMembers(
    base: ReadonlyMap<string, unknown>,
    mine: ReadonlyMap<string, unknown>,
    theirs: ReadonlyMap<string, unknown>,
    shape: Shape,
    path: AgreementPath,
  ): unknown {
    const merged = new Map<string, unknown>();
    for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
      const value = this.merge(base.get(id), mine.get(id), theirs.get(id), shapeOf(shape, id), [...path, id]);
      if (value !== undefined) merged.set(id, value);
    }
    const [left, right] = [[...mine.keys()], [...theirs.keys()]];
    // With no base the order is mine.
    const orders = { base: this.isBaseless ? right : [...base.keys()], mine: left, theirs: right };
    const favoured = ordersConflict(orders)
      ? this.chosen({ kind: 'order', path, base: orders.base, mine: left, theirs: right })
      : 'mine';
    return mergeOrder(orders, new Set(merged.keys()), favoured).map((id) => merged.get(id));
  }

  settle(conflict: Omit<MergeConflict, 'key'>): unknown {
    return this.chosen(conflict) === 'theirs' ? conflict.theirs : conflict.mine;
  }

  chosen(conflict: Omit<MergeConflict, 'key'>): 'mine' | 'theirs' {
    const key = JSON.stringify([conflict.kind, ...conflict.path]);
    this.conflicts.push({ ...conflict, key });
    return this.choices.get(key) === 'theirs' ? 'theirs' : 'mine';
  }
}
