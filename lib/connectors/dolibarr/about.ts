import { minute } from '../../domain/time.ts';
import type { ConnectorAbout } from '../about.ts';

const attribute = '[a-z][a-z0-9_]*';
const named = { kind: 'text', optional: true, advanced: true, pattern: attribute } as const;

/** Dolibarr, of the vendor or self-hosted, in any folder. */
export const dolibarrAbout: ConnectorAbout = {
  id: 'dolibarr',
  name: 'Dolibarr',
  kind: 'crm',
  crm: 'dolibarr',
  signIn: 'token',
  fields: [
    { name: 'address', kind: 'address', example: 'https://erp.example.com/dolibarr' },
    { name: 'token', kind: 'secret' },
    { name: 'verdictField', ...named, example: 'sales_verdict' },
    { name: 'reasonField', ...named, example: 'sales_reason' },
    { name: 'answerField', ...named, example: 'marketing_answer' },
    {
      name: 'deadlineFields',
      ...named,
      pattern: `${attribute}(\\s*,\\s*${attribute})*`,
      example: 'contract_ends, budget_closes',
    },
  ],
  steps: 5,
  help: 'https://wiki.dolibarr.org/index.php/Module_Web_Services_API_REST_(developer)',
  scopes: [
    'Third parties: read',
    'Contacts: read, create/modify',
    'Events/Agenda: read and create, own and of others',
    'Commercial proposals: read',
    'Users: read',
  ],
  reads: ['person', 'stage', 'owner', 'deadline', 'emails', 'calls', 'meetings', 'notes', 'tasks', 'answers'],
  writes: ['note', 'fields'],
  shelfLife: 10 * minute,
  // Dolibarr names no limit; it mostly runs on a small server.
  limits: { perDay: 3000, together: 3 },
  checkedOn: "documentation and the vendor's source",
};
