/** A file on a web address, for teams without a server: a published spreadsheet, or people in the feed format. */
import type { ConnectorAbout } from '../about.ts';
import { addressField } from '../feed/fields.ts';

/** What the connector says of itself. */
export const fileAbout: ConnectorAbout = {
  id: 'file',
  name: 'File on the web',
  kind: 'any',
  signIn: 'none',
  fields: [
    addressField('https://docs.google.com/spreadsheets/d/e/…/pub?output=csv'),
    { name: 'token', kind: 'secret', optional: true, advanced: true },
  ],
  // A browser does not tell a program where it was led, only that it may not go there: so what is known is asked for.
  // Published sheets lead to hosts of many names, which let everybody read (`access-control-allow-origin: *`).
  leadsTo: {
    'drive.google.com': ['https://drive.usercontent.google.com'],
    'github.com': ['https://raw.githubusercontent.com'],
  },
  steps: 4,
  help: 'https://support.google.com/docs/answer/183965',
  scopes: [],
  reads: ['person', 'stage', 'stageHistory', 'owner', 'deadline', 'events', 'answers'],
  writes: [],
  shelfLife: 15 * 60_000,
  limits: { perDay: 300, together: 1 },
  checkedOn: 'the published JSON Schema; redirections, encodings and faults on servers of our own',
};
