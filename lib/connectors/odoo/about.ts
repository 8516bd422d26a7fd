import { hour } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';

const named = { kind: 'text', optional: true, advanced: true } as const;

/** Odoo (15 to 19), by the browser's own session; since version 19 by an API key as well. */
export const odooAbout: ConnectorAbout = {
  id: 'odoo',
  name: 'Odoo',
  kind: 'crm',
  crm: 'odoo',
  signIn: 'session',
  fields: [
    { name: 'address', kind: 'origin', example: 'https://acme.odoo.com' },
    { name: 'token', kind: 'secret', optional: true },
    { name: 'database', kind: 'text', optional: true, advanced: true, pattern: '[\\w.-]+', example: 'acme' },
    { name: 'verdictField', ...named, pattern: '\\w+', example: 'x_sales_verdict' },
    { name: 'reasonField', ...named, pattern: '\\w+', example: 'x_sales_reason' },
    { name: 'answerField', ...named, pattern: '\\w+', example: 'x_marketing_answer' },
    { name: 'deadlineFields', ...named, pattern: '\\w+(?:\\s*,\\s*\\w+)*', example: 'x_contract_end, x_renewal_date' },
  ],
  steps: 4,
  help: 'https://www.odoo.com/documentation/19.0/developer/reference/external_api.html',
  scopes: [],
  reads: [
    'person',
    'stage',
    'stageHistory',
    'owner',
    'deadline',
    'pages',
    'forms',
    'emails',
    'calls',
    'meetings',
    'notes',
    'campaigns',
    'answers',
  ],
  writes: ['note', 'fields'],
  shelfLife: hour / 2,
  // It often stands on a company's own server, which shall not feel that reps look at leads.
  limits: { perDay: 3000, together: 4 },
  checkedOn: "documentation of 19.0, the vendor's source; requests from an extension by documentation alone",
};
