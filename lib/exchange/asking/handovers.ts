/** What follows from the stages a system tells: which are news, and by which it handed the lead over to sales. */
import type { Agreement } from '../../domain/agreement/schema.ts';
import { stageIndex, stageKey } from '../../domain/agreement/stages.ts';
import type { Contact, Handover, StageChange } from '../../domain/contact.ts';
import type { Connection } from '../../domain/exchange/connection.ts';
import type { ImportedPerson } from '../../domain/import-batch.ts';
import type { Instant } from '../../domain/time.ts';

/**
 * The person with the handovers that their stages stand for, and without stages told again: a system that keeps no
 * history says anew each time that the lead stands in a stage, and neither the stage nor the handover is another one.
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
  const moves = movesIn([...before, ...told]);
  const isHandover = handsOver(connection.handoverStages, agreement);
  const handovers = moves
    .filter(({ stage }) => isHandover(stage))
    .map(({ at }): Handover => {
      const owner = ownerAt(person, known, connection.id, at);
      const id = `${connection.id}:handover:${at}`;
      return { id, at, source: connection.id, ...(owner !== undefined && { owner }) };
    });
  return {
    ...person,
    stages: told.filter((entry) => moves.includes(entry)),
    ...(handovers.length > 0 && { handovers: [...(person.handovers ?? []), ...handovers] }),
  };
}

/** Oldest first, and each stage once until another follows. */
function movesIn(stages: readonly StageChange[]): StageChange[] {
  const ordered = stages.toSorted((a, b) => a.at - b.at);
  return ordered.filter(({ stage }, place) => stageKey(stage) !== stageKey(ordered[place - 1]?.stage ?? ''));
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
