/** Writes what a rep said: an event in the agenda of the person, and the attributes the administrators named. */
import type { Said } from '../../domain/exchange/outgoing.ts';
import type { Client } from '../client/client.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { asHtml, endsIn } from '../telling/note-text.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { noteOf, readEvents } from './events.ts';
import { attributesOf } from './facts.ts';
import { type Found, findPerson } from './find-person.ts';
import { contactReply, createdReply } from './replies.ts';
import { ownUser } from './users.ts';

/** Dolibarr cuts longer ones. */
const longestLabel = 128;

/** An event that is neither done nor to be done: it is there to be read. */
const notApplicable = -1;

/** Throws `notFound` where Dolibarr does not know the person. */
export async function writeSaid(client: Client, toTell: ToTell): Promise<Receipt> {
  const found = await findPerson(client, toTell.person);
  if (!found) throw new ConnectorError({ code: 'notFound' });
  const there = toTell.mayBeThere ? await eventWith(client, found, toTell.mark) : undefined;
  const id = there ?? (await addEvent(client, found, toTell));
  await setAttributes(client, found, toTell.said);
  return { id };
}

/** Among the newest events of the person. */
async function eventWith(client: Client, found: Found, mark: string): Promise<string | undefined> {
  const events = await readEvents(client, found);
  return events.find((event) => endsIn(noteOf(event), mark))?.id;
}

/** An event needs an owner: the user whose key it is. */
async function addEvent(client: Client, { contact, party }: Found, { said, title, text }: ToTell): Promise<string> {
  const owner = await ownUser(client);
  // Dolibarr shows a note with any markup in it as HTML.
  const note = asHtml(text);
  return client.send('POST', '/agendaevents', createdReply, {
    json: {
      type_code: 'AC_OTH',
      label: title.slice(0, longestLabel),
      // Versions before 10 have it under the shorter name.
      note_private: note,
      note,
      datep: Math.floor(said.at / 1000),
      percentage: notApplicable,
      userownerid: owner.id,
      ...(party && { socid: party }),
      ...(contact && { contact_id: contact.id, socpeopleassigned: { [contact.id]: contact.id } }),
    },
  });
}

/** Some versions forget attributes that are not sent along. One that does not exist is passed over in silence. */
async function setAttributes(client: Client, found: Found, said: Said): Promise<void> {
  const named = attributesFor(client, said);
  if (Object.keys(named).length === 0) return;
  const values = Object.fromEntries(Object.values(named).map(({ code, value }) => [code, value]));
  const path = found.contact ? `/contacts/${found.contact.id}` : `/thirdparties/${found.party}`;
  const { array_options } = await client.send('PUT', path, contactReply, {
    json: { array_options: { ...attributesOf(found), ...values } },
  });
  for (const [field, { code }] of Object.entries(named))
    if (!(code in (array_options ?? {}))) throw new ConnectorError({ code: 'badSetting', field });
}

/** The named attributes' values after what was said, by the setting; none where it is no verdict. */
function attributesFor({ settings }: Client, said: Said): Record<string, { code: string; value: string }> {
  const told = verdictTold(said);
  if (!told) return {};
  const values = { verdictField: told.verdict ?? '', reasonField: told.reason ?? '' };
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      settings[field] ? [[field, { code: `options_${settings[field]}`, value }]] : [],
    ),
  );
}
