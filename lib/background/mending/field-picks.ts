/** What is being pointed at in each tab, and what was and is not saved yet. */
import * as z from 'zod/mini';
import { plainSelectorSchema } from '../../domain/page-mend.ts';
import { pageFields, type RecordPage, recordRefSchema } from '../../domain/record.ts';
import { isSameRecord } from '../../domain/same-record.ts';
import { broadcast, tellTab } from '../broadcast.ts';
import { sessionValues } from '../session-values.ts';

const pickSchema = z.object({
  /** The record on whose page it is. */
  record: recordRefSchema,
  picking: z.optional(z.enum(pageFields)),
  picked: z.optional(
    z.object({ field: z.enum(pageFields), selector: plainSelectorSchema, value: z.optional(z.string()) }),
  ),
});

/** A field being pointed at, or the place that was pointed at. */
export type FieldPick = z.infer<typeof pickSchema>;

const picks = sessionValues('pick', pickSchema);

/** Remembers what is pointed at in a tab, and has its sidebar show it. */
export async function rememberPick(tabId: number, pick: FieldPick): Promise<void> {
  await picks.set(tabId, pick);
  await broadcast('sitesChanged', null);
}

/** What is pointed at in a tab, whatever it shows. */
export const pickIn: (tabId: number) => Promise<FieldPick | undefined> = picks.get;

/** What is pointed at on this page of a tab; nothing where the tab showed another record then. */
export async function pickOn(tabId: number, page: RecordPage): Promise<FieldPick | undefined> {
  const pick = await picks.get(tabId);
  return pick && page.kind === 'record' && isSameRecord(pick.record, page.record) ? pick : undefined;
}

/** Forgets what is or was pointed at in a tab, and ends the pointing. */
export async function forgetPick(tabId: number): Promise<void> {
  const pick = await picks.get(tabId);
  if (!pick) return;
  await picks.remove(tabId);
  if (pick.picking !== undefined) await tellTab(tabId, 'stopPicking', null);
  await broadcast('sitesChanged', null);
}

/** Forgets it where the tab shows another page than that of its record by now; `null`: no record's. */
export async function forgetPickElsewhere(tabId: number, page: RecordPage | null): Promise<void> {
  if ((await picks.get(tabId)) && !(page && (await pickOn(tabId, page)))) await forgetPick(tabId);
}
