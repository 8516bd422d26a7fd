/** A stored contact as it is shown. */
import { buildLead } from '../domain/build-lead.ts';
import type { Contact } from '../domain/contact.ts';
import type { Lead } from '../domain/lead.ts';
import { allTouchpoints } from '../storage/touchpoints.ts';
import { agreementInForce } from './agreement-in-force.ts';
import type { Workspace } from './workspace.ts';

/** The lead of a contact, now and for the user. */
export async function leadOfContact(workspace: Workspace, contact: Contact): Promise<Lead> {
  const [{ history }, touchpoints] = await Promise.all([
    agreementInForce(workspace),
    workspace.database().then((database) => allTouchpoints(database, contact.id)),
  ]);
  return buildLead(contact, touchpoints, history, workspace.now(), workspace.zone());
}
