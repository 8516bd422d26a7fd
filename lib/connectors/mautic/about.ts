import { minute } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';
import { permissions } from './permissions.ts';

/** Mautic. */
export const mauticAbout: ConnectorAbout = {
  id: 'mautic',
  name: 'Mautic',
  kind: 'marketing',
  crm: 'mautic',
  signIn: 'password',
  fields: [
    { name: 'address', kind: 'address', example: 'https://mautic.example.com' },
    // Two ways to sign in, of which one is enough: a user's, or the credentials of an application.
    { name: 'user', kind: 'text', optional: true, way: 1 },
    { name: 'password', kind: 'secret', optional: true, way: 1 },
    { name: 'clientId', kind: 'text', optional: true, way: 2 },
    { name: 'clientSecret', kind: 'secret', optional: true, way: 2 },
    { name: 'tag', kind: 'text', optional: true, advanced: true, pattern: '[^,]{1,80}', example: 'baton' },
    { name: 'verdictField', kind: 'text', optional: true, advanced: true, pattern: '\\w+', example: 'sales_verdict' },
    { name: 'reasonField', kind: 'text', optional: true, advanced: true, pattern: '\\w+', example: 'sales_reason' },
    { name: 'answerField', kind: 'text', optional: true, advanced: true, pattern: '\\w+', example: 'marketing_answer' },
    {
      name: 'deadlineFields',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: '\\s*\\w+\\s*(?:,\\s*\\w+\\s*)*',
      example: 'contract_end, renewal_date',
    },
  ],
  steps: 7,
  help: 'https://devdocs.mautic.org/en/7.0/rest_api/authentication.html',
  scopes: [permissions.viewContacts, permissions.editContacts, permissions.viewNotes, permissions.createNotes],
  reads: [
    'person',
    'stage',
    'stageHistory',
    'owner',
    'deadline',
    'pages',
    'forms',
    'emails',
    'downloads',
    'webinars',
    'calls',
    'meetings',
    'notes',
    'campaigns',
    'score',
    'answers',
  ],
  writes: ['note', 'fields', 'tag'],
  shelfLife: 10 * minute,
  // Mautic itself sets no limit; it stands on a company's own server, which shall not feel that reps look at leads.
  limits: { perDay: 3000, together: 4 },
  checkedOn: "documentation, its example replies, the vendor's source (5.1); end to end in Chromium and Firefox",
};
