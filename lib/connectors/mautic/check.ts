/** Asks who signs in and what that allows, without reading anybody. */
import type { ReadPart, WritePart } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import type { Account } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { namesIn } from '../reading/names-in.ts';
import { mauticAbout } from './about.ts';
import { accountOf } from './find.ts';
import { permissions } from './permissions.ts';
import { plainText } from './plain-text.ts';
import { anything, self, someFields } from './replies.ts';

/** A search that finds nobody. */
const nobody = { search: 'ids:0', limit: 1 };

type Part = Account['gaps'][number]['part'];

/** Checks a connection. Throws where not even contacts may be read. */
export async function check(client: Client): Promise<Account> {
  const [contacts, user, notes, fields] = await Promise.all([
    atEdge(() => needing(permissions.viewContacts, client.get('/api/contacts', anything, nobody))),
    atEdge(() => client.get('/api/users/self', self)),
    atEdge(() => needing(permissions.viewNotes, client.get('/api/notes', anything, nobody))),
    // Fields are listed for those who may edit contacts, so this asks for that, too.
    atEdge(() => needing(permissions.editContacts, client.get('/api/contacts/list/fields', someFields))),
  ]);
  if (!contacts.ok) throw new ConnectorError(contacts.failure);

  const { answerField, deadlineFields, verdictField, reasonField, tag } = client.settings;
  const gaps: Account['gaps'] = [];
  const miss = (parts: readonly Part[], failure: ExchangeFailure) => {
    for (const part of parts) gaps.push({ part, failure });
  };
  if (!notes.ok) miss(['notes', 'calls', 'meetings'], notes.failure);
  if (!fields.ok && (verdictField || reasonField)) miss(['fields'], fields.failure);
  if (!fields.ok && tag) miss(['tag'], fields.failure);
  if (fields.ok) {
    const known = new Set(fields.value.map(({ alias }) => alias));
    const named = { answerField, deadlineFields, verdictField, reasonField };
    for (const [field, setting] of Object.entries(named)) {
      const isUnknown = namesIn(setting).some((alias) => !known.has(alias));
      if (isUnknown) miss([partOf[field as keyof typeof partOf]], { code: 'badSetting', field });
    }
  }

  const missed = new Set(gaps.map(({ part }) => part));
  const isThere = (part: ReadPart | WritePart) => !missed.has(part);
  const isNamed: Partial<Record<ReadPart | WritePart, unknown>> = {
    answers: answerField,
    deadline: deadlineFields,
    fields: verdictField || reasonField,
    tag,
  };
  const isOffered = (part: ReadPart | WritePart) => isThere(part) && (!(part in isNamed) || Boolean(isNamed[part]));
  return {
    account: user.ok ? accountName(user.value.user, accountOf(client)) : accountOf(client),
    reads: mauticAbout.reads.filter(isOffered),
    writes: mauticAbout.writes.filter(isOffered),
    gaps,
  };
}

const partOf = {
  answerField: 'answers',
  deadlineFields: 'deadline',
  verdictField: 'fields',
  reasonField: 'fields',
} as const satisfies Record<string, Part>;

/** "Kari Moe (mautic.example.com)". */
function accountName(
  { firstName, lastName, username }: { firstName?: unknown; lastName?: unknown; username?: unknown },
  host: string,
): string {
  const name = plainText(`${firstName ?? ''} ${lastName ?? ''}`) || plainText(String(username ?? ''));
  return (name ? `${name} (${host})` : host).slice(0, 200);
}
