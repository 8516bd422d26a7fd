/** An address that is told what reps say: Zapier, Make, n8n and the like. */
import type { ConnectorAbout } from '../about.ts';
import { addressField, signingSecretField } from '../feed/fields.ts';

/** What the connector says of itself. */
export const webhookAbout: ConnectorAbout = {
  id: 'webhook',
  name: 'Webhook',
  kind: 'any',
  signIn: 'none',
  fields: [addressField('https://hooks.zapier.com/hooks/catch/…'), { ...signingSecretField, advanced: true }],
  steps: 3,
  help: 'https://www.standardwebhooks.com/',
  scopes: [],
  reads: [],
  writes: ['message'],
  shelfLife: 60 * 60_000,
  limits: { perDay: 2000, together: 1 },
  checkedOn: 'the published JSON Schema; signatures with the library standardwebhooks 1.1.1',
};
