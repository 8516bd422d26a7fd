/** A stored contact as it is shown. */
import { buildLead } from '../domain/build-lead.ts';
import type { Contact } from '../domain/contact.ts';
import type { Lead } from '../domain/lead.ts';
import type { Instant, Zone } from '../domain/time.ts';
import { allTouchpoints } from '../storage/touchpoints.ts';
import { agreementInForce } from './agreement-in-force.ts';
import type { Workspace } from './workspace.ts';

/** The lead of a contact at an instant, by default now, its days counted in a zone, by default the user's. */
export async function leadOfContact(
  workspace: Workspace,
  contact: Contact,
  now: Instant = workspace.now(),
  zone: Zone = workspace.zone(),
): Promise<Lead> {
  const [{ agreement }, touchpoints] = await Promise.all([
    agreementInForce(workspace),
    workspace.database().then((database) => allTouchpoints(database, contact.id)),
  ]);
  return buildLead(contact, touchpoints, agreement, now, zone);
}
