/**
 * Where Odoo (13 to 19) shows a record. Every field's element has the name of the field, whatever the language; in it
 * stands an input where the record can be changed, as it mostly can, and else a link or text. Lists inside a form, such
 * as a company's people, have fields of the same names: they lie in a field whose name ends in `_ids`.
 */
import type { CrmPlan, FieldPlaces, Place } from '../adapter.ts';

const lastSeen = '2026-11-22';

const listed = (...places: FieldPlaces['places']): FieldPlaces => ({ places, lastSeen });
/** Believed only where all that is found says the same. A list of one: the place itself is not a weak one. */
const only = (at: string, how: Partial<Exclude<Place, string>> = {}): readonly Place[] => [{ ...how, at, only: true }];
const field = (name: string): string => `[name="${name}"]:not([name$="_ids"] *)`;
const typed = (name: string): readonly Place[] => only(`${field(name)} :is(input, textarea)`);

/** Also `mailto:Name <address>`, as a lead's field may hold it. */
const address = (name: string): FieldPlaces =>
  listed(only(`${field(name)} a[href^="mailto:"]`), typed(name), only(field(name)));
const text = (name: string): FieldPlaces => listed(typed(name), only(field(name)));
/** A record of another kind: its address may stand below its name, so that the field's whole text will not do. */
const linked = (name: string): FieldPlaces =>
  listed(typed(name), only(`${field(name)} a`), only(`a[name="${name}"]:not([name$="_ids"] *)`));

/** What only leads and opportunities have beside their address. */
const ofLead =
  ':has([name="email_from"]):has([name="contact_name"], [name="expected_revenue"], [name="planned_revenue"])';

/** What every page is drawn into. */
export const root: CrmPlan['root'] = ['.o_action_manager', '.o_web_client', 'body'];

/** How each kind of record is read. A form in a dialog, another record's, lies beside the page's own. */
export const pages: CrmPlan['pages'] = {
  contact: {
    within: ['.o_action_manager .o_form_view', '.o_action_manager', 'body:not(:has(.o_form_view))'],
    fields: {
      email: address('email'),
      name: text('name'),
      company: linked('parent_id'),
      owner: linked('user_id'),
    },
  },
  lead: {
    within: [
      '.o_action_manager .o_lead_opportunity_form',
      `.o_action_manager .o_form_view${ofLead}`,
      `body:not(:has(.o_form_view))${ofLead}`,
    ],
    fields: {
      email: address('email_from'),
      // What it is about, as Odoo's own lists and the bar above the page call it. The person's name stands on a tab that
      // may not have been drawn, and in leads alone.
      name: listed(typed('name'), only(field('name')), only('.o_last_breadcrumb_item span')),
      company: text('partner_name'),
      owner: listed(
        typed('user_id'),
        only(`${field('user_id')} [data-tooltip]:not(button, i)`, { attribute: 'data-tooltip' }),
        only(`${field('user_id')} a`),
        only(`a[name="user_id"]:not([name$="_ids"] *)`),
      ),
      stage: listed(
        // Without the time that it has been in this stage.
        only('[name="stage_id"] [role="radio"][aria-checked="true"] > span:first-child:not([title])'),
        only('[name="stage_id"] :is([aria-checked="true"], [aria-current="step"])', { text: 'own' }),
      ),
    },
  },
};
