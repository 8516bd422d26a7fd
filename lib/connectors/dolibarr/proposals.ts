/** Commercial proposals: until when the open ones hold, and how the others ended. */
import type { Client } from '../client/client.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import type { Found } from './find-person.ts';
import { dayOf, instantOf } from './instants.ts';
import { listed } from './lists.ts';
import { type ProposalReply, proposalReply } from './replies.ts';

const state = { open: '1', signed: '2', notSigned: '3', billed: '4' };

/** The newest proposals to a third party. */
export function readProposals(client: Client, party: string): Promise<ProposalReply[]> {
  const query = { thirdparty_ids: party, sortfield: 't.rowid', sortorder: 'DESC', limit: 50, contact_list: 1 };
  return listed(client, '/proposals', proposalReply, query);
}

/** Adds proposals. One that was made to other contacts of the third party alone is theirs. */
export function addProposals(draft: PersonDraft, proposals: readonly ProposalReply[], { contact }: Found): void {
  for (const proposal of proposals) {
    const contacts = (proposal.contacts_ids ?? []).flatMap((one) => (one?.id ? String(one.id) : []));
    if (contact && contacts.length > 0 && !contacts.includes(contact.id)) continue;
    const is = String(proposal.statut ?? proposal.status ?? '');
    const changed = instantOf(proposal.date_modification);
    if (is === state.open && changed !== undefined)
      draft.deadline(dayOf(proposal.fin_validite), proposal.ref_client || proposal.ref, changed);
    if (is !== state.signed && is !== state.billed && is !== state.notSigned) continue;
    const at = instantOf(proposal.date_signature) ?? instantOf(proposal.date_cloture) ?? changed;
    const currency = proposal.multicurrency_code ? String(proposal.multicurrency_code) : undefined;
    const result = is === state.notSigned ? 'lost' : 'won';
    draft.outcome(result, at, `proposal:${proposal.id}`, numberIn(proposal.total_ht), currency);
  }
}

function numberIn(told: Told): number | undefined {
  return told === undefined || told === null || told === '' ? undefined : Number(told);
}
