/** How a lead went through the pipeline: stages, owners, its expected end and how it ended. */
import type { Instant } from '../../domain/time.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import { type PersonRow, type TrackingRow, toldIn } from './replies.ts';

/** A lead's changes; `undefined` where they may not be read. */
export interface Changes {
  readonly stages: readonly TrackingRow[] | undefined;
  readonly owners: readonly TrackingRow[] | undefined;
}

/** Stages with their times. Without the history no more is known than since when the present one holds. */
export function stagesIn(draft: PersonDraft, lead: PersonRow, changes: Changes['stages']): void {
  changesIn(lead, changes, 'stage_id', 'date_last_stage_update', (stage, at, by) => draft.stage(stage, at, by));
}

/** Who had it, and since when. */
export function ownersIn(draft: PersonDraft, lead: PersonRow, changes: Changes['owners']): void {
  changesIn(lead, changes, 'user_id', 'date_open', (owner, at) => draft.owner(owner, at));
}

function changesIn(
  lead: PersonRow,
  rows: readonly TrackingRow[] = [],
  field: string,
  since: string,
  change: (value: Told, at: Instant | undefined, by?: Told) => void,
): void {
  const created = instantIn(toldIn(lead, 'create_date'));
  const changes = rows.toSorted((a, b) => (instantIn(a.create_date) ?? 0) - (instantIn(b.create_date) ?? 0));
  const [first] = changes;
  if (first) change(first.old_value_char, created);
  for (const { new_value_char, create_date, create_uid } of changes)
    change(new_value_char, instantIn(create_date), create_uid?.name);
  const present = toldIn(lead, field);
  if (present === undefined || present === changes.at(-1)?.new_value_char) return;
  change(present, instantIn(toldIn(lead, since)) ?? created);
}

/** An open lead's expected end is a deadline, a closed one's an outcome. */
export function endIn(draft: PersonDraft, lead: PersonRow, now: Instant): void {
  const changed = instantIn(toldIn(lead, 'write_date')) ?? now;
  const result = resultOf(lead);
  if (result === undefined) {
    draft.deadline(dayIn(toldIn(lead, 'date_deadline')), toldIn(lead, 'name'), changed);
    return;
  }
  const value = toldIn(lead, 'expected_revenue');
  const currency = toldIn(lead, 'company_currency');
  draft.outcome(
    result,
    instantIn(toldIn(lead, 'date_closed')) ?? changed,
    `lead-${lead.id}`,
    typeof value === 'number' && value > 0 ? value : undefined,
    typeof currency === 'string' ? currency : undefined,
  );
}

/** Older versions do not say it in a word: what is lost is archived at 0 %, what is won stands at 100 %. */
function resultOf(lead: PersonRow): 'won' | 'lost' | undefined {
  const status = toldIn(lead, 'won_status');
  if (status === 'won' || status === 'lost') return status;
  if (status !== undefined) return undefined;
  if (lead.active === false) return lead.probability === 0 ? 'lost' : undefined;
  return lead.probability === 100 ? 'won' : undefined;
}

/** A lead that the website's form made: Odoo gives it that medium, in the language of whoever installed it. */
export function formIn(draft: PersonDraft, lead: PersonRow): void {
  if (!/^(?:website|nettsted|nettside)$/i.test(String(toldIn(lead, 'medium_id') ?? ''))) return;
  draft.touchpoint({
    at: instantIn(toldIn(lead, 'create_date')),
    kind: 'form',
    title: toldIn(lead, 'name'),
    id: `lead-${lead.id}`,
  });
}
