/** Where Freshsales shows a record. Nothing of its pages is published, so only what pages in general offer is asked for. */
import type { CrmPlan } from '../adapter.ts';
import { labelledMailLink } from '../mail-link.ts';

const lastSeen = '2026-11-22';
const within = ['main', '[role="main"]', 'body'];
const name = { places: [{ at: 'h1', only: true }], lastSeen } as const;
/** Behind words that say what it is; a mail link by itself may be anybody's. */
const email = { places: [labelledMailLink], lastSeen } as const;

/** The page's main part. */
export const root: CrmPlan['root'] = ['main', '[role="main"]', 'body'];

/** How each kind of record is read. */
export const pages: CrmPlan['pages'] = {
  contact: { within, fields: { email, name } },
  lead: { within, fields: { email, name } },
  company: { within, fields: { name } },
  deal: { within, fields: { name } },
};
