import { minute } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';
import { leadsTo } from './data-centres.ts';
import { scopes } from './scopes.ts';

const fieldName = { kind: 'text', optional: true, advanced: true, pattern: '\\w+' } as const;

/** Zoho CRM, by a "Self Client" of the company's own: a code that is entered once becomes a lasting token. */
export const zohoAbout: ConnectorAbout = {
  id: 'zoho',
  name: 'Zoho CRM',
  kind: 'crm',
  crm: 'zoho',
  signIn: 'client',
  fields: [
    {
      name: 'address',
      kind: 'origin',
      pattern:
        'https://[\\w-]+\\.(?:zoho\\.(?:com|eu|in|com\\.au|com\\.cn|jp|sa|uk|ae)|zohocloud\\.ca)|http://(?:127\\.0\\.0\\.1|localhost)(?::\\d+)?',
      example: 'https://crm.zoho.eu',
    },
    { name: 'clientId', kind: 'text', example: '1000.…' },
    { name: 'clientSecret', kind: 'secret' },
    { name: 'token', kind: 'secret', example: '1000.…' },
    { name: 'verdictField', ...fieldName, example: 'Sales_Verdict' },
    { name: 'reasonField', ...fieldName, example: 'Sales_Reason' },
    { name: 'answerField', ...fieldName, example: 'Marketing_Answer' },
    {
      name: 'deadlineFields',
      ...fieldName,
      pattern: '\\w+(?:\\s*,\\s*\\w+)*',
      example: 'Contract_End, Renewal_Date',
    },
  ],
  leadsTo,
  steps: 7,
  help: 'https://www.zoho.com/accounts/protocol/oauth/self-client/authorization-code-flow.html',
  // As one line, as Zoho wants them pasted.
  scopes: [Object.values(scopes).join(',')],
  reads: [
    'person',
    'stage',
    'stageHistory',
    'owner',
    'deadline',
    'pages',
    'emails',
    'webinars',
    'events',
    'calls',
    'meetings',
    'notes',
    'tasks',
    'campaigns',
    'score',
    'answers',
  ],
  writes: ['note', 'fields'],
  shelfLife: 15 * minute,
  // A company without a paid plan has 5,000 credits a day for all its programs, and a request costs one.
  limits: { perDay: 2000, together: 4 },
  checkedOn: 'specification v8, its example replies, documentation',
};
