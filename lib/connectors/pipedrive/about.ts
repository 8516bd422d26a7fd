import { minute } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';

/** Fields are known by the names the company gave them, or by their keys of 40 letters and digits. */
const fieldName = '[^,]{1,200}';

/** Pipedrive. */
export const pipedriveAbout: ConnectorAbout = {
  id: 'pipedrive',
  name: 'Pipedrive',
  kind: 'crm',
  crm: 'pipedrive',
  signIn: 'token',
  fields: [
    { name: 'token', kind: 'secret', example: '3f9c1e…' },
    {
      name: 'verdictField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: fieldName,
      example: 'Sales verdict',
    },
    { name: 'reasonField', kind: 'text', optional: true, advanced: true, pattern: fieldName, example: 'Sales reason' },
    {
      name: 'answerField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: fieldName,
      example: 'Marketing answer',
    },
    {
      name: 'deadlineFields',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: `${fieldName}(,${fieldName})*`,
      example: 'Contract ends, Budget closes',
    },
    // The company's own address serves as well: https://acme.pipedrive.com.
    { name: 'address', kind: 'origin', advanced: true, usual: 'https://api.pipedrive.com' },
  ],
  steps: 5,
  help: 'https://support.pipedrive.com/en/article/how-can-i-find-my-personal-api-key',
  // A personal token may do what its user may; there is nothing to tick.
  scopes: [],
  reads: [
    'person',
    'stage',
    'stageHistory',
    'owner',
    'deadline',
    'forms',
    'calls',
    'meetings',
    'emails',
    'notes',
    'tasks',
    'answers',
  ],
  writes: ['note', 'fields'],
  shelfLife: 15 * minute,
  // A reading costs about 160 of the 30,000 tokens that the smallest plan has a day for each seat.
  limits: { perDay: 700, together: 4 },
  checkedOn: 'specifications v1 and v2, their example replies',
};
