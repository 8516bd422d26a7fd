/** Records that belong to a contact: activities and deals. */
import type { Client } from '../client/client.ts';
import { api } from './api.ts';
import { associatedReply, type ContactReply, type RecordReply, recordsReply } from './replies.ts';

/** As many as HubSpot gives at a time. */
const most = 100;

/** Pages of ids that are followed beyond those that came with the contact, of 500 each. */
const pages = 3;

/** The newest records of a kind that belong to a contact, at most 100. */
export async function associatedWith(
  client: Client,
  contact: ContactReply,
  kind: string,
  properties: readonly string[],
): Promise<RecordReply[]> {
  const ids = newest(await idsOf(client, contact, kind));
  if (ids.length === 0) return [];
  const { results } = await client.send('POST', api.objects(kind, 'batch', 'read'), recordsReply, {
    json: { inputs: ids.map((id) => ({ id })), properties, propertiesWithHistory: [] },
    repeatable: true,
  });
  return results;
}

async function idsOf(client: Client, { id, associations }: ContactReply, kind: string): Promise<string[]> {
  const first = associations?.[kind];
  const ids = (first?.results ?? []).map((each) => each.id);
  let after = first?.paging?.next?.after;
  for (let page = 0; after && page < pages; page++) {
    const next = await client.get(api.objects('contacts', id, 'associations', kind), associatedReply, {
      after,
      limit: 500,
    });
    ids.push(...next.results.map((each) => each.id));
    after = next.paging?.next?.after;
  }
  return ids;
}

/** HubSpot counts ids upwards, and names one with two kinds of association twice. */
function newest(ids: readonly string[]): string[] {
  const unique = [...new Set(ids)];
  if (unique.length <= most) return unique;
  return unique.toSorted((a, b) => b.length - a.length || (a < b ? 1 : -1)).slice(0, most);
}
