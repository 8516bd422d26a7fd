/** Any system that answers in Baton's feed format. */
import type { ConnectorAbout } from '../about.ts';
import { addressField, signingSecretField } from './fields.ts';

/** What the connector says of itself. */
export const feedAbout: ConnectorAbout = {
  id: 'feed',
  name: 'Baton feed',
  kind: 'any',
  signIn: 'token',
  fields: [
    addressField('https://data.acme.example/baton'),
    { name: 'token', kind: 'secret', optional: true },
    signingSecretField,
  ],
  steps: 3,
  help: 'https://www.standardwebhooks.com/',
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
    'downloads',
    'webinars',
    'events',
    'calls',
    'meetings',
    'answers',
  ],
  writes: ['message'],
  shelfLife: 5 * 60_000,
  limits: { perDay: 5000, together: 4 },
  checkedOn:
    'the published JSON Schema; signatures with the library standardwebhooks 1.1.1; end to end in Chromium and Firefox',
};
