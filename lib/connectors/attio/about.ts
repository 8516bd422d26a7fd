import { minute } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';

/** Attributes are known by their titles or by their slugs. */
const attribute = '[^,]{1,200}';

/** Attio. */
export const attioAbout: ConnectorAbout = {
  id: 'attio',
  name: 'Attio',
  kind: 'crm',
  crm: 'attio',
  signIn: 'token',
  fields: [
    { name: 'token', kind: 'secret', example: '5c1e0b7f…' },
    {
      name: 'verdictField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: attribute,
      example: 'Sales verdict',
    },
    { name: 'reasonField', kind: 'text', optional: true, advanced: true, pattern: attribute, example: 'Sales reason' },
    {
      name: 'answerField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: attribute,
      example: 'Marketing answer',
    },
    {
      name: 'deadlineFields',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: `${attribute}(,${attribute})*`,
      example: 'Contract ends, Budget closes',
    },
    { name: 'address', kind: 'origin', advanced: true, usual: 'https://api.attio.com' },
  ],
  steps: 5,
  help: 'https://attio.com/help/apps/other-apps/generating-an-api-key',
  scopes: [
    'record_permission:read-write',
    'object_configuration:read',
    'user_management:read',
    'list_configuration:read',
    'list_entry:read',
    'note:read-write',
    'task:read',
  ],
  reads: [
    'person',
    'stage',
    'stageHistory',
    'owner',
    'deadline',
    'emails',
    'calls',
    'meetings',
    'notes',
    'tasks',
    'answers',
  ],
  writes: ['note', 'fields'],
  shelfLife: 15 * minute,
  // Attio allows a hundred reads a second and has no budget for a day.
  limits: { perDay: 5000, together: 4 },
  checkedOn: 'specification v2, its example replies',
};
