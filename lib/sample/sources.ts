/**
 * Where the sample says it learnt something: as if from files a company's systems had exported, with names that say
 * plainly that they are samples. What a rep does in Baton itself is told as Baton stores it.
 */
import type { TouchpointKind } from '../domain/touchpoint.ts';

const website = 'sample-website.csv';
const newsletter = 'sample-newsletter.csv';
const events = 'sample-events.csv';
const crm = 'sample-crm.csv';

/** The source of each kind of touchpoint, of what the CRM knows, and of what a rep entered. */
export const sources: Readonly<Record<TouchpointKind | 'crm' | 'rep', string>> = {
  page: website,
  download: website,
  form: website,
  ad: website,
  chat: website,
  video: website,
  webinar: events,
  event: events,
  emailSent: newsletter,
  emailOpen: newsletter,
  emailClick: newsletter,
  call: crm,
  meeting: crm,
  mail: crm,
  stage: crm,
  note: crm,
  other: crm,
  crm,
  rep: 'rep',
};
