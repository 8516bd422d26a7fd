/** Writes what a rep said: a post in the stream of the person's record, and the fields the administrators named. */
import type { Said } from '../../domain/exchange/outgoing.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { endsIn } from '../telling/note-text.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { findPeople } from './find.ts';
import { postOf, wordsOf } from './post-text.ts';
import { noteReply, personReply } from './replies.ts';
import { readStream } from './stream.ts';

/** Throws `notFound` where EspoCRM does not know the person. */
export async function writeSaid(
  client: Client,
  { said, person, title, text, mark, mayBeThere }: ToTell,
): Promise<Receipt> {
  const { people, closed } = await findPeople(client, person);
  const [found] = people;
  if (!found) throw new ConnectorError(closed ?? { code: 'notFound' });
  const { scope } = found;
  const { id } = found.person;
  // Fields first: they may be written twice, so that whatever fails leaves nothing that is doubled later.
  const json = fieldsFor(said, client.settings);
  if (json) {
    const path = `/${scope}/${encodeURIComponent(id)}`;
    await needing(`${scope}: edit`, client.send('PATCH', path, personReply, { json }));
  }
  if (mayBeThere) {
    const notes = await readStream(client, found);
    const there = notes.find(({ type, post }) => type === 'Post' && endsIn(wordsOf(post), mark));
    if (there) return { id: there.id };
  }
  const post = { type: 'Post', parentType: scope, parentId: id, post: postOf(title, text) };
  const note = await needing(`${scope}: stream`, client.send('POST', '/Note', noteReply, { json: post }));
  return { id: note.id };
}

/** The named fields' values after what was said; `undefined` where nothing of the person changes. */
function fieldsFor(said: Said, { verdictField, reasonField }: Settings): Record<string, string | null> | undefined {
  const told = verdictTold(said);
  if (!told || (!verdictField && !reasonField)) return undefined;
  return {
    ...(verdictField && { [verdictField.trim()]: told.verdict }),
    ...(reasonField && { [reasonField.trim()]: told.reason }),
  };
}
