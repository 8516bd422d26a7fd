/** The rights of an API-only user that Baton needs, in Marketo's words; Marketo itself never says which one is missing. */

/** Rights by what they are needed for. */
export const permissions = {
  readLeads: 'Read-Only Lead',
  writeLeads: 'Read-Write Lead',
  readActivities: 'Read-Only Activity',
} as const;
