/** Who a token is and what it allows: Attio tells its scopes. */
import type { ReadPart, WritePart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import type { Account } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { namesIn } from '../reading/names-in.ts';
import { partsOf } from '../reading/parts.ts';
import { words } from '../reading/person-draft.ts';
import { attioAbout } from './about.ts';
import { readAttributes } from './attributes.ts';
import { type AttributeReply, choicesReply } from './replies.ts';
import { accountIn, readSelf } from './workspace.ts';

type Part = ReadPart | WritePart;

/** What each part needs beyond the right to read records. */
const needs: readonly [Part, readonly string[]][] = [
  ['owner', ['user_management:read']],
  ['stage', ['list_entry:read', 'list_configuration:read']],
  ['notes', ['note:read']],
  ['tasks', ['task:read', 'user_management:read']],
  ['note', ['note:read-write']],
];

/** Throws where nothing can be found out, or people cannot be read at all. */
export async function checkToken(client: Client): Promise<Account> {
  const self = await readSelf(client);
  const account = accountIn(self);
  const granted = new Set(words(self.scope, 5000).split(' '));
  const lacking = (scopes: readonly string[]) =>
    scopes.filter((scope) => !granted.has(scope) && !granted.has(`${scope}-write`));
  const missing = lacking(['record_permission:read', 'object_configuration:read']);
  if (missing.length > 0) throw new ConnectorError({ code: 'forbidden', scope: missing.join(', ') });

  const { verdictField, reasonField, answerField } = client.settings;
  const hasFields = Boolean(verdictField || reasonField);
  const parts = partsOf<Part>();
  const all = hasFields ? [...needs, ['fields', ['record_permission:read-write']] as const] : needs;
  for (const [part, scopes] of all) {
    const scope = lacking(scopes).join(', ');
    if (scope !== '') parts.miss(part, { code: 'forbidden', scope });
  }
  await parts.of('deadline', () => namedAttributes(client, parts), undefined);
  const isOpen = (part: Part) => !parts.gaps.some((gap) => gap.part === part);
  return {
    account,
    reads: attioAbout.reads.filter((part) => isOpen(part) && (part !== 'answers' || answerField)),
    writes: attioAbout.writes.filter((part) => isOpen(part) && (part !== 'fields' || hasFields)),
    gaps: [...parts.gaps],
  };
}

/** Whether the attributes are there that the administrators named, and take what Baton puts in. */
async function namedAttributes(client: Client, parts: ReturnType<typeof partsOf<Part>>): Promise<void> {
  const { verdictField, reasonField, answerField, deadlineFields } = client.settings;
  const deadlines = namesIn(deadlineFields);
  const attributes = await readAttributes(client, [verdictField, reasonField, answerField, ...deadlines]);
  const must = (part: Part, field: string, name: string | undefined, isGood = (_: AttributeReply) => true) => {
    const attribute = attributes.named(name);
    if (name && (!attribute || !isGood(attribute))) parts.miss(part, { code: 'badSetting', field });
  };
  for (const name of deadlines) must('deadline', 'deadlineFields', name);
  must('answers', 'answerField', answerField);
  must('fields', 'verdictField', verdictField, takesWords);
  must('fields', 'reasonField', reasonField, takesWords);
  const verdict = attributes.named(verdictField);
  if (verdict?.type === 'select' && !(await takesVerdicts(client, verdict)))
    parts.miss('fields', { code: 'badSetting', field: 'verdictField' });
}

function takesWords({ type, is_writable }: AttributeReply): boolean {
  return is_writable !== false && (type === 'text' || type === 'select');
}

async function takesVerdicts(client: Client, { api_slug }: AttributeReply): Promise<boolean> {
  const { data } = await client.get(`/objects/people/attributes/${encodeURIComponent(api_slug)}/options`, choicesReply);
  const titles = data
    .filter(({ is_archived }) => is_archived !== true)
    .map(({ title }) =>
      String(title ?? '')
        .trim()
        .toLowerCase(),
    );
  return ['good', 'bad'].every((verdict) => titles.includes(verdict));
}
