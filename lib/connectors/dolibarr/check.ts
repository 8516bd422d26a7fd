/** Whose key it is and what its user may do: each part is tried, and writing at records that cannot be there. */
import type { ReadPart, WritePart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import type { Account } from '../connector.ts';
import { partsOf, tryAll } from '../reading/parts.ts';
import { dolibarrAbout } from './about.ts';
import { nameOf } from './facts.ts';
import { listed } from './lists.ts';
import { contactReply, eventReply, proposalReply, thirdPartyReply, userReply } from './replies.ts';
import { ownUser } from './users.ts';
import { rootOf } from './vendor.ts';

type Part = ReadPart | WritePart;

/** The highest id a database of Dolibarr can give. */
const nowhere = 2_147_483_647;

/** Throws where nothing can be found out, or contacts cannot be read at all. */
export async function checkKey(client: Client): Promise<Account> {
  const parts = partsOf<Part>();
  const one = { limit: 1 };
  await listed(client, '/contacts', contactReply, one);
  const owner = await parts.of('note', () => ownUser(client), undefined);
  await tryAll(parts, [
    [['stage'], () => listed(client, '/thirdparties', thirdPartyReply, one)],
    [['owner'], () => listed(client, '/users', userReply, one)],
    [['calls', 'meetings', 'emails', 'notes', 'tasks'], () => listed(client, '/agendaevents', eventReply, one)],
    [['deadline'], () => listed(client, '/proposals', proposalReply, one)],
    [['note'], async () => owner && tryChanging(client, 'agendaevents', { userownerid: owner.id })],
    [['fields'], async () => hasFields(client) && tryChanging(client, 'contacts', {})],
  ]);
  const isOpen = (part: Part) => !parts.gaps.some((gap) => gap.part === part);
  const { host, pathname } = new URL(rootOf(client.settings));
  const place = host + pathname.replace(/\/$/, '');
  const name = owner && (nameOf(owner) || owner.login);
  return {
    account: name ? `${name}, ${place}` : place,
    reads: dolibarrAbout.reads.filter((part) => isOpen(part) && (part !== 'answers' || client.settings.answerField)),
    writes: dolibarrAbout.writes.filter((part) => isOpen(part) && (part !== 'fields' || hasFields(client))),
    gaps: [...parts.gaps],
  };
}

function hasFields({ settings }: Client): boolean {
  return Boolean(settings.verdictField || settings.reasonField);
}

/** Refused for want of a right before the record is looked for, which is not there. */
async function tryChanging(client: Client, kind: string, json: object): Promise<void> {
  await client.reply('PUT', `/${kind}/${nowhere}`, { json, also: [404] });
}
