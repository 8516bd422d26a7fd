import { minute } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';

const fieldName = '[A-Za-z]\\w*';

/** EspoCRM. */
export const espocrmAbout: ConnectorAbout = {
  id: 'espocrm',
  name: 'EspoCRM',
  kind: 'crm',
  crm: 'espocrm',
  signIn: 'token',
  fields: [
    { name: 'address', kind: 'address', example: 'https://crm.example.com' },
    { name: 'token', kind: 'secret' },
    { name: 'verdictField', kind: 'text', optional: true, advanced: true, pattern: fieldName, example: 'salesVerdict' },
    { name: 'reasonField', kind: 'text', optional: true, advanced: true, pattern: fieldName, example: 'salesReason' },
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
      pattern: `\\s*${fieldName}\\s*(?:,\\s*${fieldName}\\s*)*`,
      example: 'contractEnd, renewalDate',
    },
  ],
  steps: 5,
  help: 'https://docs.espocrm.com/development/api-tutorial/',
  scopes: [
    'Contact: read, edit, stream',
    'Lead: read, edit, stream',
    'Meeting: read',
    'Call: read',
    'Task: read',
    'Email: read',
    'Opportunity: read',
    'Campaign: read',
  ],
  reads: [
    'person',
    'stage',
    'stageHistory',
    'owner',
    'deadline',
    'forms',
    'emails',
    'calls',
    'meetings',
    'notes',
    'tasks',
    'campaigns',
    'answers',
  ],
  writes: ['note', 'fields'],
  shelfLife: 10 * minute,
  // EspoCRM itself sets no limit; it stands on a company's own server, which shall not feel that reps look at leads.
  limits: { perDay: 3000, together: 4 },
  checkedOn: "specification v1, documentation, the vendor's source (10.0)",
};
