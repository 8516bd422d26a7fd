/** Connectors of the tests' own, and connections to them. */
import type { ConnectorAbout } from '../../../lib/connectors/about.ts';
import type { ConnectionCheck } from '../../../lib/domain/exchange/connection.ts';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';

const shared = {
  steps: 2,
  help: 'https://help.example/token',
  shelfLife: 60_000,
  limits: { perDay: 4000, together: 2 },
  checkedOn: 'nothing',
};

/** A marketing system with a token. */
export const acme: ConnectorAbout = {
  ...shared,
  id: 'acme-mail',
  name: 'Acme Mail',
  kind: 'marketing',
  signIn: 'token',
  fields: [
    { name: 'token', kind: 'secret', example: 'pat-…' },
    {
      name: 'verdictField',
      kind: 'text',
      optional: true,
      advanced: true,
      pattern: '[a-z_]+',
      example: 'sales_verdict',
    },
    { name: 'address', kind: 'address', advanced: true, usual: 'https://api.acme.example' },
  ],
  scopes: ['contacts.read', 'notes.write'],
  reads: ['person', 'stage', 'pages'],
  writes: ['note', 'fields'],
};

/** A CRM that one signs in to on its own page. */
export const force: ConnectorAbout = {
  ...shared,
  id: 'force',
  name: 'Force',
  kind: 'crm',
  signIn: 'oauth',
  fields: [{ name: 'address', kind: 'origin', pattern: 'https://[a-z]+\\.force\\.example' }],
  scopes: [],
  reads: ['person'],
  writes: [],
};

/** A CRM that is asked with the browser's own sign-in. */
export const house: ConnectorAbout = {
  ...shared,
  id: 'house',
  name: 'House',
  kind: 'crm',
  signIn: 'session',
  fields: [
    { name: 'address', kind: 'origin' },
    {
      name: 'region',
      kind: 'choice',
      choices: [
        { value: 'eu', label: 'EU' },
        { value: 'us', label: 'US' },
      ],
    },
  ],
  scopes: [],
  reads: ['person', 'stage'],
  writes: ['note'],
};

const abouts = [acme, force, house];

/** Stands in for the catalogue. */
export const catalogueOfTests = {
  catalogue: abouts,
  aboutOf: (id: string) => abouts.find((about) => about.id === id),
};

/** 22 November 2026, noon in UTC. */
export const noon = Date.UTC(2026, 10, 22, 12);

/** A check that found all that Acme Mail can use. */
export const allAllowed: ConnectionCheck = {
  at: noon,
  account: 'Acme Ltd (1234567)',
  reads: ['person', 'stage', 'pages'],
  writes: ['note'],
  gaps: [],
};

type Lists = 'handoverStages' | 'ownOrigins';
type Some = Omit<Partial<ConnectionView>, Lists> & { readonly [List in Lists]?: readonly string[] };

/** A connection to Acme Mail, working. */
export function connection({ handoverStages = ['mql'], ownOrigins = [], ...more }: Some = {}): ConnectionView {
  return {
    id: 'acme-mail',
    connector: 'acme-mail',
    name: 'Acme Mail',
    settings: { address: 'https://api.acme.example' },
    writes: true,
    handoverStages: [...handoverStages],
    ownOrigins: [...ownOrigins],
    addedAt: noon - 86_400_000,
    check: allAllowed,
    hasSecrets: ['token'],
    waiting: 0,
    refused: 0,
    requestsToday: 12,
    ...more,
  };
}
