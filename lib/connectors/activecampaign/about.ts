import { minute } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';

/** Fields are known by the titles the company gave them, or by their tags of personalisation: `SALES_VERDICT`. */
const fieldName = '[^,]{1,200}';

/** ActiveCampaign. */
export const activecampaignAbout: ConnectorAbout = {
  id: 'activecampaign',
  name: 'ActiveCampaign',
  kind: 'marketing',
  signIn: 'token',
  fields: [
    { name: 'address', kind: 'origin', example: 'https://acme.api-us1.com' },
    { name: 'token', kind: 'secret', example: '5f0c…' },
    { name: 'tag', kind: 'text', optional: true, advanced: true, pattern: '[^,]{1,80}', example: 'baton' },
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
  ],
  steps: 4,
  help: 'https://help.activecampaign.com/hc/en-us/articles/207317590-Getting-started-with-the-API',
  // A key may do what its user may; there is nothing to tick.
  scopes: [],
  reads: [
    'person',
    'stage',
    'owner',
    'deadline',
    'pages',
    'forms',
    'emails',
    'events',
    'notes',
    'campaigns',
    'score',
    'answers',
  ],
  writes: ['note', 'fields', 'tag'],
  shelfLife: 10 * minute,
  // ActiveCampaign sets no limit to a day, and allows an account five a second, for all of its integrations together: one
  // after the other stays below.
  limits: { perDay: 3000, together: 1 },
  checkedOn: 'specification v3, its example replies',
};
