import { minute } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';

/** Fields are known by their names, or by their ids: `cf_…`. */
const customField = '[^,]{1,200}';

/** Close. */
export const closeAbout: ConnectorAbout = {
  id: 'close',
  name: 'Close',
  kind: 'crm',
  crm: 'close',
  signIn: 'token',
  fields: [
    { name: 'token', kind: 'secret', example: 'api_2Xk…' },
    {
      name: 'verdictField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: customField,
      example: 'Sales verdict',
    },
    {
      name: 'reasonField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: customField,
      example: 'Sales reason',
    },
    {
      name: 'answerField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: customField,
      example: 'Marketing answer',
    },
    {
      name: 'deadlineFields',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: `${customField}(,${customField})*`,
      example: 'Contract ends, Budget closes',
    },
    { name: 'address', kind: 'origin', advanced: true, usual: 'https://api.close.com' },
  ],
  steps: 4,
  help: 'https://help.close.com/docs/api-keys-oauth',
  // A key may do what its user may; there is nothing to tick.
  scopes: [],
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
    'answers',
  ],
  writes: ['note', 'fields'],
  shelfLife: 15 * minute,
  // Close limits requests a second, and has no budget for a day.
  limits: { perDay: 3000, together: 3 },
  checkedOn: 'specification v1, its example replies; the search by the documentation',
};
