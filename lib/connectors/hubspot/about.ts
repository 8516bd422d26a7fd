import { minute } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';

const propertyName = '[a-z][a-z0-9_]*';

/** HubSpot. */
export const hubspotAbout: ConnectorAbout = {
  id: 'hubspot',
  name: 'HubSpot',
  kind: 'marketing',
  crm: 'hubspot',
  signIn: 'token',
  fields: [
    { name: 'token', kind: 'secret', example: 'pat-eu1-…' },
    {
      name: 'verdictField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: propertyName,
      example: 'sales_verdict',
    },
    {
      name: 'reasonField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: propertyName,
      example: 'sales_reason',
    },
    {
      name: 'answerField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: propertyName,
      example: 'marketing_answer',
    },
    {
      name: 'deadlineFields',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: `${propertyName}(\\s*,\\s*${propertyName})*`,
      example: 'contract_ends, budget_closes',
    },
    // A company's own gateway may stand before HubSpot.
    { name: 'address', kind: 'address', advanced: true, usual: 'https://api.hubapi.com' },
  ],
  steps: 7,
  help: 'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/account-service-keys',
  scopes: [
    'crm.objects.contacts.read',
    'crm.objects.contacts.write',
    'crm.objects.owners.read',
    'crm.objects.deals.read',
    'crm.schemas.contacts.read',
    'sales-email-read',
    'content',
    'business-intelligence',
  ],
  reads: [
    'person',
    'stage',
    'stageHistory',
    'owner',
    'deadline',
    'pages',
    'forms',
    'emails',
    'calls',
    'meetings',
    'notes',
    'tasks',
    'score',
    'answers',
  ],
  writes: ['note', 'fields'],
  shelfLife: 10 * minute,
  // HubSpot allows an account 250,000 a day and 100 in ten seconds on its smallest plan, for all of its reps.
  limits: { perDay: 4000, together: 4 },
  checkedOn: 'specification v3, recorded replies; end to end in Chromium and Firefox',
};
