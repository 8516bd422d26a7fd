/** Who had a lead from when, and what the agreement says of them. */
import type { Owner } from '../agreement/clock-schema.ts';
import { factOf } from '../agreement/fact-test.ts';
import type { Agreement } from '../agreement/schema.ts';
import type { Contact, Handover } from '../contact.ts';
import { isSameName, nameKey } from '../name-key.ts';
import type { Instant } from '../time.ts';

/** From an instant on a lead is this owner's, by the name a source gave; nobody's where there is no name. */
export interface OwnerSince {
  readonly from: Instant;
  readonly owner?: string;
}

/**
 * The owners of a lead, oldest first; never empty, and the first reaches back for ever, because nothing says who had
 * the lead before. Told by the handover and by every source that named an owner; only where none of them did, by the
 * fact. The same owner told again is no change. Of two told for one instant the handover is believed, then the later in
 * the list.
 */
export function ownersOf(contact: Contact, handover: Handover): readonly OwnerSince[] {
  if (contact.owners.length === 0) {
    return [since(Number.NEGATIVE_INFINITY, handover.owner ?? String(factOf(contact, 'owner')?.value ?? ''))];
  }
  // Most have one, and are asked about in thousands.
  if (contact.owners.length === 1 && handover.owner === undefined) {
    return [since(Number.NEGATIVE_INFINITY, contact.owners[0]?.owner ?? '')];
  }
  const told = contact.owners.map(({ owner, at }) => ({ owner, from: at }));
  if (handover.owner !== undefined) told.push({ owner: handover.owner, from: handover.at });
  const ordered = told.toSorted((a, b) => a.from - b.from);
  const standing = ordered.filter(({ from }, place) => from !== ordered[place + 1]?.from);
  const changes = standing.filter(({ owner }, place) => !isSameName(owner, standing[place - 1]?.owner));
  return changes.map(({ from, owner }, place) => since(place === 0 ? Number.NEGATIVE_INFINITY : from, owner));
}

/** The owner in the agreement by that name or alias, without regard to case; undefined for one it does not name. */
export function findOwner(agreement: Agreement, name: string): Owner | undefined {
  if (!agreement.owners?.length) return undefined;
  let names = byName.get(agreement);
  if (!names) {
    names = indexOfNames(agreement.owners);
    byName.set(agreement, names);
  }
  return names.get(nameKey(name));
}

const byName = new WeakMap<Agreement, ReadonlyMap<string, Owner>>();

function indexOfNames(owners: readonly Owner[]): ReadonlyMap<string, Owner> {
  const names = new Map<string, Owner>();
  // Aliases first, so that an owner's own name wins over another's alias.
  for (const owner of owners) for (const alias of owner.aliases ?? []) names.set(nameKey(alias), owner);
  for (const owner of owners) names.set(nameKey(owner.name), owner);
  return names;
}

function since(from: Instant, name: string): OwnerSince {
  const owner = name.trim();
  return owner === '' ? { from } : { from, owner };
}
