/** How well the page at hand can be read, for the health light. */
import { crmById } from '../../crm/crm-book.ts';
import { type FieldMend, fieldsHealth, lightOf, type PageHealth } from '../../domain/page-health.ts';
import { type PageField, pageFields } from '../../domain/record.ts';
import { browser } from '../../platform/browser.ts';
import { getPageHistory } from '../../storage/page-histories.ts';
import type { Workspace } from '../workspace.ts';
import { pickOn } from './field-picks.ts';
import { mendsInForce } from './mends-in-force.ts';
import type { RecordInView } from './record-in-view.ts';

/** The health of a page; `null` where this version of Baton does not have its CRM. No fields before it was looked at. */
export async function healthOfPage(
  workspace: Workspace,
  { tabId, site, page }: RecordInView,
): Promise<PageHealth | null> {
  const { crm, object } = page.record;
  const adapter = crmById(await workspace.crms(), crm);
  if (!adapter) return null;
  const kind = { site, crm, object };
  const [history, inForce, pick] = await Promise.all([
    workspace.database().then((database) => getPageHistory(database, kind)),
    mendsInForce(workspace),
    pickOn(tabId, page),
  ]);
  const mends = inForce.flatMap(({ mend, from }): FieldMend[] =>
    mend.site === site && mend.crm === crm && mend.object === object ? [{ ...mend, from }] : [],
  );
  const own = Object.keys(adapter.pages[object]?.fields ?? {});
  const asked = pageFields.filter((field) => own.includes(field) || mends.some((mend) => mend.field === field));
  const fields = page.trace
    ? fieldsHealth({ asked, trace: page.trace, history, mends, version: runningVersion() })
    : [];
  return {
    site,
    crm: { id: adapter.id, name: adapter.name },
    object,
    light: lightOf(fields),
    reading: page.reading === 'reading',
    fields,
    ...(pick?.picked && { picked: pick.picked }),
    ...(pick?.picking !== undefined && { picking: pick.picking satisfies PageField }),
  };
}

/** The version of Baton that runs. */
export function runningVersion(): string {
  return browser.runtime.getManifest().version;
}
