/**
 * Where SugarCRM (7 to 14) shows a record, as its source has it. Every value stands in an element with the name of the
 * field, whatever the language. Cells of related lists lie in rows, other records that are opened over the page in
 * drawers beside it. A field without a value, or one that the user may not see, has a text about that, which is none.
 */
import type { CrmPlan, FieldPlaces, Place, RecordPlan } from '../adapter.ts';

const lastSeen = '2026-11-22';

const listed = (...places: FieldPlaces['places']): FieldPlaces => ({ places, lastSeen });
const field = (name: string, inside = ''): string => `[data-fieldname="${name}"]${inside}:not(tr *, .label, .noaccess)`;
/** Believed only where all that is found says the same. A list of one: the place itself is not a weak one. */
const only = (at: string, how: Partial<Exclude<Place, string>> = {}): readonly Place[] => [{ ...how, at, only: true }];
const typed = (name: string): readonly Place[] => only(field(name, ' input'));
/** Innermost: a field of parts, such as a name, lies around theirs. */
const text = (name: string): readonly Place[] =>
  only(`[data-fieldname="${name}"]:not(tr *, :has([data-fieldname], .label, .noaccess, input, select))`, {
    unless: 'no data|no access',
  });

const title = (...parts: string[]): FieldPlaces =>
  listed(parts.flatMap(text), parts.flatMap(typed), text('full_name'), text('name'), typed('name'));
const linked = (name: string): readonly Place[] => only(field(name, ' a[href^="#"]'));
const owner = listed(linked('assigned_user_name'));
const company = listed(linked('account_name'), text('account_name'));

const person: RecordPlan['fields'] = {
  email: listed(
    // The first is the primary address.
    { at: field('email', ' [data-email-to]'), attribute: 'data-email-to' },
    field('email', ' a[href^="mailto:"]'),
    // Where the user may not write to it from here.
    field('email', ' :is(span, del)[rel="tooltip"]'),
    only(field('email')),
    field('email', ' input[type="text"]'),
  ),
  name: title('first_name', 'last_name'),
  company,
  owner,
};

/** The page's main part; drawers lie beside it. */
export const root: CrmPlan['root'] = ['#content', '#sidecar', 'body'];

/** The pane's buttons lead from this record to the next. */
const around: Pick<RecordPlan, 'within' | 'idAt'> = {
  within: ['#content'],
  idAt: [{ at: '#content [data-action="scroll"][data-id]', attribute: 'data-id' }],
};

/** How each kind of record is read. A company's page lists people, so no address is read from it. */
export const pages: CrmPlan['pages'] = {
  contact: { ...around, fields: person },
  lead: { ...around, fields: { ...person, stage: listed(text('status')) } },
  company: { ...around, fields: { name: listed(text('name'), typed('name')), owner } },
  deal: {
    ...around,
    fields: {
      name: listed(text('name'), typed('name')),
      company,
      owner,
      stage: listed(text('sales_stage'), text('sales_status')),
    },
  },
};
