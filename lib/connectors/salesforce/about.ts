import { hour } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';

/** Salesforce, by an app of the company's own that is allowed without a secret (OAuth with PKCE). */
export const salesforceAbout: ConnectorAbout = {
  id: 'salesforce',
  name: 'Salesforce',
  kind: 'crm',
  crm: 'salesforce',
  signIn: 'oauth',
  fields: [
    {
      name: 'address',
      kind: 'origin',
      // The company's My Domain; Lightning's own host does not speak the API.
      pattern:
        'https://[\\w.-]+\\.my\\.(?:salesforce\\.(?:com|mil)|sfcrmproducts\\.cn)|http://(?:127\\.0\\.0\\.1|localhost)(?::\\d+)?',
      example: 'https://acme.my.salesforce.com',
    },
    { name: 'clientId', kind: 'text', example: '3MVG9…' },
    {
      name: 'verdictField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: '\\w+',
      example: 'Sales_Verdict__c',
    },
    { name: 'reasonField', kind: 'text', optional: true, advanced: true, pattern: '\\w+', example: 'Sales_Reason__c' },
    {
      name: 'answerField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: '\\w+',
      example: 'Marketing_Answer__c',
    },
    {
      name: 'deadlineFields',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: '\\w+(?:\\s*,\\s*\\w+)*',
      example: 'Contract_End__c, Renewal_Date__c',
    },
  ],
  steps: 10,
  help: 'https://help.salesforce.com/s/articleView?id=xcloud.create_a_local_external_client_app.htm&type=5',
  scopes: ['api', 'refresh_token'],
  reads: [
    'person',
    'stage',
    'stageHistory',
    'owner',
    'deadline',
    'pages',
    'forms',
    'webinars',
    'events',
    'campaigns',
    'calls',
    'meetings',
    'emails',
    'tasks',
    'score',
    'answers',
  ],
  writes: ['task', 'fields'],
  shelfLife: hour / 2,
  limits: { perDay: 3000, together: 3 },
  checkedOn: 'documentation of API 66.0 (Spring ’26)',
};
