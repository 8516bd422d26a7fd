import { hour } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';

const named = { kind: 'text', optional: true, advanced: true } as const;

/** Microsoft Dynamics 365 Sales in the cloud, by the browser's own session. */
export const dynamicsAbout: ConnectorAbout = {
  id: 'dynamics',
  name: 'Dynamics 365',
  kind: 'crm',
  crm: 'dynamics',
  signIn: 'session',
  fields: [
    {
      name: 'address',
      kind: 'origin',
      pattern:
        'https://[\\w-]+\\.crm\\d{0,2}\\.(?:dynamics\\.(?:com|cn)|microsoftdynamics\\.(?:us|de)|appsplatform\\.us)(?:\\.mcas\\.ms)?|http://(?:127\\.0\\.0\\.1|localhost)(?::\\d+)?',
      example: 'https://acme.crm4.dynamics.com',
    },
    { name: 'verdictField', ...named, pattern: '[a-z]\\w*', example: 'cr1f2_salesverdict' },
    { name: 'reasonField', ...named, pattern: '[a-z]\\w*', example: 'cr1f2_salesreason' },
    { name: 'answerField', ...named, pattern: '[a-z]\\w*', example: 'cr1f2_marketinganswer' },
    {
      name: 'deadlineFields',
      ...named,
      pattern: '[a-z]\\w*(?:\\s*,\\s*[a-z]\\w*)*',
      example: 'cr1f2_contractend, cr1f2_renewaldate',
    },
  ],
  steps: 3,
  help: 'https://learn.microsoft.com/power-apps/developer/data-platform/webapi/overview',
  scopes: [],
  // Without the history of stages: Dynamics keeps it in its audit alone, one request a change, for administrators.
  reads: [
    'person',
    'stage',
    'owner',
    'deadline',
    'emails',
    'calls',
    'meetings',
    'notes',
    'tasks',
    'campaigns',
    'answers',
  ],
  writes: ['note', 'fields'],
  shelfLife: hour / 2,
  // Microsoft allows a user 6,000 requests in five minutes, those of the pages that they look at among them.
  limits: { perDay: 3000, together: 3 },
  checkedOn: 'documentation of the Web API 9.2; requests from an extension by documentation alone',
};
