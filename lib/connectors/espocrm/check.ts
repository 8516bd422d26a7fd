/** Whose key it is and what it allows: by the rights of its user's roles, and by one contact and one lead. */
import type { ReadPart, WritePart } from '../../domain/exchange/connection.ts';
import { failureOf } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import type { Account } from '../connector.ts';
import { namesIn } from '../reading/names-in.ts';
import { partsOf } from '../reading/parts.ts';
import { words } from '../reading/person-draft.ts';
import { espocrmAbout } from './about.ts';
import { type Scope, scopes } from './find.ts';
import { peopleReply, userReply } from './replies.ts';
import { accountOf } from './vendor.ts';

type Part = ReadPart | WritePart;

/** Which right each part needs. */
const needed: readonly (readonly [scope: string, action: string, parts: readonly Part[]])[] = [
  ['Meeting', 'read', ['meetings']],
  ['Call', 'read', ['calls']],
  ['Task', 'read', ['tasks']],
  ['Email', 'read', ['emails']],
  ['Opportunity', 'read', ['deadline']],
  ['Campaign', 'read', ['campaigns', 'forms']],
];

/** Throws where nothing can be found out, or neither contacts nor leads can be read. */
export async function checkKey(client: Client): Promise<Account> {
  const parts = partsOf<Part>();
  const { user, acl } = await client.get('/App/user', userReply);
  const samples = await readSamples(client);
  const may = (scope: string, action: string) => {
    const rights = acl ? (acl.table[scope] ?? false) : true;
    return typeof rights === 'boolean' ? rights : (rights[action] ?? 'no') !== 'no';
  };
  const must = (scope: string, action: string, missing: readonly Part[]) => {
    if (may(scope, action)) return;
    for (const part of missing) parts.miss(part, { code: 'forbidden', scope: `${scope}: ${action}` });
  };
  for (const [scope, action, missing] of needed) must(scope, action, missing);
  const { verdictField, reasonField, answerField, deadlineFields } = client.settings;
  // Where only one kind of record is used, the other one's rights are not missed.
  const used = samples.map(({ scope }) => scope);
  for (const scope of used) {
    must(scope, 'stream', ['stageHistory', 'notes', 'note']);
    if (verdictField || reasonField) must(scope, 'edit', ['fields']);
  }
  if (!used.includes('Lead')) parts.miss('stage', { code: 'forbidden', scope: 'Lead: read' });
  if (!used.includes('Contact')) parts.miss('person', { code: 'forbidden', scope: 'Contact: read' });

  const known = new Set(samples.flatMap(({ names }) => names));
  const isThere = (name: string) => known.size === 0 || known.has(name);
  const named: readonly (readonly [Part, string, string | undefined])[] = [
    ['fields', 'verdictField', verdictField],
    ['fields', 'reasonField', reasonField],
    ['answers', 'answerField', answerField],
    ['deadline', 'deadlineFields', deadlineFields],
  ];
  for (const [part, field, setting] of named) {
    if (!namesIn(setting).every(isThere)) parts.miss(part, { code: 'badSetting', field });
  }
  const isOpen = (part: Part) => !parts.gaps.some((gap) => gap.part === part && part !== 'person');
  const who = words(user.name, 100) || words(user.userName, 100);
  const host = accountOf(client.settings);
  return {
    account: (who ? `${who} (${host})` : host).slice(-200),
    reads: espocrmAbout.reads.filter((part) => isOpen(part) && (part !== 'answers' || answerField)),
    writes: espocrmAbout.writes.filter((part) => isOpen(part) && (part !== 'fields' || verdictField || reasonField)),
    gaps: [...parts.gaps],
  };
}

/** The names of the fields of each kind of record that may be read, out of one of them; none where there is none yet. */
async function readSamples(client: Client): Promise<{ readonly scope: Scope; readonly names: string[] }[]> {
  const tried = await Promise.all(
    scopes.map(async (scope) => {
      try {
        const { list } = await needing(`${scope}: read`, client.get(`/${scope}`, peopleReply, { maxSize: 1 }));
        return { scope, names: list.flatMap(({ fields }) => Object.keys(fields)) };
      } catch (error) {
        if (failureOf(error).code !== 'forbidden') throw error;
        return { error };
      }
    }),
  );
  const open = tried.flatMap((one) => ('error' in one ? [] : [one]));
  const [first] = tried;
  if (open.length === 0 && first && 'error' in first) throw first.error;
  return open;
}
