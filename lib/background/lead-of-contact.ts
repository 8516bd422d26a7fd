/** A stored contact as it is shown. */
import type { AgreementHistory } from '../domain/agreement/history.ts';
import { buildLead } from '../domain/build-lead.ts';
import type { Contact } from '../domain/contact.ts';
import type { Lead } from '../domain/lead.ts';
import type { Instant, Zone } from '../domain/time.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { allTouchpoints } from '../storage/touchpoints.ts';
import { agreementInForce } from './agreement-in-force.ts';
import { lastRunLongAgo } from './last-run.ts';
import type { Workspace } from './workspace.ts';

/** The lead of a contact, now and for the user. */
export async function leadOfContact(workspace: Workspace, contact: Contact): Promise<Lead> {
  const [{ history }, touchpoints] = await Promise.all([
    agreementInForce(workspace),
    workspace.database().then((database) => allTouchpoints(database, contact.id)),
  ]);
  return leadOf(contact, touchpoints, { history, now: workspace.now(), zone: workspace.zone() });
}

/** By what a contact is judged. */
export interface Judged {
  readonly history: AgreementHistory;
  readonly now: Instant;
  readonly zone: Zone;
}

/** The lead of a contact with its touchpoints, and what is to be said of this computer's clock. */
export async function leadOf(
  contact: Contact,
  touchpoints: readonly Touchpoint[],
  { history, now, zone }: Judged,
): Promise<Lead> {
  const lead = buildLead(contact, touchpoints, history, now, zone);
  const ranAt = await lastRunLongAgo(now);
  if (ranAt === undefined) return lead;
  return { ...lead, sla: { ...lead.sla, doubts: [...lead.sla.doubts, { code: 'clockAhead', at: ranAt }] } };
}
