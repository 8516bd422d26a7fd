/**
 * Where Twenty (0.40 to its main branch) shows a record, as its source has it. Every field's label carries the id of
 * the record and the name of the field, whatever the language, and the value stands beside it; classes are generated.
 * A record that is opened beside the page has labels of its own.
 */
import type { CrmPlan, FieldPlaces, Place } from '../adapter.ts';

const lastSeen = '2026-11-22';

/** What stands beside a field's label. A record has one of each; of two records on the screen neither is read. */
const beside = (field: string, value: string): Place => ({ at: `[id="label-{id}-${field}"] + * ${value}`, only: true });
const listed = (...places: Place[]): FieldPlaces => ({ places, lastSeen });

/** The page's bar has the list's name, the record's and the place in the list side by side. */
const name = listed(
  { at: '[data-testid="top-bar-title"] [data-testid="tooltip"]', only: true },
  { at: '[data-testid="top-bar-title"] > div + div', only: true, unless: '/.*' },
);
/** The text of a chip, without the letter that stands for a picture. */
const chip = '[data-testid="tooltip"]';

/** There is no element for one record alone: the page's body is the application's. */
export const root: CrmPlan['root'] = ['#root', 'body'];

/** How each kind of record is read. */
export const pages: CrmPlan['pages'] = {
  contact: {
    fields: {
      // The first is the primary address.
      email: listed(beside('emails', 'a[href^="mailto:"]:not(a ~ a)')),
      name,
      company: listed(beside('company', chip)),
    },
  },
  company: { fields: { name, owner: listed(beside('accountOwner', chip)) } },
  deal: {
    fields: {
      name,
      company: listed(beside('company', chip)),
      owner: listed(beside('owner', chip)),
      stage: listed(beside('stage', 'h3'), beside('stage', chip)),
    },
  },
};
