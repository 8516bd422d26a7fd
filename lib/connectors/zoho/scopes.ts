/** What Zoho's administrators allow, in Zoho's own words: the scopes for which a code is generated. */
export const scopes = {
  Leads: 'ZohoCRM.modules.leads.READ',
  Contacts: 'ZohoCRM.modules.contacts.READ',
  Calls: 'ZohoCRM.modules.calls.READ',
  Events: 'ZohoCRM.modules.events.READ',
  Emails: 'ZohoCRM.modules.emails.READ',
  Notes: 'ZohoCRM.modules.notes.READ',
  newNotes: 'ZohoCRM.modules.notes.CREATE',
  Campaigns: 'ZohoCRM.modules.campaigns.READ',
  Deals: 'ZohoCRM.modules.deals.READ',
  Entity_Scores__s: 'ZohoCRM.modules.entity_scores.READ',
  changedLeads: 'ZohoCRM.modules.leads.UPDATE',
  changedContacts: 'ZohoCRM.modules.contacts.UPDATE',
  fields: 'ZohoCRM.settings.fields.READ',
  users: 'ZohoCRM.users.READ',
} as const;
