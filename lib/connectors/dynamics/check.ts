/** Who is signed in, and what of all this they may read and write. */
import * as z from 'zod/mini';
import type { ReadPart } from '../../domain/exchange/connection.ts';
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import type { Account } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { words } from '../reading/person-draft.ts';
import { dynamicsAbout } from './about.ts';
import { answerColumn, deadlineColumns, isColumn, labelsOf } from './columns.ts';
import { accountOf } from './people.ts';
import { userReply, whoAmI } from './replies.ts';

/** Tables, their key, and what is read from them alone. */
const readFrom = {
  leads: ['leadid', ['stage']],
  opportunities: ['opportunityid', ['deadline']],
  phonecalls: ['activityid', ['calls']],
  emails: ['activityid', ['emails']],
  activitypointers: ['activityid', ['meetings', 'tasks', 'campaigns']],
  annotations: ['annotationid', ['notes']],
} as const satisfies Record<string, readonly [string, readonly ReadPart[]]>;

type GapFound = Account['gaps'][number];

const anything = z.object({ value: z.array(z.unknown()) });

/** Asks. Throws where contacts may not be seen. */
export async function check(client: Client): Promise<Account> {
  // Whoever is not signed in hears it once, not nine times.
  const { UserId } = await client.get('/WhoAmI', whoAmI);
  const probe = (table: string, key: string) => client.get(`/${table}`, anything, { $select: key, $top: 1 });
  const [user, contacts, gaps, fields] = await Promise.all([
    atEdge(() => client.get(`/systemusers(${UserId})`, userReply, { $select: 'fullname' })),
    atEdge(() => probe('contacts', 'contactid')),
    Promise.all(
      Object.entries(readFrom).map(async ([table, [key, parts]]): Promise<GapFound[]> => {
        const one = await atEdge(() => probe(table, key));
        return one.ok ? [] : parts.map((part) => ({ part, failure: one.failure }));
      }),
    ),
    fieldGaps(client),
  ]);
  if (!contacts.ok) throw new ConnectorError(contacts.failure);
  const all = [...gaps.flat(), ...fields];
  const isGap = (part: GapFound['part']) => all.some((gap) => gap.part === part);
  const { verdictField, reasonField } = client.settings;
  const host = accountOf(client.settings);
  const name = user.ok ? words(user.value.fullname, 100) : '';
  return {
    account: (name ? `${name} (${host})` : host).slice(0, 200),
    reads: dynamicsAbout.reads.filter(
      (part) => !isGap(part) && (part !== 'answers' || answerColumn(client.settings) !== undefined),
    ),
    writes: dynamicsAbout.writes.filter(
      (part) => !isGap(part) && (part !== 'fields' || Boolean(verdictField || reasonField)),
    ),
    gaps: all,
  };
}

async function fieldGaps(client: Client): Promise<GapFound[]> {
  const { settings } = client;
  const written = ['verdictField', 'reasonField'] as const;
  const named = written.flatMap((name) => settings[name]?.trim() || []);
  const answer = answerColumn(settings);
  const deadlines = deadlineColumns(settings);
  const asked = [...deadlines, ...(answer === undefined ? [] : [answer]), ...named.filter(isColumn)];
  const labels = await atEdge(() => labelsOf(client, asked));
  if (!labels.ok) return named.length > 0 ? [{ part: 'fields', failure: labels.failure }] : [];
  const isThere = (name: string) => name in labels.value.lead || name in labels.value.contact;
  const bad = (part: GapFound['part'], field: string): GapFound => ({ part, failure: { code: 'badSetting', field } });
  const wrong = written.find((name) => settings[name]?.trim() && !isThere(settings[name].trim()));
  return [
    ...(deadlines.every(isThere) ? [] : [bad('deadline', 'deadlineFields')]),
    ...(answer === undefined || isThere(answer) ? [] : [bad('answers', 'answerField')]),
    ...(wrong === undefined ? [] : [bad('fields', wrong)]),
  ];
}
