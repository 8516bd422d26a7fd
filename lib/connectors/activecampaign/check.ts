/** Who a key is and what it allows: what its user may see is tried. */
import type { ReadPart, WritePart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import type { Account } from '../connector.ts';
import { namesIn } from '../reading/names-in.ts';
import { partsOf } from '../reading/parts.ts';
import { activecampaignAbout } from './about.ts';
import { nameOf } from './facts.ts';
import { readFields } from './fields.ts';
import { withKey } from './find-contact.ts';
import {
  activitiesReply,
  contactsReply,
  dealsReply,
  formsReply,
  meReply,
  notesReply,
  scoreValuesReply,
  tagsReply,
  trackingLogsReply,
} from './replies.ts';

type Part = ReadPart | WritePart;

/** Throws where nothing can be found out, or contacts cannot be read at all. */
export async function checkKey(client: Client): Promise<Account> {
  const parts = partsOf<Part>();
  const { settings } = client;
  const one = { limit: 1 };
  const { contacts } = await withKey(client, () => client.get('/contacts', contactsReply, one));
  const { user } = await client.get('/users/me', meReply);
  const id = contacts[0]?.id;
  const tries: [readonly Part[], () => Promise<unknown>][] = [
    [['emails', 'campaigns'], async () => id && client.get('/activities', activitiesReply, { ...one, contact: id })],
    [['pages', 'events'], async () => id && client.get(`/contacts/${id}/trackingLogs`, trackingLogsReply, one)],
    [['score'], async () => id && client.get(`/contacts/${id}/scoreValues`, scoreValuesReply)],
    [['notes', 'note'], () => client.get('/notes', notesReply, one)],
    [['stage', 'owner'], () => client.get('/deals', dealsReply, one)],
    [['forms'], () => client.get('/forms', formsReply, one)],
    [['tag'], async () => settings.tag && client.get('/tags', tagsReply, one)],
    [['deadline', 'answers', 'fields'], () => namedFields(client, parts)],
  ];
  await Promise.all(
    tries.map(async ([[first, ...others], work]) => {
      if (first === undefined) return;
      const before = parts.gaps.length;
      await parts.of(first, work, undefined);
      const gap = parts.gaps.slice(before).find(({ part, failure }) => part === first && failure.code !== 'badSetting');
      if (gap) for (const part of others) parts.miss(part, gap.failure);
    }),
  );
  const { verdictField, reasonField, answerField, deadlineFields, tag } = settings;
  const named: Partial<Record<Part, unknown>> = {
    answers: answerField,
    deadline: deadlineFields,
    fields: verdictField || reasonField,
    tag,
  };
  const isOffered = (part: Part) => !parts.gaps.some((gap) => gap.part === part) && (!(part in named) || named[part]);
  const host = new URL(settings.address ?? '').hostname;
  const name = nameOf(user);
  return {
    account: (name ? `${name} (${host})` : host).slice(0, 200),
    reads: activecampaignAbout.reads.filter(isOffered),
    writes: activecampaignAbout.writes.filter(isOffered),
    gaps: [...parts.gaps],
  };
}

/** Whether the fields are there that the administrators named. */
async function namedFields(client: Client, parts: ReturnType<typeof partsOf<Part>>): Promise<void> {
  const { verdictField, reasonField, answerField, deadlineFields } = client.settings;
  const named: [Part, string, readonly string[]][] = [
    ['deadline', 'deadlineFields', namesIn(deadlineFields)],
    ['answers', 'answerField', answerField ? [answerField] : []],
    ['fields', 'verdictField', verdictField ? [verdictField] : []],
    ['fields', 'reasonField', reasonField ? [reasonField] : []],
  ];
  const fields = await readFields(client);
  for (const [part, field, names] of named) {
    if (names.some((name) => !fields.named(name))) parts.miss(part, { code: 'badSetting', field });
  }
}
