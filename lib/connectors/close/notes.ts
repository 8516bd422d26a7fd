/** Notes on a lead: searched for Baton's own, written. They are plain text. */
import type { Client } from '../client/client.ts';
import { words } from '../reading/person-draft.ts';
import { endsIn } from '../telling/note-text.ts';
import type { Found } from './find-contact.ts';
import { activitiesReply, noteReply } from './replies.ts';

const page = 100;
const mostPages = 5;

/** The note that ends in a mark, among a lead's newest. */
export async function noteWith(client: Client, lead: string, mark: string): Promise<string | undefined> {
  for (let number = 0; number < mostPages; number++) {
    const query = { lead_id: lead, _limit: page, _skip: number * page };
    const { data, has_more } = await client.get('/activity/note/', activitiesReply, query);
    const there = data.find(({ note }) => endsIn(words(note, 65_536), mark));
    if (there) return there.id;
    if (has_more !== true) break;
  }
  return undefined;
}

/** Writes a note on the lead that says which of its people it is about. */
export async function addNote(client: Client, { lead, contact }: Found, title: string, text: string): Promise<string> {
  const name = words(contact?.name || contact?.display_name, 200);
  const note = `${name === '' ? title : `${title} · ${name}`}\n${text}`;
  const json = { lead_id: lead.id, ...(contact && { contact_id: contact.id }), note };
  return (await client.send('POST', '/activity/note/', noteReply, { json })).id;
}
