/** The agreements everything shown follows from. */
import { defaultAgreement } from '../domain/agreement/default.ts';
import { type AgreementHistory, agreementAt, historyOf } from '../domain/agreement/history.ts';
import type { Agreement } from '../domain/agreement/schema.ts';
import { dayOf, type Zone } from '../domain/time.ts';
import { getAgreements } from '../storage/agreement.ts';
import type { Workspace } from './workspace.ts';

/** The agreement that applies now, and the others. */
export interface AgreementInForce {
  readonly agreement: Agreement;
  readonly history: AgreementHistory;
  /** Whether it is the one Baton ships. */
  readonly isDefault: boolean;
  /** All, in the order in which they apply. */
  readonly versions: readonly Pick<Agreement, 'name' | 'revision' | 'validFrom'>[];
  /** The one put in force last, where it applies from a day to come. */
  readonly upcoming?: Agreement;
}

/** The teams' agreements, or the one Baton ships, in the user's language and zone. */
export async function agreementInForce(
  workspace: Pick<Workspace, 'database' | 'now' | 'zone' | 'text'>,
): Promise<AgreementInForce> {
  const now = workspace.now();
  const stored = await getAgreements(await workspace.database());
  const history = stored.length > 0 ? storedHistory(stored) : shippedHistory(workspace.zone(), workspace);
  const agreement = agreementAt(history, now);
  const newest = history.versions.at(-1);
  return {
    agreement,
    history,
    isDefault: stored.length === 0,
    versions: history.versions.map(({ name, revision, validFrom }) => ({ name, revision, validFrom })),
    ...(newest && newest !== agreement && { upcoming: newest }),
  };
}

/** One history for the same agreements: what is worked out of it is kept beside the object. */
let joined: { readonly stored: readonly Agreement[]; readonly history: AgreementHistory } | undefined;

function storedHistory(stored: readonly Agreement[]): AgreementHistory {
  if (joined?.stored !== stored) joined = { stored, history: historyOf(...(stored as [Agreement, ...Agreement[]])) };
  return joined.history;
}

/** Made once a zone and day: whole calendars are worked out beside the agreement's object, and kept as long as it. */
let shipped: { readonly zone: Zone; readonly history: AgreementHistory } | undefined;

function shippedHistory(zone: Zone, { now, text }: Pick<Workspace, 'now' | 'text'>): AgreementHistory {
  const today = dayOf(now(), zone);
  if (shipped?.zone !== zone || shipped.history.versions[0].validFrom !== today) {
    shipped = { zone, history: historyOf(defaultAgreement({ zone, text, today })) };
  }
  return shipped.history;
}
