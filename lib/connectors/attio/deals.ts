/** Deals: how far they came, when the open ones shall close, and how the others ended. */
import type { Client } from '../client/client.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import { pathOf, recordWith } from './find-person.ts';
import type { RecordReply } from './replies.ts';
import { type Stages, stagesAt } from './stages.ts';
import { first, oldestFirst, plainOf } from './values.ts';

/** A deal, and the stages through which it went. */
export interface Deal {
  readonly deal: RecordReply;
  readonly stages: Stages;
}

/** Each is two requests. */
const mostDeals = 3;

/** The person's deals, those linked last. */
export async function dealsOf(client: Client, { values }: RecordReply): Promise<Deal[]> {
  const linked = oldestFirst(values.associated_deals ?? []).toReversed();
  const ids = linked.flatMap(({ target_record_id }) => (target_record_id ? [String(target_record_id)] : []));
  const deals = await Promise.all(
    ids.slice(0, mostDeals).map(async (id) => {
      const deal = await recordWith(client, 'deals', id);
      return deal ? [{ deal, stages: await stagesAt(client, pathOf('deals', id), deal.values) }] : [];
    }),
  );
  return deals.flat();
}

/** Attributes by which workspaces, and Attio's templates, plan the end of a deal. */
const closing = /^((expected|estimated|target)_)?clos(e|ing)_date$/;

/** Adds outcomes and deadlines. How a deal ended is told by the name of its stage, "Won 🎉" or "Lost". */
export function addDeals(draft: PersonDraft, deals: readonly Deal[]): void {
  for (const { deal } of deals) {
    const { values, created_at } = deal;
    const stage = first(values, 'stage');
    const [, result] = /^(won|lost)\b/i.exec(String(plainOf(stage) ?? '').trim()) ?? [];
    if (result) {
      const sum = first(values, 'value');
      const amount = typeof sum?.currency_value === 'number' ? sum.currency_value : undefined;
      const how = result.toLowerCase() === 'won' ? 'won' : 'lost';
      const id = `deal:${deal.id.record_id}`;
      draft.outcome(how, instantIn(stage?.active_from), id, amount, String(sum?.currency_code ?? ''));
      continue;
    }
    const slug = Object.keys(values).find((name) => closing.test(name));
    const planned = slug === undefined ? undefined : first(values, slug);
    const at = instantIn(planned?.active_from) ?? instantIn(created_at);
    if (at !== undefined) draft.deadline(dayIn(plainOf(planned)), plainOf(first(values, 'name')), at);
  }
}
