/** What stands in the stand-in's Odoo: a lead with a rich journey, an old lost one, and contacts. */
import type { OdooRow } from './odoo-domain.ts';
import { odooJourney } from './odoo-journey.ts';

/** A model: its fields with their labels, and its records. */
export interface Model {
  readonly fields: Map<string, string>;
  rows: OdooRow[];
}

/** Ids of the people. */
export const odooIds = { ida: 45, idasOld: 12, idaPartner: 7, company: 6, per: 9, rita: 3 } as const;

const rita = [3, 'Rita Rep'];

const lead = {
  name: 'Heat pumps for three schools',
  contact_name: 'Ida Berg',
  partner_name: 'Nordby kommune',
  partner_id: [6, 'Nordby kommune'],
  email_from: '"Ida Berg" <Ida@Nordby.example>',
  email_normalized: 'ida@nordby.example',
  phone: '+47 22 00 00 07',
  function: 'Head of property',
  country_id: [166, 'Norway'],
  city: 'Nordby',
  lang_id: [2, 'Norwegian Bokmål'],
  user_id: rita,
  stage_id: [3, 'Proposition'],
  active: true,
  probability: 62.5,
  won_status: 'pending',
  expected_revenue: 84000,
  company_currency: [14, 'NOK'],
  lost_reason_id: false,
  source_id: [1, 'Search engine'],
  medium_id: [1, 'Website'],
  campaign_id: [5, 'Autumn'],
  date_deadline: '2026-12-15',
  date_closed: false,
  date_open: '2026-11-02 08:31:00',
  date_last_stage_update: '2026-11-05 09:00:00',
  create_date: '2026-11-02 08:00:00',
  write_date: '2026-11-19 10:00:00',
  visitor_ids: [31],
  x_contract_end: '2027-03-31',
  x_sales_verdict: false,
  x_sales_reason: false,
  x_marketing_answer: false,
};

const partner = {
  name: 'Ida Berg',
  email: 'ida@nordby.example',
  email_normalized: 'ida@nordby.example',
  phone: '+47 22 00 00 07',
  function: 'Head of property',
  country_id: [166, 'Norway'],
  city: 'Nordby',
  lang: 'nb_NO',
  user_id: false,
  parent_id: [6, 'Nordby kommune'],
  commercial_company_name: 'Nordby kommune',
  industry_id: [19, 'Public Administration'],
  create_date: '2026-10-01 08:00:00',
  write_date: '2026-11-10 10:00:00',
};

/** New tables, each with all the fields that Odoo gives it here. */
export function odooModels(): Record<string, Model> {
  const of = (rows: OdooRow[], labels: Record<string, string> = {}): Model => ({
    fields: new Map(rows.flatMap((row) => Object.keys(row)).map((name) => [name, labels[name] ?? name])),
    rows,
  });
  return {
    'crm.lead': of(
      [
        { id: 45, ...lead },
        {
          id: 12,
          ...lead,
          name: 'Ventilation',
          active: false,
          probability: 0,
          won_status: 'lost',
          expected_revenue: 9000,
          lost_reason_id: [2, 'Too expensive'],
          stage_id: [1, 'New'],
          medium_id: false,
          date_deadline: false,
          date_closed: '2025-06-01 10:00:00',
          date_open: '2025-03-01 09:00:00',
          date_last_stage_update: '2025-03-01 08:00:00',
          create_date: '2025-03-01 08:00:00',
          write_date: '2025-06-01 10:00:00',
          visitor_ids: [],
          x_contract_end: false,
        },
        {
          id: 50,
          ...lead,
          name: "O'Hara's shop",
          contact_name: false,
          partner_id: false,
          email_from: "o'hara@shop.example",
          email_normalized: "o'hara@shop.example",
          won_status: 'won',
          probability: 100,
          date_closed: '2026-10-01 10:00:00',
          visitor_ids: [],
        },
      ],
      { x_contract_end: 'Avtalen løper ut' },
    ),
    'res.partner': of([
      { id: 7, ...partner },
      { id: 6, ...partner, name: 'Nordby kommune', email: false, email_normalized: false, parent_id: false },
      {
        id: 9,
        ...partner,
        name: 'Per Vik',
        email: 'per@vik.example',
        email_normalized: 'per@vik.example',
        parent_id: false,
        commercial_company_name: false,
        user_id: rita,
      },
    ]),
    ...Object.fromEntries(Object.entries(odooJourney()).map(([name, rows]) => [name, of(rows)])),
    'mail.activity.type': of([
      { id: 1, name: 'E-post', category: 'default', icon: 'fa-envelope', active: true },
      { id: 2, name: 'Samtale', category: 'phonecall', icon: 'fa-phone', active: true },
      { id: 3, name: 'Møte', category: 'meeting', icon: 'fa-users', active: true },
      { id: 4, name: 'To-Do', category: 'default', icon: 'fa-check', active: true },
    ]),
    'mail.message.subtype': of([
      { id: 1, name: 'Discussions', internal: false },
      { id: 2, name: 'Note', internal: true },
      { id: 3, name: 'Activities', internal: true },
    ]),
    'res.users': of([{ id: 3, name: 'Rita Rep', company_id: [1, 'Acme AS'] }]),
  };
}
