/**
 * Where Salesforce shows a record. Lightning keeps the pages of records visited before in the document, hidden; it names
 * each field with the object's and the field's own names, whatever the language and the layout. Classic names fields by
 * ids that have not changed for twenty years.
 */
import type { CrmPlan, FieldPlaces, Place, RecordPlan } from '../adapter.ts';

/** The day of the sources: tools and tests in use that read these names, the newest of 2026. */
const lastSeen = '2026-11-22';

/** A card that floats over the page, or shows a related record in it, has the same names as the page. */
const ofOthers = '[role="tooltip"], .forceHoverPanel, [data-component-id*="relatedRecord" i]';

/** The panel at the top, which is there too where the tab with the fields is not the one in front. */
const panel = 'records-highlights2';

/** A field's own element, with a label in it; the label is no value. */
function field(name: string): string {
  return `[data-target-selection-name="sfdc:RecordField.${name}"]`;
}

/** What stands between the two may be shadow roots, in orgs where components draw into such. */
function here(inside: string, at: string): Place {
  return { at, inside, outside: ofOthers, only: true };
}

function text(name: string): Place[] {
  return [
    here(field(name), 'lightning-formatted-text, lightning-formatted-name, lightning-formatted-rich-text'),
    here(field(name), 'input, textarea'),
    here(field(name), '.test-id__field-value'),
    here(field(name), '[slot="outputField"], dd'),
  ];
}

function link(name: string): Place[] {
  return [here(field(name), 'a[href*="/lightning/r/"]'), here(field(name), 'a')];
}

/** In Classic `_ileinner` is the part of a field's cell that shows its value. */
function classic(id: string): Place {
  return { at: `[id="${id}_ileinner"]`, only: true };
}

function email(name: string, classicId: string): FieldPlaces {
  return {
    places: [
      here(field(name), 'a[href^="mailto:"]'),
      here(field(name), 'input'),
      // Without a link where the user may not see the whole of it.
      { at: '*', inside: field(name), outside: ofOthers, text: 'own', only: true },
      { at: 'a[href^="mailto:"]', inside: panel, outside: ofOthers, only: true, alone: true },
      here('records-record-layout-item:is([field-label="Email"], [field-label="E-post"])', 'a[href^="mailto:"]'),
      { at: `[id="${classicId}_ileinner"] a[href^="mailto:"]`, only: true },
      classic(classicId),
    ],
    lastSeen,
  };
}

function name(object: string, classicId: string): FieldPlaces {
  const own = `${object}.Name`;
  const [shown, ...edited] = text(own) as [Place, ...Place[]];
  return {
    places: [
      here(panel, '[slot="primaryField"]'),
      shown,
      [here(field(own), '[name="firstName"]'), here(field(own), '[name="lastName"]')],
      ...edited,
      here(panel, 'lightning-formatted-name'),
      { at: `[id="${classicId}_ileinner"]`, text: 'own', only: true },
      { at: 'h2.topName', only: true },
    ],
    lastSeen,
  };
}

function owner(object: string, classicId: string): FieldPlaces {
  return {
    places: [
      here(field(`${object}.OwnerId`), 'force-owner-lookup a'),
      ...link(`${object}.OwnerId`),
      here(panel, 'force-owner-lookup a'),
      { at: `[id="${classicId}_ileinner"] a[href^="/005"]`, only: true },
    ],
    lastSeen,
  };
}

function account(object: string, classicId: string): FieldPlaces {
  return {
    places: [
      ...link(`${object}.AccountId`),
      here(panel, 'a:is([href*="/lightning/r/Account/"], [href*="/lightning/r/001"])'),
      { at: `[id="${classicId}_ileinner"] a[href^="/001"]`, only: true },
    ],
    lastSeen,
  };
}

/** The visible page of a record; in Classic the page's only one. */
const within: RecordPlan['within'] = ['one-record-home-flexipage2', '#bodyCell', 'body'];

/** What surrounds the pages of all records; a console adds one for each tab. */
export const root: CrmPlan['root'] = ['one-record-home-flexipage2', '#brandBand_2', '#bodyCell', 'body'];

/** How each kind of record is read. An opportunity's contact roles are several people: none of them is read. */
export const pages: CrmPlan['pages'] = {
  contact: {
    within,
    fields: {
      email: email('Contact.Email', 'con15'),
      name: name('Contact', 'con2'),
      company: account('Contact', 'con4'),
      owner: owner('Contact', 'con1'),
    },
  },
  lead: {
    within,
    fields: {
      email: email('Lead.Email', 'lea11'),
      name: name('Lead', 'lea2'),
      company: { places: [...text('Lead.Company'), classic('lea3')], lastSeen },
      owner: owner('Lead', 'lea1'),
      stage: { places: [...text('Lead.Status'), classic('lea13')], lastSeen },
    },
  },
  company: { within, fields: { name: name('Account', 'acc2'), owner: owner('Account', 'acc1') } },
  deal: {
    within,
    fields: {
      name: name('Opportunity', 'opp3'),
      company: account('Opportunity', 'opp4'),
      owner: owner('Opportunity', 'opp1'),
      stage: { places: [...text('Opportunity.StageName'), classic('opp11')], lastSeen },
    },
  },
};
