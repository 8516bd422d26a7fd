/**
 * Where Pipedrive shows a record. Few of its hooks are known: the title of a page, the title of the lead that lies over
 * the inbox, and the cells of lists. A mail link tells in its address which person it belongs to.
 */
import type { CrmPlan, FieldPlaces } from '../adapter.ts';
import { elsewhere, emailLabel, headedCards } from '../mail-link.ts';

/** The day of the sources: extensions in use. */
const lastSeen = '2026-11-22';

/** The record's own company; the notes and the people below may name others. */
const company: FieldPlaces = {
  places: [{ at: 'a[href*="/organization/"]', outside: elsewhere, only: true }],
  lastSeen,
};

const header: FieldPlaces = {
  places: [
    { at: '[data-testid="header-title"] :is(textarea, input)', only: true },
    { at: '[data-testid="header-title"]', only: true },
    { at: '.viewContainer .descriptionHead h1', only: true },
  ],
  lastSeen,
};

/** A link that names a person, and was not found by the name of this one, is another's. */
const ofNobody = 'a[href^="mailto:"]:not([href*="related_person_id="])';

const title = '[data-testid="SidebarLeadTitle"]';
/** In the drawer itself notes, mails and participants: what is elsewhere on other pages, but for the drawer. */
const notOfTheLead = 'article, blockquote, p, li, table, form, [role="feed"], [role="row"], [contenteditable]';

/** The page's main part. */
export const root: CrmPlan['root'] = ['main', '[role="main"]', 'body'];

/** How each kind of record is read. A lead lies over the inbox, which shows the addresses of other leads. */
export const pages: CrmPlan['pages'] = {
  contact: {
    fields: {
      email: {
        places: [
          { at: 'a[href^="mailto:"][href$="related_person_id={id}"]', only: true },
          { at: 'a[href^="mailto:"][href*="related_person_id={id}&"]', only: true },
          { at: ofNobody, label: emailLabel, outside: elsewhere, only: true },
        ],
        lastSeen,
      },
      name: header,
      company,
    },
  },
  lead: {
    within: [
      ...['[role="dialog"]', 'aside', '[data-testid*="drawer" i]'].map((part) => `${part}:has(${title})`),
      `:has(> ${title})`,
    ],
    fields: {
      email: {
        places: [
          { at: 'a[href^="mailto:"]', label: emailLabel, outside: notOfTheLead, only: true },
          { at: 'a[href^="mailto:"]', outside: `${notOfTheLead}, ${headedCards}`, only: true, alone: true },
        ],
        lastSeen,
      },
      name: {
        places: [
          { at: `${title} :is(textarea, input)`, only: true },
          { at: title, only: true },
        ],
        lastSeen,
      },
      company: { places: [{ at: 'a[href*="/organization/"]', outside: notOfTheLead, only: true }], lastSeen },
    },
  },
  company: { fields: { name: header } },
  deal: { fields: { name: header, company } },
};
