/**
 * Where Dynamics 365 shows a record: in a form whose controls carry the field's name, and whose values are those of
 * inputs. A field may stand in the form, in its header and in the process above it, and says the same in each.
 */
import type { CrmPlan, FieldPlaces, Place, RecordPlan } from '../adapter.ts';

/** The day of the sources: Microsoft's own test library and extensions in use. */
const lastSeen = '2026-11-22';

/** A form of a new record beside the page, and cards in the form that show other records. */
const elsewhere = [
  '[data-id^="quickCreateRoot"]',
  '[data-id*="quickform" i]',
  '[data-id*="quickview" i]',
  '[data-id*="timeline" i]',
  '[data-id*="notescontrol" i]',
].join(', ');

function here(at: string): Place {
  return { at, outside: elsewhere, only: true };
}

/** A field's controls in the form, its header and its process. */
function control(field: string): string {
  return `:is(${['', 'header_', 'header_process_'].map((where) => `[data-id^="${where}${field}.fieldControl"]`).join(', ')})`;
}

function text(...fields: string[]): Place[] {
  return fields.map((field) => here(`:is(input, textarea)${control(field)}`));
}

/** A record that the field refers to. */
function lookup(...fields: string[]): Place[] {
  return fields.flatMap((field) => [
    here(`${control(field)}[data-id$="_selected_tag_text"]`),
    here(`${control(field)}[data-id$="_selected_tag"]`),
  ]);
}

function choice(...fields: string[]): FieldPlaces {
  return {
    places: fields.flatMap((field) => [
      here(`:is(select, button)${control(field)}[data-id$="option-set-select"]`),
      here(`${control(field)}[data-id$="option-set-text-input"]`),
    ]),
    lastSeen,
  };
}

const email: FieldPlaces = {
  places: [
    here('input[data-id="emailaddress1.fieldControl-mail-text-input"]'),
    here(`input${control('emailaddress1')}`),
    here(`a[href^="mailto:"]${control('emailaddress1')}`),
    here(`${control('emailaddress1')} a[href^="mailto:"]`),
  ],
  lastSeen,
};

/** The heading, whose mark of what is not yet saved is an element of its own. */
const heading: Place[] = [
  { at: '[data-id="header_title"]', text: 'own', unless: '-.*' },
  { at: '[data-id="header_title"]', attribute: 'title' },
];

const person: FieldPlaces = {
  places: [
    [...text('fullname_compositionLinkControl_firstname'), ...text('fullname_compositionLinkControl_lastname')],
    [...text('firstname'), ...text('lastname')],
    ...text('fullname'),
    ...heading,
  ],
  lastSeen,
};

const owner: FieldPlaces = { places: lookup('ownerid'), lastSeen };

/** The form of a record; where another lies over it as a dialog or stands beside it, nothing is read. */
const within: RecordPlan['within'] = ['[data-id="editFormRoot"]', 'body'];

/** The form. */
export const root: CrmPlan['root'] = ['[data-id="editFormRoot"]', '#mainContent', 'body'];

/** How each kind of record is read. */
export const pages: CrmPlan['pages'] = {
  contact: {
    within,
    fields: { email, name: person, company: { places: lookup('parentcustomerid'), lastSeen }, owner },
  },
  lead: {
    within,
    fields: {
      email,
      name: person,
      company: { places: [...text('companyname'), ...lookup('parentaccountid')], lastSeen },
      owner,
      stage: choice('statuscode'),
    },
  },
  company: { within, fields: { name: { places: [...text('name'), ...heading], lastSeen }, owner } },
  deal: {
    within,
    fields: {
      name: { places: [...text('name'), ...heading], lastSeen },
      company: { places: lookup('parentaccountid', 'customerid'), lastSeen },
      owner,
      stage: choice('salesstage', 'statuscode'),
    },
  },
};
