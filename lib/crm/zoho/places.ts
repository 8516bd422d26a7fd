/**
 * Where Zoho CRM shows a record. Ids of elements are made of the part of the page and the field's own name, such as
 * `subvalue_EMAIL`; the name's changed from `LASTNAME` to `FULLNAME` in 2026-08. Some ids stand twice, with the same value.
 */
import type { CrmPlan, FieldPlaces, Place } from '../adapter.ts';
import { elsewhere, emailLabel } from '../mail-link.ts';

/** The day of the sources: the vendor's published components, and a script in use of 2026-08. */
const lastSeen = '2026-11-22';

/** Rows of lists, and what lies over the page or beside it, which show other records and other people. */
const rows = [
  'table',
  'lyte-table',
  'lyte-tr',
  'lyte-exptable-tr',
  'lyte-modal',
  'lyte-modal-body',
  'lyte-drawer',
  'lyte-popover',
  'lyte-hovercard',
  'aside',
  '[contenteditable]',
  '[id*="related" i]',
  '[id*="notes" i]',
  '[id*="timeline" i]',
  ...['preview', 'quick', 'merge', 'duplicate', 'convert'].map((word) => `[id*="${word}" i]`),
].join(', ');

function here(at: string, attribute?: string): Place {
  return { at, outside: rows, only: true, ...(attribute !== undefined && { attribute }) };
}

/** The element that shows a field, that of the page's head first; the value may stand in an attribute of the component. */
function placesOf(field: string): Place[] {
  const shown = [
    ...['titlecard', 'headervalue', 'subvalue', 'value'].map((part) => `[id="${part}_${field}"]`),
    `[data-zcqa="value_${field}"]`,
  ];
  return shown.flatMap((at) => [
    here(`${at}[cx-prop-value]:not([cx-prop-value=""])`, 'cx-prop-value'),
    here(`${at} lyte-text[lt-prop-value]:not([lt-prop-value=""])`, 'lt-prop-value'),
    here(at),
  ]);
}

function fields(...names: string[]): FieldPlaces {
  return { places: names.flatMap(placesOf), lastSeen };
}

const email: FieldPlaces = {
  places: [
    here('a[id="subvalue_EMAIL"][href^="mailto:"]'),
    here('[id$="value_EMAIL"] a[href^="mailto:"]'),
    here('[id$="mouseArea__EMAIL"] a[href^="mailto:"]'),
    ...placesOf('EMAIL'),
    // The form in which the record is edited.
    here('input[id^="Crm_"][id*="_EMAIL"]'),
    {
      at: 'crux-email-component a.cxEmailViewLink[href^="mailto:"]',
      label: emailLabel,
      outside: `${rows}, ${elsewhere}`,
      only: true,
    },
  ],
  lastSeen,
};

const owner = fields('SMOWNERID');

/** The application has no smaller element that is known to hold all of the record. */
export const root: CrmPlan['root'] = ['body'];

/** How each kind of record is read. */
export const pages: CrmPlan['pages'] = {
  contact: { fields: { email, name: fields('FULLNAME', 'LASTNAME'), company: fields('ACCOUNTID'), owner } },
  lead: {
    fields: {
      email,
      name: fields('FULLNAME', 'LASTNAME'),
      company: fields('COMPANY'),
      owner,
      stage: fields('STATUS'),
    },
  },
  company: { fields: { name: fields('ACCOUNTNAME'), owner } },
  deal: { fields: { name: fields('POTENTIALNAME'), company: fields('ACCOUNTID'), owner, stage: fields('STAGE') } },
};
