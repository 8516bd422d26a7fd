/** What is learnt from a page that was read. */
import { isSameHealth, noteReading } from '../../domain/page-health.ts';
import { type PageTrace, type RecordPage, recordKey } from '../../domain/record.ts';
import { isSameRecord } from '../../domain/same-record.ts';
import { siteAt } from '../../domain/site.ts';
import { changePageHistory } from '../../storage/page-histories.ts';
import { broadcast } from '../broadcast.ts';
import { crmAt, rememberShown } from '../sites/site-crm.ts';
import { seenPage } from '../tabs.ts';
import type { Workspace } from '../workspace.ts';
import { forgetPickElsewhere } from './field-picks.ts';
import { rememberRecent } from './recent-records.ts';
import { isTrial } from './site-plan.ts';
import { noteTrial } from './trials.ts';

/** A page shows its fields one after the other: what is still missing after so long is noted as missing; milliseconds. */
export const missingAfter = 2000;

type PageOfRecord = Extract<RecordPage, { kind: 'record' }>;

/**
 * Learns from a page that was read, or was given up: how well that kind of page can be read, that the record was seen,
 * and which CRM the site is. Of a trial it learns nothing but the outcome.
 */
export async function notePage(workspace: Workspace, url: URL, tabId: number, page: RecordPage): Promise<void> {
  const site = siteAt(url);
  if (site === null || page.kind !== 'record' || page.reading === 'reading') return;
  if (await isTrial(tabId)) {
    await noteTrial(tabId, page);
    return;
  }
  const { record, facts, trace } = page;
  const note = (read: PageOfRecord, told: PageTrace) => noteHealth(workspace, site, read, told);
  await Promise.all([
    forgetPickElsewhere(tabId, page),
    rememberRecent({ site, record, url: url.href, facts }),
    trace && note(page, { ...trace, missing: [] }),
    noteCrm(workspace, url, page),
  ]);
  // A worker is not stopped so soon after it was told something; where it is, the next page tells the same.
  if (trace && trace.missing.length > 0) setTimeout(() => void noteMisses(tabId, page, note), missingAfter);
}

/** Of a record that was left again meanwhile nobody knows whether it had the field. */
async function noteMisses(
  tabId: number,
  { record }: PageOfRecord,
  note: (page: PageOfRecord, trace: PageTrace) => Promise<void>,
): Promise<void> {
  try {
    const now = await seenPage(tabId);
    if (now?.kind === 'record' && now.trace && isSameRecord(now.record, record)) await note(now, now.trace);
  } catch {
    // It will be missed on the next record too.
  }
}

async function noteHealth(
  workspace: Workspace,
  site: string,
  { record: { crm, object }, record }: PageOfRecord,
  trace: PageTrace,
): Promise<void> {
  const { before, after } = await changePageHistory(await workspace.database(), { site, crm, object }, (history) =>
    noteReading(history, trace, recordKey(record), workspace.now()),
  );
  if (!isSameHealth(before, after)) await broadcast('sitesChanged', null);
}

/** A record that could be read says which CRM the site is, where so far the address alone did. */
async function noteCrm(workspace: Workspace, url: URL, { record, facts }: PageOfRecord): Promise<void> {
  if (facts.email === undefined && facts.name === undefined) return;
  const crm = await crmAt(workspace, url);
  if (crm?.by === 'address' && crm.adapter.id === record.crm) await rememberShown(workspace, url, crm.adapter);
}
