/** Writes what a rep said: a note on the contact, and the fields and tags that were named for it. */
import type { Client } from '../client/client.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { readFields } from './fields.ts';
import { findContact } from './find-contact.ts';
import { addNote, noteWith } from './notes.ts';
import { anything } from './replies.ts';
import { setTags } from './tags.ts';

/** Throws `notFound` where ActiveCampaign does not know the person. */
export async function writeSaid(client: Client, toTell: ToTell): Promise<Receipt> {
  const { said, person, title, text, mark, mayBeThere } = toTell;
  const contact = await findContact(client, person.emails);
  if (!contact) throw new ConnectorError({ code: 'notFound' });
  // Fields and tags first: they may be written twice, so that whatever fails leaves nothing that is doubled later.
  if (said.kind === 'feedback') await setVerdict(client, contact.id, said.verdict, said.reason?.label);
  if (said.kind === 'undone' && said.was === 'feedback') await setVerdict(client, contact.id, undefined, undefined);
  const there = mayBeThere ? await noteWith(client, contact.id, mark) : undefined;
  return { id: there ?? (await addNote(client, contact.id, title, text)) };
}

async function setVerdict(
  client: Client,
  contact: string,
  verdict: 'good' | 'bad' | undefined,
  reason: string | undefined,
): Promise<void> {
  const { verdictField, reasonField, tag } = client.settings;
  if (verdictField || reasonField) {
    const fields = await readFields(client);
    const values = Object.entries({ verdictField: verdict ?? '', reasonField: reason ?? '' }).flatMap(
      ([setting, value]) => {
        const name = client.settings[setting];
        if (!name) return [];
        const field = fields.named(name);
        if (!field) throw new ConnectorError({ code: 'badSetting', field: setting });
        return [{ field: field.id, value }];
      },
    );
    await client.send('PUT', `/contacts/${contact}`, anything, { json: { contact: { fieldValues: values } } });
  }
  if (tag) await setTags(client, contact, tag, verdict);
}
