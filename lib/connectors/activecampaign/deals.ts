/** Deals of a contact: who has them, how far they came, how they ended. */
import * as z from 'zod/mini';
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, type Told, words } from '../reading/person-draft.ts';
import { nameOf } from './facts.ts';
import { type DealReply, dealStagesReply, dealsReply, usersReply } from './replies.ts';

/** Deals with the names of their stages and owners. */
export interface Deals {
  readonly deals: readonly DealReply[];
  readonly stages: ReadonlyMap<string, string>;
  readonly owners: ReadonlyMap<string, string>;
}

/** No deals. */
export const noDeals: Deals = { deals: [], stages: new Map(), owners: new Map() };

/** The deals of a contact who has any. */
export async function readDeals(client: Client, contact: string): Promise<Deals> {
  const [{ deals }, { dealStages }, { users }] = await Promise.all([
    client.get(`/contacts/${contact}/deals`, dealsReply),
    client.get('/dealStages', dealStagesReply, { limit: 100 }),
    client.get('/users', usersReply, { limit: 100 }),
  ]);
  return {
    deals,
    stages: new Map(dealStages.map(({ id, title }) => [id, words(title, 100)])),
    owners: new Map(users.map((user) => [user.id, nameOf(user)])),
  };
}

/**
 * ActiveCampaign does not say since when a deal is in its stage, only when it was changed last: the first sight of it is
 * remembered, by the deal's id, so that the same stage is not entered anew with each change.
 */
const sights = z.record(z.string(), z.object({ is: z.string(), at: z.number() }));
export type Sights = z.infer<typeof sights>;

/** More deals than these are not remembered. */
const mostDeals = 40;

/** What the last reading left. */
export function sightsIn(bookmark: string | undefined): Sights {
  try {
    return z.parse(sights, JSON.parse(bookmark ?? '{}'));
  } catch {
    return {};
  }
}

/** Adds them, and gives what is to be remembered. */
export function addDeals(draft: PersonDraft, { deals, stages, owners }: Deals, before: Sights): Sights {
  const seen: Sights = {};
  const newestFirst = deals.toSorted((a, b) => (instantIn(b.mdate) ?? 0) - (instantIn(a.mdate) ?? 0));
  for (const deal of newestFirst.slice(0, mostDeals)) {
    const stage = stages.get(String(deal.stage)) ?? '';
    const result = resultOf(deal.status);
    const is = `${result ?? 'open'} ${deal.stage}`;
    const former = before[deal.id];
    const at = former?.is === is ? former.at : instantIn(deal.mdate);
    if (at === undefined) continue;
    seen[deal.id] = { is, at };
    if (result)
      draft.outcome(result, at, `deal:${deal.id}`, amountOf(deal.value), String(deal.currency ?? '').toUpperCase());
    else draft.stage(stage, at);
  }
  addOwner(draft, newestFirst, owners);
  return seen;
}

/** The owner of the deal that is open, else of the last one; since when is not told. */
function addOwner(draft: PersonDraft, deals: readonly DealReply[], owners: ReadonlyMap<string, string>): void {
  const deal = deals.find(({ status }) => resultOf(status) === undefined) ?? deals[0];
  draft.fact('owner', deal && owners.get(String(deal.owner)));
}

function resultOf(status: Told): 'won' | 'lost' | undefined {
  if (String(status) === '1') return 'won';
  return String(status) === '2' ? 'lost' : undefined;
}

/** In hundredths, as a text. */
function amountOf(value: Told): number | undefined {
  const hundredths = Number(value === '' ? Number.NaN : (value ?? Number.NaN));
  return Number.isFinite(hundredths) ? hundredths / 100 : undefined;
}
