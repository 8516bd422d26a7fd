/** Who had a lead from when, where sources tell it only as a fact among others. */
import type { Contact, Fact, OwnerChange } from './contact.ts';
import { isSameName } from './name-key.ts';

/** As the schema of an owner has it; facts may be longer. */
const longestOwner = 200;

/**
 * `owners`, the contact's with others merged in, and whom `facts` name as the owner from then on. Who had the lead at
 * that instant already is no news, and neither is a second name for one instant: files name the owner every time.
 */
export function withOwnerFacts(
  contact: Contact,
  owners: OwnerChange[],
  facts: Readonly<Record<string, Fact>> = {},
): OwnerChange[] {
  const told = withFact(owners, facts);
  if (contact.owners.length > 0) return told;
  // A contact stored before owners were kept has its owner as a fact alone, which is enough until a second one comes.
  const former = ownerIn(contact.facts);
  const isOld =
    former !== undefined && owners.length === 0 && told.every(({ owner }) => isSameName(owner, former.owner));
  return isOld ? contact.owners : withFact(told, contact.facts);
}

function withFact(owners: OwnerChange[], facts: Readonly<Record<string, Fact>>): OwnerChange[] {
  const told = ownerIn(facts);
  if (!told) return owners;
  const before = owners.findLast(({ at }) => at <= told.at);
  if (before && (before.at === told.at || isSameName(before.owner, told.owner))) return owners;
  return [...owners, told].sort((a, b) => a.at - b.at);
}

function ownerIn(facts: Readonly<Record<string, Fact>>): OwnerChange | undefined {
  const fact = Object.hasOwn(facts, 'owner') ? facts.owner : undefined;
  const owner = String(fact?.value ?? '').slice(0, longestOwner);
  return fact && owner.trim() !== '' ? { owner, at: fact.at, source: fact.source } : undefined;
}
