/**
 * Where pages in general show a person: in microdata and microformats, in fields of a form that name what they hold,
 * in a mail link that stands by itself. Each is believed only where the page has nothing else of the kind: of two
 * candidates neither is taken.
 */
import type { CrmPlan, FieldPlaces, Place } from '../adapter.ts';
import { elsewhere, headedCards, labelledMailLink, mailLink } from '../mail-link.ts';

const lastSeen = '2026-11-22';
const listed = (...places: readonly (Place | Place[])[]): FieldPlaces => ({ places, lastSeen });
const only = (at: string): Place => ({ at, only: true });

/** Where an application says what it is and asks what is sought, not what the record is. */
const frame =
  'body > header, body > footer, nav, dialog, [role="banner"], [role="navigation"], [role="search"], [role="dialog"]';
/** A number or a key that stands for a record, where its name is wanted. */
const key = '[\\d-]+|[\\da-f-]{20,}';
/** A field of a form, by any of the names that forms give it. */
const field = (...selectors: readonly string[]): Place => ({
  at: selectors.join(', '),
  outside: frame,
  only: true,
  unless: key,
});
const named = (kind: string, ...names: readonly string[]): string[] => names.map((name) => `${kind}[name="${name}"]`);
const chosen = (...names: readonly string[]): Place => field(...named('select', ...names));

/** The value behind a label with these words, as applications show a record that is not being edited. */
const labelled = (words: string): Place => ({
  at: 'label + :is(p, span, div), dt + dd',
  label: `(?:${words}):?`,
  outside: `${elsewhere}, ${headedCards}, :has(> h2)`,
  only: true,
  // Beside a user's name some show their address.
  unless: `${key}|.*@.*`,
});

const person = '[itemtype*="schema.org/Person"]';
const worksFor = '[itemprop="worksFor"]';
const card = ':is(.h-card, .vcard)';

/** Outside of what is marked as somebody's or some firm's: whose that is, is known. */
function notMarked(link: Exclude<Place, string>): Place {
  return { ...link, outside: `${link.outside}, [itemscope], ${card}` };
}

/** Headings that say what kind of page it is. */
const kind =
  '(?:(?:new|edit|view|show|my|the|all|about)\\s+)?' +
  '(?:contacts?|leads?|people|persons?|part(?:y|ies)|customers?|clients?|prospects?|compan(?:y|ies)|accounts?' +
  '|organi[sz]ations?|deals?|opportunit(?:y|ies)|dashboard|home|crm|profile|overview|details?|welcome|loading)' +
  '(?:\\s+(?:details?|info(?:rmation)?|profile|records?|page|view|overview))?(?:\\s*[#:№-]?\\s*\\d+)?…?';
const heading = {
  at: ':is(main, [role="main"]) h1',
  outside: 'article, aside, nav, dialog, [role="dialog"]',
  only: true,
} as const;

/** A person has two names at least: a heading of one word is the word for the page, in whatever language. */
const personName = listed(
  only(`${person} [itemprop="name"]:not(${worksFor} *)`),
  only(`${card} :is(.p-name, .fn)`),
  [
    field(...named('input', 'first_name', 'firstname', 'firstName', 'given_name')),
    field(...named('input', 'last_name', 'lastname', 'lastName', 'family_name')),
  ],
  field('input[autocomplete="name"]', ...named('input', 'name', 'full_name', 'fullname', 'fullName', 'display_name')),
  [labelled('first name|given name|fornavn'), labelled('last name|surname|family name|etternavn')],
  labelled('(?:full |contact )?name|navn'),
  { ...heading, unless: `\\S+|${kind}` },
);
const recordName = listed(
  only('[itemtype*="schema.org/Organization"] > [itemprop="name"]'),
  field(...named('input', 'name', 'title', 'subject', 'company_name', 'description')),
  { ...heading, unless: kind },
);
const email = listed(
  only(`${person} [itemprop="email"]:not(${worksFor} *)`),
  only(`${card} :is(.u-email, .email)`),
  field(
    // Not where a mail is being written.
    'input[type="email"]:not(form:has([contenteditable]) *, [class*="compos" i] *)',
    'input[autocomplete="email"]',
    ...named('input', 'email', 'e_mail', 'emailaddress', 'email_address', 'emailAddress'),
  ),
  notMarked(labelledMailLink),
  notMarked(mailLink),
  // Tryton: the icon beside each address in the table of a party's ways to be reached.
  only('td a.column-affix[href^="mailto:"]'),
  // A row of a table that says what it holds; in tables with a head the rows are records.
  {
    at: 'table:not(:has(thead)) tr:not(:has(td ~ td)) > th:not([scope="row"]) + td a[href^="mailto:"]',
    only: true,
    alone: true,
  },
);
const company = listed(
  only(`${person} ${worksFor} [itemprop="name"]`),
  only(`${person} ${worksFor}:not(:has([itemprop]))`),
  only(`${card} :is(.p-org, .org)`),
  field(
    'input[autocomplete="organization"]',
    ...named('input', 'company', 'company_name', 'organization', 'organisation', 'account_name'),
  ),
  labelled('(?:company|organi[sz]ation|account)(?: name)?|firma|bedrift'),
);
const owners = ['owner', 'owner_id', 'assigned_to', 'assigned_to_id', 'assignee', 'salesperson'];
const owner = listed(
  chosen(...owners),
  field(...named('input', 'owner', 'assigned_to', 'salesperson')),
  labelled('(?:\\w+ )?owner|assigned to|salesperson|eier'),
);
const stages = ['stage', 'stage_id', 'status', 'status_id', 'lead_status', 'lifecycle_stage'];

/** The page's main part, else all of it. */
export const root: CrmPlan['root'] = ['main', '[role="main"]', 'body'];

/** Two main parts are two records. */
const within = ['main', '[role="main"]', 'body'];
// A person's `state` is a part of the address.
const ofPerson = {
  within,
  fields: {
    email,
    name: personName,
    company,
    owner,
    stage: listed(chosen(...stages), labelled('(?:(?:lead|contact) )?(?:status|stage)')),
  },
};

/** How any page is read. Pages of companies and deals list people, so no address is read from them. */
export const pages: CrmPlan['pages'] = {
  contact: ofPerson,
  lead: ofPerson,
  company: { within, fields: { name: recordName } },
  deal: {
    within,
    fields: {
      name: recordName,
      // `party`: Tryton.
      company: listed(field(...named('input', 'company', 'company_name', 'party'))),
      owner: listed(chosen(...owners), field(...named('input', ...owners, 'employee'))),
      stage: listed(chosen(...stages, 'state')),
    },
  },
};
