/**
 * Where vtiger (6 to 8) and its forks show a record. The full page has the field's name in the id of each cell, the
 * summary a hidden input with that name in the cell, the header a class; forms have inputs of that name. The page says
 * which record it shows. The vendor's newest cloud pages are built another way and are not read.
 */
import type { CrmPlan, FieldPlaces, Place, RecordPlan } from '../adapter.ts';

const lastSeen = '2026-11-22';

const listed = (...places: FieldPlaces['places']): FieldPlaces => ({ places, lastSeen });
/** Believed only where all that is found says the same. A list of one: the place itself is not a weak one. */
const only = (at: string, how: Partial<Exclude<Place, string>> = {}): readonly Place[] => [{ ...how, at, only: true }];
/** The full page's cell. */
const cell = (name: string, inside = ''): string => `[id$="_detailView_fieldValue_${name}"]${inside}`;
/** The summary's. Rows of related lists, which have a record's id, may have such inputs too. */
const summary = (name: string, inside = ''): string =>
  `td:has(input[data-name="${name}"]):not(:has(td))${inside}:not(tr[data-id] *)`;
const header = (name: string): string => `.detailview-header .value.${name}`;
const typed = (name: string): readonly Place[] => only(`form#EditView [name="${name}"]:not([type="hidden"])`);

/** What is too long for the page is cut off there; a link has all of it. */
const uncut = (at: string): readonly Place[] => only(at, { unless: '.*(?:\\.\\.|…)' });
const whole = (at: string): readonly Place[] => only(at, { attribute: 'data-rawvalue' });

const text = (name: string): FieldPlaces =>
  listed(
    only(cell(name)),
    // Before version 7 the cell beside the label.
    only(`[id$="_detailView_fieldLabel_${name}"] + td`),
    only(summary(name)),
    only(header(name)),
    typed(name),
    typed(`${name}_display`),
  );

const email = listed(
  only(cell('email', ' a[href^="mailto:"]')),
  only(summary('email', ' a[href^="mailto:"]')),
  whole(cell('email', ' a[data-rawvalue]')),
  whole(summary('email', ' a[data-rawvalue]')),
  uncut(cell('email')),
  uncut('[id$="_detailView_fieldLabel_email"] + td'),
  uncut(summary('email')),
  uncut(header('email')),
  typed('email'),
);

const name = listed(
  // The fields themselves have a title before the first name.
  [...only('.recordLabel .firstname'), ...only('.recordLabel .lastname')],
  [...typed('firstname'), ...typed('lastname')],
);
const titled = (field: string): FieldPlaces => {
  const { places } = text(field);
  return listed(only(`.recordLabel .${field}`), ...places);
};
const owner = text('assigned_user_id');

/** The record's part of the page; in a form all of it. */
export const root: CrmPlan['root'] = ['.detailViewContainer', '.main-container', 'body'];

/** A related record that is opened over the page has an id of its own. */
const around: Pick<RecordPlan, 'within'> = {
  within: [
    '.detailViewContainer:has(#recordId[value="{id}"])',
    '#recordId[value="{id}"] ~ .detailViewContainer',
    'form#EditView:has(input[name="record"][value="{id}"])',
    // Without the header.
    'div:has(> #recordId[value="{id}"])',
  ],
};

/** How each kind of record is read. A company's page lists people, so no address is read from it. */
export const pages: CrmPlan['pages'] = {
  contact: { ...around, fields: { email, name, company: text('account_id'), owner } },
  lead: { ...around, fields: { email, name, company: text('company'), owner, stage: text('leadstatus') } },
  company: { ...around, fields: { name: titled('accountname'), owner } },
  deal: {
    ...around,
    fields: { name: titled('potentialname'), company: text('related_to'), owner, stage: text('sales_stage') },
  },
};
