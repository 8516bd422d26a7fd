/** How old what is shown of a lead is. */
import type { Contact } from '../domain/contact.ts';
import type { ExchangeView, SourceView } from '../domain/exchange/views.ts';
import { everybody, getReadings } from '../storage/readings.ts';
import type { Flights } from './asking/flights.ts';
import { isNew, shelfLifeOf } from './asking/is-due.ts';
import { type Named, personNamed } from './asking/person-on-page.ts';
import { askable } from './asking/refresh.ts';
import type { Parts } from './parts.ts';

/** The sources of a lead, in the order in which they were connected. */
export async function sourcesOf(parts: Parts, flights: Flights, named: Named): Promise<ExchangeView['sources']> {
  const database = await parts.database();
  const [all, person] = await Promise.all([askable(parts), personNamed(database, named)]);
  if (!person) return [];
  const readings = await getReadings(database, [...person.subjects, everybody]);
  const now = parts.surroundings.now();
  return all.map(({ connection, connector }): SourceView => {
    const { id, name } = connection;
    const isFile = connector.readAll !== undefined;
    const reading = readings.get(id)?.reading;
    const { at, failure, gaps = [] } = reading ?? {};
    const isAsking = flights.isAsking(id, isFile ? [everybody] : person.subjects);
    const isFresh = reading !== undefined && isNew(reading, shelfLifeOf(connector.about), now);
    return {
      connectionId: id,
      name,
      state: isAsking ? 'asking' : at === undefined ? 'never' : isFresh ? 'new' : 'old',
      ...(at !== undefined && { readAt: at, found: isFile ? speaksOf(id, person.contact) : reading?.found === true }),
      ...(failure && { failure }),
      gaps,
    };
  });
}

/** Whether a source has said anything of a contact. */
function speaksOf(source: string, contact: Contact | undefined): boolean {
  if (!contact) return false;
  const { facts, alsoSaid = {}, stages, owners, handovers, responses, deadlines, outcomes } = contact;
  if (Object.hasOwn(alsoSaid, source)) return true;
  return [Object.values(facts), stages, owners, handovers, responses, deadlines, outcomes].some((told) =>
    told.some((each) => each.source === source),
  );
}
