/** Who a lead or contact is, from its columns: choices and other records by their names. */
import type { Settings } from '../origins.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import type { Table } from './columns.ts';
import { accountOf, emailOf, type Person } from './people.ts';
import { nameIn, toldIn } from './replies.ts';

/** The facts, by the columns in which they stand; of several the first that is filled. */
const places: Readonly<Record<Table, Readonly<Record<string, readonly string[]>>>> = {
  lead: {
    name: ['fullname'],
    company: ['companyname'],
    jobTitle: ['jobtitle'],
    phone: ['telephone1', 'mobilephone'],
    country: ['address1_country'],
    city: ['address1_city'],
    industry: ['industrycode'],
    employees: ['numberofemployees'],
    owner: ['_ownerid_value'],
    leadSource: ['leadsourcecode'],
    campaign: ['_campaignid_value'],
    interest: ['subject'],
    rating: ['leadqualitycode'],
    need: ['need'],
    budget: ['budgetstatus'],
    purchaseTimeframe: ['purchasetimeframe'],
    purchaseProcess: ['purchaseprocess'],
  },
  contact: {
    name: ['fullname'],
    company: ['_parentcustomerid_value'],
    jobTitle: ['jobtitle'],
    phone: ['telephone1', 'mobilephone'],
    country: ['address1_country'],
    city: ['address1_city'],
    owner: ['_ownerid_value'],
    leadSource: ['leadsourcecode'],
  },
};

/** Columns whose value is a number or an id: without a name they tell a rep nothing. */
const byName = /^_|code$|^(?:need|budgetstatus|purchasetimeframe|purchaseprocess)$/;

/** Adds the record's identity and facts. */
export function factsIn(draft: PersonDraft, person: Person, table: Table, settings: Settings): void {
  const { id, row } = person;
  draft.record({ crm: 'dynamics', account: accountOf(settings), object: table, id });
  for (const email of emailOf(person)) draft.email(email);
  const told = (column: string): Told => (byName.test(column) ? nameIn(row, column) : toldIn(row, column));
  for (const [fact, columns] of Object.entries(places[table])) {
    draft.fact(
      fact,
      columns.map(told).find((value) => value !== null && value !== undefined && value !== ''),
    );
  }
  if (table === 'lead' && row.decisionmaker === true) draft.fact('authority', true);
}
