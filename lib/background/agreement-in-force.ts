/** The agreement everything shown follows from. */
import { defaultAgreement } from '../domain/agreement/default.ts';
import type { Agreement } from '../domain/agreement/schema.ts';
import { dayOf } from '../domain/time.ts';
import { getAgreement } from '../storage/agreement.ts';
import type { Workspace } from './workspace.ts';

/** The teams' agreement, or the one Baton ships, in the user's language and zone. */
export async function agreementInForce(
  workspace: Pick<Workspace, 'database' | 'now' | 'zone' | 'text'>,
): Promise<{ agreement: Agreement; isDefault: boolean }> {
  const agreement = await getAgreement(await workspace.database());
  if (agreement) return { agreement, isDefault: false };
  const zone = workspace.zone();
  const today = dayOf(workspace.now(), zone);
  return { agreement: defaultAgreement({ zone, text: workspace.text, today }), isDefault: true };
}
