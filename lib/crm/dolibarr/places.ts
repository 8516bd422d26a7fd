/**
 * Where Dolibarr (7 to 21) shows a record: in the banner above the tab, the same on every tab of a record. The cards
 * below it list other people. Forms have the names of the fields.
 */
import type { CrmPlan, FieldPlaces, Place, RecordPlan } from '../adapter.ts';

const lastSeen = '2026-11-22';

const listed = (...places: FieldPlaces['places']): FieldPlaces => ({ places, lastSeen });
/** Believed only where all that is found says the same. A list of one: the place itself is not a weak one. */
const only = (at: string, how: Partial<Exclude<Place, string>> = {}): readonly Place[] => [{ ...how, at, only: true }];
const banner = ':is(.arearef, .arearefnobottom)';

/** A third party's own address stands there as a contact's does. */
const email = listed(only(`${banner} a[href^="mailto:"]`), only('input#email[name="email"]'));
/** The name is the banner's own text: below it are the address and whatever modules add. */
const title = only(`${banner} .refid`, { text: 'own' });

/** The page's main part. */
export const root: CrmPlan['root'] = ['#id-right', '#id-container', 'body'];

const around: Pick<RecordPlan, 'within'> = { within: ['#id-container', 'body:not(:has(#id-container))'] };

/** How each kind of record is read. */
export const pages: CrmPlan['pages'] = {
  contact: {
    ...around,
    // The form's; the page itself has none.
    idAt: ['form:has(#lastname) input[name="id"]'],
    fields: {
      email,
      name: listed(title, [...only('input#firstname'), ...only('input#lastname')]),
      company: listed(
        only(`${banner} .refidno a:is([href*="/societe/card.php?socid="], [href*="/comm/card.php?socid="])`),
      ),
    },
  },
  company: {
    ...around,
    fields: {
      email,
      name: listed(title, only('input#name')),
      owner: listed(only('tr:has(a[href*="action=editsalesrepresentatives"]) a[href*="/user/card.php?id="]')),
      // The prospect's, beside the links by which it is changed.
      stage: listed(only('td:has(a[href*="action=setstcomm"])', { text: 'own' })),
    },
  },
};
