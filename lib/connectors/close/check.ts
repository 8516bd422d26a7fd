/** Whose key it is and what it allows: what its user may see is tried with one record each. */
import type { ReadPart, WritePart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import type { Account } from '../connector.ts';
import { namesIn } from '../reading/names-in.ts';
import { partsOf } from '../reading/parts.ts';
import { words } from '../reading/person-draft.ts';
import { closeAbout } from './about.ts';
import { partsOfActivities } from './activities.ts';
import { type CustomField, readFields } from './fields.ts';
import { activitiesReply, leadsReply, meReply, tasksReply } from './replies.ts';

type Part = ReadPart | WritePart;

/** Throws where nothing can be found out, or leads cannot be read at all. */
export async function checkKey(client: Client): Promise<Account> {
  const parts = partsOf<Part>();
  const one = { _limit: 1 };
  const [me] = await Promise.all([
    client.get('/me/', meReply),
    client.get('/lead/', leadsReply, { ...one, _fields: 'id' }),
  ]);
  await Promise.all([
    parts.of('calls', () => client.get('/activity/', activitiesReply, { ...one, _fields: 'id,_type' }), undefined),
    parts.of('tasks', () => client.get('/task/', tasksReply, one), undefined),
    parts.of('note', () => client.get('/activity/note/', activitiesReply, one), undefined),
    parts.of('fields', () => namedFields(client, parts), undefined),
  ]);
  const failure = parts.gaps.find(({ part }) => part === 'calls')?.failure;
  if (failure) for (const part of partsOfActivities) parts.miss(part, failure);
  const { verdictField, reasonField, answerField } = client.settings;
  const isOpen = (part: Part) => !parts.gaps.some((gap) => gap.part === part);
  const company = words(me.organizations?.[0]?.name, 100) || 'Close';
  const email = words(me.email, 90);
  return {
    account: email === '' ? company : `${company} (${email})`,
    reads: closeAbout.reads.filter((part) => isOpen(part) && (part !== 'answers' || answerField)),
    writes: closeAbout.writes.filter((part) => isOpen(part) && (part !== 'fields' || verdictField || reasonField)),
    gaps: [...parts.gaps],
  };
}

/** Whether the fields are there that the administrators named, and take what Baton puts in. */
async function namedFields(client: Client, parts: ReturnType<typeof partsOf<Part>>): Promise<void> {
  const { verdictField, reasonField, answerField, deadlineFields } = client.settings;
  const deadlines = namesIn(deadlineFields);
  const fields = await readFields(client, [verdictField, reasonField, answerField, ...deadlines]);
  const must = (part: Part, setting: string, name: string | undefined, isGood = (_: CustomField) => true) => {
    const field = fields.named(name);
    if (name && (!field || !isGood(field))) parts.miss(part, { code: 'badSetting', field: setting });
  };
  for (const name of deadlines) must('deadline', 'deadlineFields', name);
  must('answers', 'answerField', answerField);
  must('fields', 'verdictField', verdictField, takesVerdicts);
  must('fields', 'reasonField', reasonField, takesWords);
}

function takesWords({ type }: CustomField): boolean {
  return ['text', 'textarea', 'choices'].includes(String(type));
}

/** Where a field has choices, both verdicts have to be among them. */
function takesVerdicts(field: CustomField): boolean {
  const labels = (field.choices ?? []).map((choice) => choice.trim().toLowerCase());
  return takesWords(field) && (labels.length === 0 || ['good', 'bad'].every((verdict) => labels.includes(verdict)));
}
