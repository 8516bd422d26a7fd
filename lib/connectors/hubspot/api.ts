/** Where HubSpot's API has what. Its version stands here and nowhere else. */

/** A numbered version (`v3`), or a dated one, which HubSpot brings out each March and September (`2026-09`). */
export type ApiVersion = `v${number}` | `${number}-${number}`;

/**
 * Version 3 is the one HubSpot published specifications of and the one these requests were held against. HubSpot
 * supports it until September 2027, as long as it does the first dated one (2026-03, for 18 months). To move on, write
 * `2026-09` here: the tests ask for the addresses of both.
 */
const apiVersion: ApiVersion = 'v3';

/** The addresses of a version. Names and ids are put into paths escaped. */
export function addressesIn(version: ApiVersion) {
  const dated = !version.startsWith('v');
  const crm = (family: string, rest: string) =>
    dated ? `/crm/${family}/${version}/${rest}` : `/crm/${version}/${family}/${rest}`;
  return {
    /** Records and activities: `objects('contacts', '451')`, `objects('notes', 'batch', 'read')`. */
    objects: (...parts: string[]) => crm('objects', parts.map(encodeURIComponent).join('/')),
    owners: dated ? `/crm/owners/${version}` : `/crm/${version}/owners/`,
    contactProperty: (name: string) => crm('properties', `contacts/${encodeURIComponent(name)}`),
    /** What a contact did on the company's site: Enterprise alone. */
    events: dated ? `/events/event-occurrences/${version}` : `/events/${version}/events/`,
    account: `/account-info/${version}/details`,
  };
}

/** The addresses in use. */
export const api = addressesIn(apiVersion);

/**
 * What no later version has an equal of: what became of marketing e-mails, and which forms a contact sent. Both end
 * with the numbered versions; whatever they do not give is then taken from the contact's properties.
 */
export const legacy = {
  emailEvents: '/email/public/v1/events',
  profile: (contactId: string) => `/contacts/v1/contact/vid/${encodeURIComponent(contactId)}/profile`,
};
