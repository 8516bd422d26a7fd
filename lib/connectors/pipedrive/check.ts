/** Who a token is and what it allows: what its user may see is tried with one record each. */
import type { ReadPart, WritePart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import type { Account } from '../connector.ts';
import { namesIn } from '../reading/names-in.ts';
import { partsOf, tryAll } from '../reading/parts.ts';
import { pipedriveAbout } from './about.ts';
import { accountOf } from './account.ts';
import { type Fields, readFields } from './fields.ts';
import {
  activitiesReply,
  dealsReply,
  type FieldReply,
  leadsReply,
  mailsReply,
  notesReply,
  personsReply,
} from './replies.ts';
import { readUsers } from './users.ts';
import { v1, v2 } from './vendor.ts';

type Part = ReadPart | WritePart;

/** Throws where nothing can be found out, or persons cannot be read at all. */
export async function checkToken(client: Client): Promise<Account> {
  const parts = partsOf<Part>();
  const { settings } = client;
  const one = { limit: 1 };
  const [account, persons] = await Promise.all([accountOf(client), client.get(v2('/persons'), personsReply, one)]);
  const somebody = persons.data[0]?.id;
  const mails = () => client.get(v1(settings, `/persons/${somebody}/mailMessages`), mailsReply, one);
  await tryAll(parts, [
    [['owner'], () => readUsers(client)],
    [['forms'], () => client.get(v1(settings, '/leads'), leadsReply, one)],
    [['stage', 'stageHistory'], () => client.get(v2('/deals'), dealsReply, one)],
    [['calls', 'meetings', 'tasks'], () => client.get(v2('/activities'), activitiesReply, one)],
    [['notes', 'note'], () => client.get(v1(settings, '/notes'), notesReply, one)],
    [['emails'], async () => somebody && mails()],
    [['fields'], () => namedFields(client, parts)],
  ]);
  const { verdictField, reasonField, answerField } = settings;
  const isOpen = (part: Part) => !parts.gaps.some((gap) => gap.part === part);
  return {
    account,
    reads: pipedriveAbout.reads.filter((part) => isOpen(part) && (part !== 'answers' || answerField)),
    writes: pipedriveAbout.writes.filter((part) => isOpen(part) && (part !== 'fields' || verdictField || reasonField)),
    gaps: [...parts.gaps],
  };
}

/** Whether the fields are there that the administrators named, and take what Baton puts in. */
async function namedFields(client: Client, parts: ReturnType<typeof partsOf<Part>>): Promise<void> {
  const { verdictField, reasonField, answerField, deadlineFields } = client.settings;
  const deadlines = namesIn(deadlineFields);
  const fields: Fields = await readFields(client, [verdictField, reasonField, answerField, ...deadlines]);
  const must = (part: Part, setting: string, name: string | undefined, isGood = (_: FieldReply) => true) => {
    const field = fields.named(name);
    if (name && (!field || !isGood(field))) parts.miss(part, { code: 'badSetting', field: setting });
  };
  for (const name of deadlines) must('deadline', 'deadlineFields', name);
  must('answers', 'answerField', answerField);
  must('fields', 'verdictField', verdictField, takesVerdicts);
  must('fields', 'reasonField', reasonField);
}

/** Where a field has choices, both verdicts have to be among them. */
function takesVerdicts({ options }: FieldReply): boolean {
  const labels = (options ?? []).map(({ label }) => label.trim().toLowerCase());
  return labels.length === 0 || ['good', 'bad'].every((verdict) => labels.includes(verdict));
}
