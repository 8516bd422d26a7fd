/** What of a reading is news: most of it was said by the last one, too, and has no date but that of the reading. */
import type { Contact, Deadline } from '../../domain/contact.ts';
import type { ImportedPerson } from '../../domain/import-batch.ts';

/**
 * The person as the connection tells them, without facts that it said before, and with deadlines as old as they were.
 * So of two systems that differ the one counts that changed its word last, and not the one that was asked last.
 */
export function newsIn(
  person: ImportedPerson,
  known: Contact | undefined,
  connectionId: string,
): ImportedPerson & Pick<Contact, 'alsoSaid'> {
  if (!known) return person;
  const { deadlines } = person;
  return {
    ...person,
    ...(deadlines && { deadlines: datedAsBefore(deadlines, known, connectionId) }),
    ...factsNewly(person.facts ?? {}, known, connectionId),
  };
}

type Facts = NonNullable<ImportedPerson['facts']>;
type Said = Map<string, Map<string, Facts[string]['value']>>;

function factsNewly(told: Facts, known: Contact, connectionId: string): Pick<ImportedPerson & Contact, 'facts'> {
  const said: Said = new Map(
    Object.entries(known.alsoSaid ?? {}).map(([id, values]) => [id, new Map(Object.entries(values))]),
  );
  const own = said.get(connectionId) ?? new Map();
  said.set(connectionId, own);
  const news = Object.entries(told).filter(([name, { value, at }]) => {
    const shown = Object.hasOwn(known.facts, name) ? known.facts[name] : undefined;
    if (!shown) return true;
    const isOwn = shown.source === connectionId;
    if (value === (isOwn ? shown.value : own.get(name))) return false;
    const wins = value !== shown.value && at > shown.at;
    if (!wins) {
      if (!isOwn) own.set(name, value);
      return false;
    }
    own.delete(name);
    if (!isOwn) said.set(shown.source, (said.get(shown.source) ?? new Map()).set(name, shown.value));
    return true;
  });
  const alsoSaid = Object.fromEntries(
    [...said].flatMap(([id, values]) => (values.size > 0 ? [[id, Object.fromEntries(values)]] : [])),
  );
  const isSame = JSON.stringify(alsoSaid) === JSON.stringify(known.alsoSaid ?? {});
  return { facts: Object.fromEntries(news), ...(!isSame && { alsoSaid }) };
}

/**
 * A deadline told again is as old as it was, unless the connection had told others since that it tells no more: then it
 * has come back to this one.
 */
function datedAsBefore(told: readonly Deadline[], known: Contact, connectionId: string): Deadline[] {
  const before = known.deadlines.filter(({ source }) => source === connectionId);
  const ids = new Set(told.map(({ id }) => id));
  const dropped = Math.max(...before.filter(({ id }) => !ids.has(id)).map(({ at }) => at));
  return told.map((deadline) => {
    const former = before.find(({ id }) => id === deadline.id);
    return former && former.at >= dropped ? { ...deadline, at: former.at } : deadline;
  });
}
