/** The agreement everything shown follows from. */
import { defaultAgreement } from '../domain/agreement/default.ts';
import { type AgreementHistory, historyOf } from '../domain/agreement/history.ts';
import type { Agreement } from '../domain/agreement/schema.ts';
import { dayOf, type Zone } from '../domain/time.ts';
import { getAgreement } from '../storage/agreement.ts';
import type { Workspace } from './workspace.ts';

/** The teams' agreement, or the one Baton ships, in the user's language and zone. */
export async function agreementInForce(
  workspace: Pick<Workspace, 'database' | 'now' | 'zone' | 'text'>,
): Promise<{ agreement: Agreement; history: AgreementHistory; isDefault: boolean }> {
  const agreement = await getAgreement(await workspace.database());
  if (agreement) return { agreement, history: historyOf(agreement), isDefault: false };
  const shipped = shippedAgreement(workspace.zone(), workspace);
  return { agreement: shipped, history: historyOf(shipped), isDefault: true };
}

/** Made once a zone and day: whole calendars are worked out beside the agreement's object, and kept as long as it. */
let shipped: { readonly zone: Zone; readonly agreement: Agreement } | undefined;

function shippedAgreement(zone: Zone, { now, text }: Pick<Workspace, 'now' | 'text'>): Agreement {
  const today = dayOf(now(), zone);
  if (shipped?.zone !== zone || shipped.agreement.validFrom !== today) {
    shipped = { zone, agreement: defaultAgreement({ zone, text, today }) };
  }
  return shipped.agreement;
}
