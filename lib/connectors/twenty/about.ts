import { minute } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';

const fieldName = '[a-z][A-Za-z0-9]*';
const named = { kind: 'text', optional: true, advanced: true, pattern: fieldName } as const;

/** Twenty, of the vendor or self-hosted. */
export const twentyAbout: ConnectorAbout = {
  id: 'twenty',
  name: 'Twenty',
  kind: 'crm',
  crm: 'twenty',
  signIn: 'token',
  fields: [
    { name: 'address', kind: 'origin', usual: 'https://api.twenty.com' },
    { name: 'token', kind: 'secret', example: 'eyJhbGciOi…' },
    { name: 'verdictField', ...named, example: 'salesVerdict' },
    { name: 'reasonField', ...named, example: 'salesReason' },
    { name: 'answerField', ...named, example: 'marketingAnswer' },
    {
      name: 'deadlineFields',
      ...named,
      pattern: `${fieldName}(\\s*,\\s*${fieldName})*`,
      example: 'contractEnds, budgetCloses',
    },
  ],
  steps: 5,
  help: 'https://docs.twenty.com/developers/extend/api',
  scopes: [
    'People: see, edit',
    'Notes: see, edit',
    'Companies: see',
    'Opportunities: see',
    'Tasks: see',
    'Workspace Members: see',
  ],
  reads: [
    'person',
    'stage',
    'stageHistory',
    'owner',
    'deadline',
    'emails',
    'meetings',
    'notes',
    'tasks',
    'events',
    'answers',
  ],
  writes: ['note', 'fields'],
  shelfLife: 10 * minute,
  // Twenty allows 100 requests a minute and names no limit for a day.
  limits: { perDay: 4000, together: 4 },
  checkedOn: "documentation and the vendor's source",
};
