/** Edits of the agreement's owners and their leave, each giving new ones. Pure; the sentences stand elsewhere. */
import type { Leave, Owner } from '../../../../../lib/domain/agreement/clock-schema.ts';
import { freeId } from '../../../../../lib/domain/agreement/draft.ts';
import { isSameName, nameKey } from '../../../../../lib/domain/name-key.ts';
import { addDays } from '../../../../../lib/domain/time.ts';

/** The owner a name or another spelling stands for, compared without case; `except` is not asked. */
export function ownerCalled(owners: readonly Owner[], text: string, except?: string): Owner | undefined {
  return owners.find(
    ({ id, name, aliases = [] }) => id !== except && [name, ...aliases].some((one) => isSameName(one, text)),
  );
}

/** A rep under a name, with an id that no other has: `kari-nordmann`. */
export function newOwner(owners: readonly Owner[], name: string): Owner {
  const letters = name
    .replaceAll(/[øØ]/g, 'o')
    .replaceAll(/[æÆ]/g, 'ae')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
  return { id: freeId(letters || 'owner', owners), name };
}

/** Spellings as they are typed, separated by commas, semicolons or lines; each once. */
export function readAliases(typed: string): string[] {
  const seen = new Map<string, string>();
  for (const part of typed.split(/[,;\n]/)) {
    const alias = part.trim();
    const key = nameKey(alias);
    if (alias !== '' && !seen.has(key)) seen.set(key, alias);
  }
  return [...seen.values()];
}

/** An owner with something set, or left out where it is given nothing. */
export function withValue<Key extends 'aliases' | 'team' | 'calendar' | 'leave'>(
  owner: Owner,
  key: Key,
  value: Owner[Key] | undefined,
): Owner {
  const { [key]: _, ...rest } = owner;
  return (value === undefined || value.length === 0 ? rest : { ...rest, [key]: value }) as Owner;
}

/**
 * Leave with more of it, in order of the first days. What overlaps or follows without a gap becomes one, unless both
 * have notes and these differ: "parental leave" and "course" stay apart.
 */
export function withLeave(leave: readonly Leave[], more: Leave): Leave[] {
  const joined: Leave[] = [];
  for (const next of [...leave, more].toSorted((a, b) => a.from.localeCompare(b.from))) {
    const at = joined.findIndex((one) => touches(one, next) && sameNote(one, next));
    const before = joined[at];
    if (!before) joined.push(next);
    else joined[at] = { ...next, ...before, to: before.to > next.to ? before.to : next.to };
  }
  return joined;
}

/** `second` does not begin before `first`. */
function touches(first: Leave, second: Leave): boolean {
  return second.from <= first.to || second.from === addDays(first.to, 1);
}

function sameNote(first: Leave, second: Leave): boolean {
  return first.note === undefined || second.note === undefined || first.note === second.note;
}
