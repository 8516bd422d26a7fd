import { minute } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';
import { permissions } from './permissions.ts';

/** The name of a field as Marketo's REST API has it. */
const fieldName = '\\w+';

/** Marketo Engage. */
export const marketoAbout: ConnectorAbout = {
  id: 'marketo',
  name: 'Marketo Engage',
  kind: 'marketing',
  // Marketo keeps the ids of the leads and contacts that it exchanges with Salesforce.
  crm: 'salesforce',
  signIn: 'client',
  fields: [
    {
      name: 'address',
      kind: 'origin',
      // Marketo shows it with a path behind it, of which nothing is kept.
      pattern: '(?:https://[\\w-]+\\.mktorest\\.com|http://(?:127\\.0\\.0\\.1|localhost)(?::\\d+)?)(?:/.*)?',
      example: 'https://123-ABC-456.mktorest.com',
    },
    { name: 'clientId', kind: 'text' },
    { name: 'clientSecret', kind: 'secret' },
    // Marketo has no notes: without one of these two there is no place for the rep's word.
    { name: 'verdictField', kind: 'text', optional: true, pattern: fieldName, example: 'salesVerdict' },
    { name: 'reasonField', kind: 'text', optional: true, pattern: fieldName, example: 'salesReason' },
    {
      name: 'answerField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: fieldName,
      example: 'marketingAnswer',
    },
    {
      name: 'deadlineFields',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: '\\s*\\w+\\s*(?:,\\s*\\w+\\s*)*',
      example: 'contractEnd, renewalDate',
    },
  ],
  steps: 6,
  help: 'https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/custom-services',
  scopes: Object.values(permissions),
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
    'events',
    'campaigns',
    'score',
    'answers',
  ],
  writes: ['fields'],
  tellsOnly: 'verdicts',
  shelfLife: 15 * minute,
  // Marketo allows a company 50,000 a day and ten at a time, for all of its programs together.
  limits: { perDay: 3000, together: 4 },
  checkedOn: 'specification (2026-07), documentation',
};
