/**
 * Where HubSpot shows a record. Its classes are generated; its test hooks have lasted for years. Everything that is
 * read stands in the left column but for the company, which is a card on the right. The middle holds notes, mails and
 * whatever other people said.
 */
import type { CrmPlan, FieldPlaces, Place, RecordPlan } from '../adapter.ts';
import { elsewhere, emailLabel, headedCards } from '../mail-link.ts';

/** The day of the sources: extensions in use that read these hooks, the newest of 2026-07. */
const lastSeen = '2026-11-22';

/** The middle and the right column; in the left one cards of other records, and what is being written. */
const columns = '[data-test-id="middle-pane"], [data-test-id="records-right-sidebar"]';
const cards = ['data-test-id', 'data-selenium-test', 'data-card-type'].map((hook) => `[${hook}*="ASSOCIATION"]`);
const others = [columns, ...cards, '[data-selenium-test*="chicklet"]', '[contenteditable]'].join(', ');

/** HubSpot's tests look for elements by either attribute. */
function hook(name: string): string {
  return `:is([data-selenium-test="${name}"], [data-test-id="${name}"])`;
}

function here(at: string): Place {
  return { at, outside: columns };
}

/** A property's value. Where its label stands in the same element, the value is not told from it. */
function property(name: string): Place[] {
  const input = hook(`property-input-${name}`);
  return [
    here(`${input} .private-dropdown__item__label`),
    here(`${input} :is(input, textarea), :is(input, textarea)${input}`),
    here(`:is(input, textarea)[data-field="${name}"]`),
    here(`${input}:not(:has(label))`),
  ];
}

/** An address. Each element is asked for its own text alone, as the label may stand beside the address. */
function email(name: string): Place[] {
  const input = hook(`property-input-${name}`);
  return [
    { at: `${input} a[href^="mailto:"]`, outside: columns, only: true },
    { at: `${input} input, input${input}`, outside: columns, only: true },
    { at: `${input}, ${input} *`, text: 'own', outside: columns, only: true },
    { at: `input[data-field="${name}"]`, outside: columns, only: true },
  ];
}

const inColumn = ['[data-test-id="left-sidebar"]', '[data-scroll-trackable-container="left-sidebar"]']
  .map((column) => `${column} a[href^="mailto:"]`)
  .join(', ');
const othersInColumn = [
  others,
  '[data-selenium-test^="property-input-"]',
  '[data-test-id^="property-input-"]',
  elsewhere,
].join(', ');

/** The card at the top of the column, and any mail link of the column that is no other property's. */
const mailLinks: Place[] = [
  { at: '[data-test-id="record-highlight-main-content"] a[href^="mailto:"]', outside: others, only: true },
  { at: '[data-card-type="OBJECT_HIGHLIGHT"] a[href^="mailto:"]', outside: others, only: true },
  { at: inColumn, label: emailLabel, outside: othersInColumn, only: true },
  { at: inColumn, outside: `${othersInColumn}, ${headedCards}`, only: true, alone: true },
];

const name: FieldPlaces = {
  places: [
    here(`${hook('highlightTitle')} :is(input, textarea)`),
    here(hook('highlightTitle')),
    here('[data-test-id="record-highlight-main-content"] h2'),
  ],
  lastSeen,
};

/** The card on the right; where it lists several companies, none of them is more the person's than the other. */
const companyCard: Place = {
  at: hook('company-chicklet-title-link'),
  outside: '[data-test-id="middle-pane"]',
  only: true,
};

const owner: FieldPlaces = { places: property('hubspot_owner_id'), lastSeen };

function stage(...names: string[]): FieldPlaces {
  return { places: names.flatMap(property), lastSeen };
}

const within: RecordPlan['within'] = [
  '[data-test-id="left-sidebar"]',
  '[data-scroll-trackable-container="left-sidebar"]',
  'body',
];

/** The left column; before it is drawn, the application's element. */
export const root: CrmPlan['root'] = [
  '[data-test-id="left-sidebar"]',
  '[data-scroll-trackable-container="left-sidebar"]',
  'body',
];

/** How each kind of record is read. A lead stands for one contact, whose address HubSpot copies to it. */
export const pages: CrmPlan['pages'] = {
  contact: {
    within,
    fields: {
      email: { places: [...email('email'), ...mailLinks], lastSeen },
      name,
      company: { places: [companyCard, ...property('company')], lastSeen, beside: true },
      owner,
      stage: stage('lifecyclestage', 'hs_lead_status'),
    },
  },
  lead: {
    within,
    fields: {
      email: { places: email('hs_associated_contact_email'), lastSeen },
      name,
      company: { places: [companyCard], lastSeen, beside: true },
      owner,
      stage: stage('hs_pipeline_stage'),
    },
  },
  company: { within, fields: { name, owner, stage: stage('lifecyclestage') } },
  deal: { within, fields: { name, owner, stage: stage('dealstage') } },
};
