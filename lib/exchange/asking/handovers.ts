/** What follows from the stages a system tells: which are news, and by which it handed the lead over to sales. */
import type { Agreement } from '../../domain/agreement/schema.ts';
import { stageIndex, stageKey } from '../../domain/agreement/stages.ts';
import type { Contact, Handover, StageChange } from '../../domain/contact.ts';
import type { Connection } from '../../domain/exchange/connection.ts';
import type { ImportedPerson } from '../../domain/import-batch.ts';
import { hour, type Instant } from '../../domain/time.ts';

/** Two systems that are kept alike tell of one handover at slightly different times. */
const sameHandover = hour;

/**
 * The person with the handovers that their stages stand for, and without stages told again: a system that keeps no
 * history says anew each time that the lead stands in a stage, and neither the stage nor the handover is another one.
 * Nor is a handover of which another source has told already.
 */
export function withHandovers(
  person: ImportedPerson,
  known: Contact | undefined,
  connection: Pick<Connection, 'id' | 'handoverStages'>,
  agreement: Agreement,
): ImportedPerson {
  const told = person.stages ?? [];
  if (told.length === 0) return person;
  const before = (known?.stages ?? []).filter(({ source }) => source === connection.id);
  const stays = staysIn(before, told);
  const isHandover = handsOver(connection.handoverStages, agreement);
  const others = (known?.handovers ?? []).filter(({ source }) => source !== connection.id);
  const handovers = stays
    .filter(({ stage, at }) => isHandover(stage) && !others.some((other) => Math.abs(other.at - at) <= sameHandover))
    .map(({ at }): Handover => {
      const owner = ownerAt(person, known, connection.id, at);
      const id = `${connection.id}:handover:${at}`;
      return { id, at, source: connection.id, ...(owner !== undefined && { owner }) };
    });
  return {
    ...person,
    stages: told.filter((entry) => stays.includes(entry)),
    ...(handovers.length > 0 && { handovers: [...(person.handovers ?? []), ...handovers] }),
  };
}

/**
 * Each stage once until another follows, oldest first. A stay keeps the time at which it is known to have begun, also
 * where it is told with an earlier one: by a clock set back, by a history cut short, or by one that is kept only now.
 * A clock may run since.
 */
function staysIn(before: readonly StageChange[], told: readonly StageChange[]): StageChange[] {
  const isKnown = new Set(before);
  const stays: StageChange[] = [];
  for (const entry of [...before, ...told].toSorted((a, b) => a.at - b.at)) {
    const last = stays.at(-1);
    if (!last || stageKey(last.stage) !== stageKey(entry.stage)) stays.push(entry);
    else if (isKnown.has(entry) && !isKnown.has(last)) stays[stays.length - 1] = entry;
  }
  return stays;
}

/** By any spelling: the system's own, or a name that the agreement has for the same stage. */
function handsOver(wanted: readonly string[], agreement: Agreement): (stage: string) => boolean {
  const keys = new Set(wanted.map(stageKey));
  const places = new Set(wanted.map((name) => stageIndex(agreement, name)).filter((place) => place >= 0));
  return (stage) => keys.has(stageKey(stage)) || places.has(stageIndex(agreement, stage));
}

function ownerAt(person: ImportedPerson, known: Contact | undefined, source: string, at: Instant): string | undefined {
  const owners = [...(known?.owners ?? []).filter((entry) => entry.source === source), ...(person.owners ?? [])];
  const then = owners.toSorted((a, b) => a.at - b.at).findLast((entry) => entry.at <= at);
  if (then || owners.length > 0) return then?.owner;
  const now = person.facts?.owner?.value;
  return now === undefined ? undefined : String(now);
}
