/** What stands in attributes. */
import type { Client } from '../client/client.ts';
import { understood } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type Told, words } from '../reading/person-draft.ts';
import { membersReply, type ValueReply, type Values, valuesReply } from './replies.ts';

/** The name of a member of the workspace, where it is known. */
export type MemberNames = (id: Told) => string | undefined;

/** Nobody's name. */
export const noNames: MemberNames = () => undefined;

/** The names of the workspace's members. */
export async function readMembers(client: Client): Promise<MemberNames> {
  const { data } = await client.get('/workspace_members', membersReply);
  const byId = new Map(
    data.map(({ id, first_name, last_name, email_address }) => [
      id.workspace_member_id,
      words(`${first_name ?? ''} ${last_name ?? ''}`, 200) || words(email_address, 200),
    ]),
  );
  return (id) => byId.get(String(id)) || undefined;
}

/** The member that did something; automations and tokens have no name. */
export function actorName(actor: ValueReply['owner_actor'], names: MemberNames): string | undefined {
  return actor?.type === 'workspace-member' ? names(actor.id) : undefined;
}

/** A value in words or as a number, whatever the type of its attribute; `undefined` where it refers to a record. */
export function plainOf(value: ValueReply | undefined): Told {
  if (!value) return undefined;
  const { status, option, full_name, email_address, phone_number, currency_value } = value;
  return status?.title ?? option?.title ?? value.value ?? full_name ?? email_address ?? phone_number ?? currency_value;
}

/** The first value of an attribute. */
export function first(values: Values, slug: string): ValueReply | undefined {
  return values[slug]?.[0];
}

/** As many changes of one attribute as are read. */
const mostChanges = 100;

/** All values an attribute had, those it has where Attio keeps no history of it. `path` is the record's or entry's. */
export async function historyOf(
  client: Client,
  path: string,
  slug: string,
  current: readonly ValueReply[],
): Promise<readonly ValueReply[]> {
  const at = `${path}/attributes/${encodeURIComponent(slug)}/values`;
  const { status, body } = await client.reply('GET', at, {
    query: { show_historic: true, limit: mostChanges },
    also: [400, 404],
  });
  return status >= 400 ? current : understood(valuesReply, body, at).data;
}

/** Whether an attribute says how far somebody came: one of the type for it, or a choice called so. */
export function isStage(slug: string, value: ValueReply | undefined): boolean {
  if (value?.attribute_type === 'status') return true;
  return value?.attribute_type === 'select' && /^(lifecycle|lead|pipeline|customer)?_?(stage|status)$/.test(slug);
}

/** Values in the order in which they came. */
export function oldestFirst(values: readonly ValueReply[]): ValueReply[] {
  return values.toSorted((a, b) => (instantIn(a.active_from) ?? 0) - (instantIn(b.active_from) ?? 0));
}
