/** What a key allows: its role is not told, so each kind of record is tried with one. */
import type { ReadPart, WritePart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import type { Account } from '../connector.ts';
import { partsOf, tryAll } from '../reading/parts.ts';
import { twentyAbout } from './about.ts';
import { deadlineNames } from './facts.ts';
import { listed } from './lists.ts';
import {
  calendarParticipantRecord,
  memberRecord,
  messageParticipantRecord,
  noteRecord,
  opportunityRecord,
  type PersonRecord,
  personRecord,
  taskTargetRecord,
  timelineRecord,
} from './replies.ts';
import { addressOf } from './vendor.ts';

type Part = ReadPart | WritePart;

/** Throws where nothing can be found out, or people cannot be read at all. */
export async function checkToken(client: Client): Promise<Account> {
  const parts = partsOf<Part>();
  const one = { limit: 1 };
  const [somebody] = await listed(client, 'people', personRecord, one);
  await tryAll(parts, [
    [['owner'], () => listed(client, 'workspaceMembers', memberRecord, one)],
    [['stage'], () => listed(client, 'opportunities', opportunityRecord, one)],
    [['notes', 'note'], () => listed(client, 'notes', noteRecord, one)],
    [['tasks'], () => listed(client, 'taskTargets', taskTargetRecord, one)],
    [['emails'], () => listed(client, 'messageParticipants', messageParticipantRecord, one)],
    [['meetings'], () => listed(client, 'calendarEventParticipants', calendarParticipantRecord, one)],
    [['events', 'stageHistory'], () => listed(client, 'timelineActivities', timelineRecord, one)],
  ]);
  if (somebody) namedFields(client, somebody, parts);
  const { verdictField, reasonField, answerField } = client.settings;
  const isOpen = (part: Part) => !parts.gaps.some((gap) => gap.part === part);
  return {
    account: new URL(addressOf(client.settings)).host,
    reads: twentyAbout.reads.filter((part) => isOpen(part) && (part !== 'answers' || answerField)),
    writes: twentyAbout.writes.filter((part) => isOpen(part) && (part !== 'fields' || verdictField || reasonField)),
    gaps: [...parts.gaps],
  };
}

/** Every person shows every field, also an empty one. */
function namedFields({ settings }: Client, person: PersonRecord, parts: ReturnType<typeof partsOf<Part>>): void {
  const named: [Part, string, string | undefined][] = [
    ['fields', 'verdictField', settings.verdictField],
    ['fields', 'reasonField', settings.reasonField],
    ['answers', 'answerField', settings.answerField],
    ...deadlineNames(settings).map((name): [Part, string, string] => ['deadline', 'deadlineFields', name]),
  ];
  for (const [part, field, name] of named)
    if (name && !(name in person)) parts.miss(part, { code: 'badSetting', field });
}
