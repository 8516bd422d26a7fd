/** How far a person came: by their own attributes, by their deals, and by the lists on which they stand. */
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import { pathOf } from './find-person.ts';
import { entriesReply, entryReply, type RecordReply, type ValueReply, type Values } from './replies.ts';
import { actorName, historyOf, isStage, type MemberNames, oldestFirst, plainOf } from './values.ts';

/** Each is a request of its own. */
const mostAttributes = 2;
const mostEntries = 3;

/** The stages through which something went. */
export type Stages = readonly ValueReply[];

/** Those of a record or an entry, of all its attributes that say how far it came. */
export async function stagesAt(client: Client, path: string, values: Values): Promise<Stages> {
  const slugs = Object.keys(values).filter((slug) => isStage(slug, values[slug]?.[0]));
  const all = await Promise.all(
    slugs.slice(0, mostAttributes).map((slug) => historyOf(client, path, slug, values[slug] ?? [])),
  );
  return all.flat();
}

/** Those of the lists on which a person stands, of the newest few. */
export async function stagesInLists(client: Client, person: RecordReply): Promise<Stages> {
  const { data } = await client.get(`${pathOf('people', person.id.record_id)}/entries`, entriesReply, { limit: 100 });
  const newest = data.toSorted((a, b) => (instantIn(b.created_at) ?? 0) - (instantIn(a.created_at) ?? 0));
  const all = await Promise.all(
    newest.slice(0, mostEntries).map(async ({ list_id, entry_id }) => {
      const path = `/lists/${encodeURIComponent(list_id)}/entries/${encodeURIComponent(entry_id)}`;
      const entry = await client.get(path, entryReply);
      return stagesAt(client, path, entry.data.entry_values);
    }),
  );
  return all.flat();
}

/** Adds stages as they are called there. */
export function addStages(draft: PersonDraft, stages: Stages, names: MemberNames): void {
  for (const value of oldestFirst(stages))
    draft.stage(plainOf(value), instantIn(value.active_from), actorName(value.created_by_actor, names));
}
