/**
 * What Mautic's administrators allow, in Mautic's own words: rights of a role (Settings, Roles, Permissions), and the two
 * switches of the API (Configuration, API Settings).
 */
export const permissions = {
  viewContacts: 'Contacts: View Own / View Others',
  editContacts: 'Contacts: Edit Own / Edit Others',
  viewNotes: 'Notes: View Own / View Others',
  createNotes: 'Notes: Create',
  api: 'API enabled? (API Settings)',
  basic: 'Enable HTTP basic auth? (API Settings)',
  client: 'OAuth 2: client_credentials',
} as const;
