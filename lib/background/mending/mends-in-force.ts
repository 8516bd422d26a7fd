/** The mends that count: those made or imported here, and where there is none of these the admin's. */
import { isSamePlace, type PageMend, pageMendSchema } from '../../domain/page-mend.ts';
import type { MendInForce } from '../../messaging/protocol.ts';
import { browser } from '../../platform/browser.ts';
import { fittingItems } from '../../storage/json-document.ts';
import { getMends } from '../../storage/page-mends.ts';
import type { Workspace } from '../workspace.ts';

/** All of them, in the order of their places. Those for CRMs that this version of Baton does not have wait there. */
export async function mendsInForce(workspace: Pick<Workspace, 'database'>): Promise<readonly MendInForce[]> {
  const [own, admins] = await Promise.all([workspace.database().then(getMends), adminMends()]);
  const unseen = admins.filter(
    (mend, place) =>
      !own.some((known) => isSamePlace(known, mend)) && admins.findIndex((other) => isSamePlace(other, mend)) === place,
  );
  return [
    ...own.map((mend) => ({ mend, from: 'user' as const })),
    ...unseen.map((mend) => ({ mend, from: 'admin' as const })),
  ].sort((a, b) => compare(placeOf(a.mend), placeOf(b.mend)));
}

/** What the admin's policy ships. Without a policy browsers throw; of a faulty one the sound mends count. */
export async function adminMends(): Promise<readonly PageMend[]> {
  try {
    const { mends } = await browser.storage.managed.get('mends');
    return fittingItems(mends, pageMendSchema);
  } catch {
    return [];
  }
}

function placeOf({ site, crm, object, field }: PageMend): string {
  return [site, crm, object, field].join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
