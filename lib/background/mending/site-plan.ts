/** How the pages of a site are read. */
import type { CrmPlan, FieldPlaces } from '../../crm/adapter.ts';
import { planOf } from '../../crm/crm-book.ts';
import type { PageField, RecordObject } from '../../domain/record.ts';
import { siteAt } from '../../domain/site.ts';
import { crmAt } from '../sites/site-crm.ts';
import type { Workspace } from '../workspace.ts';
import { mendsInForce } from './mends-in-force.ts';
import { trials } from './trials.ts';

/**
 * The plan of the CRM at an address, with the mends of the site in it; `null` where neither the site nor the address
 * tells which CRM it is. In a tab where a mend is on trial, that one stands before all others.
 */
export async function planAt(workspace: Workspace, url: URL, tabId?: number): Promise<CrmPlan | null> {
  const [crm, mends, trial] = await Promise.all([
    crmAt(workspace, url),
    mendsInForce(workspace),
    tabId === undefined ? undefined : trials.get(tabId),
  ]);
  if (!crm) return null;
  const site = siteAt(url);
  const places = mends.flatMap(({ mend }) => (mend.site === site ? [mend] : []));
  const tried = trial ? [{ ...trial, madeAt: workspace.now() }] : [];
  return [...places, ...tried].filter((mend) => mend.crm === crm.adapter.id).reduce(withMend, planOf(crm.adapter));
}

interface Mend {
  readonly object: RecordObject;
  readonly field: PageField;
  readonly selector: string;
  readonly madeAt: number;
}

function withMend(plan: CrmPlan, { object, field, selector, madeAt }: Mend): CrmPlan {
  const page = plan.pages[object];
  // A field that Baton itself does not look for there.
  const unknown: FieldPlaces = { places: [], lastSeen: new Date(madeAt).toISOString().slice(0, 10) };
  const fields = { ...page?.fields, [field]: { ...(page?.fields[field] ?? unknown), mend: selector } };
  return { ...plan, pages: { ...plan.pages, [object]: { ...page, fields } } };
}

/** Whether a tab was opened to try a mend. What is read there is noted nowhere. */
export async function isTrial(tabId: number): Promise<boolean> {
  return (await trials.get(tabId)) !== undefined;
}
