/** Who has the person, and who had them before. */
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { ChangeReply, PersonReply } from './replies.ts';
import type { UserNames } from './users.ts';

/** Adds the owner and those before them, by the changes that were kept. */
export function addOwners(
  draft: PersonDraft,
  person: PersonReply,
  changes: readonly ChangeReply[],
  names: UserNames,
): void {
  draft.fact('owner', names(person.owner_id));
  const own = changes
    .filter(({ object, data }) => object === 'personChange' && data.field_key === 'owner_id')
    .map(({ data, timestamp }) => ({ ...data, at: instantIn(data.log_time) ?? instantIn(timestamp) }))
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const first = own[0] ? names(own[0].old_value) : names(person.owner_id);
  draft.owner(first ?? own[0]?.additional_data?.old_value_formatted, instantIn(person.add_time));
  for (const { at, new_value, additional_data } of own)
    draft.owner(names(new_value) ?? additional_data?.new_value_formatted, at);
}
