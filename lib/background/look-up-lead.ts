/** Who is on the page of a CRM, and what is known of them. */
import type { Contact } from '../domain/contact.ts';
import { parseEmail } from '../domain/email.ts';
import { type RecordPage, type RecordRef, recordKey } from '../domain/record.ts';
import type { Instant, Zone } from '../domain/time.ts';
import type { LeadReply } from '../messaging/protocol.ts';
import { findByPage, linkRecord } from '../storage/contacts.ts';
import { agreementInForce } from './agreement-in-force.ts';
import { leadOf } from './lead-of-contact.ts';
import type { Workspace } from './workspace.ts';

type PageOfRecord = Extract<RecordPage, { kind: 'record' }>;

/**
 * The lead on a page: the contact to whom the record belongs, else the one with the page's e-mail. The latter is
 * linked to the record once the page is read, unless it is another record's already or `mayLink` says no.
 */
export async function lookUpLead(
  workspace: Workspace,
  page: RecordPage,
  now: Instant,
  zone: Zone,
  mayLink: () => Promise<boolean> = async () => true,
): Promise<LeadReply> {
  if (page.kind === 'list') return { state: 'list', page };
  const email = page.facts.email === undefined ? null : parseEmail(page.facts.email);
  const database = await workspace.database();
  const identity = { record: recordKey(page.record), ...(email !== null && { email }) };
  const [{ byRecord, byEmail, touchpoints }, { history }] = await Promise.all([
    findByPage(database, identity),
    agreementInForce(workspace),
  ]);
  if (byRecord) {
    const lead = await leadOf(byRecord, touchpoints, { history, now, zone });
    if (email === null || !byEmail || byEmail.id === byRecord.id) return { state: 'known', page, lead };
    const name = byEmail.facts.name?.value;
    const conflict = { contactId: byEmail.id, email, ...(name !== undefined && { name: String(name) }) };
    return { state: 'known', page, lead, conflict };
  }
  if (byEmail) {
    const contact = await linked(workspace, byEmail, page, now, mayLink);
    return { state: 'known', page, lead: await leadOf(contact, touchpoints, { history, now, zone }) };
  }
  if (page.reading !== 'read') return { state: page.reading, page };
  return { state: email === null ? 'noEmail' : 'unknown', page };
}

/** The contact with the page's record as one of its own, stored, where nothing speaks against it. */
async function linked(
  workspace: Workspace,
  contact: Contact,
  page: PageOfRecord,
  now: Instant,
  mayLink: () => Promise<boolean>,
): Promise<Contact> {
  if (page.reading !== 'read' || !hasNoOther(contact, page.record) || !(await mayLink())) return contact;
  const link = { contactId: contact.id, record: recordKey(page.record), now };
  const change = await linkRecord(await workspace.database(), link, (current) => hasNoOther(current, page.record));
  if (change.changed) workspace.announce([contact.id]);
  return change.contact;
}

/** Two records of one account with one e-mail may be two people at one address: that is for a person to say. */
function hasNoOther(contact: Contact, { crm, account }: RecordRef): boolean {
  return !contact.records.some((record) => record.startsWith(`${crm}/${account}/`));
}
