/** Who a person is, from the fields of a lead or contact. */
import type { RecordObject } from '../../domain/record.ts';
import type { Settings } from '../origins.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import { accountOf, emailOf } from './people.ts';
import { type PersonRow, toldIn } from './replies.ts';

/** The facts, by the fields in which they stand; of several the first that is filled. */
const places: Readonly<Record<RecordObject & ('lead' | 'contact'), Readonly<Record<string, readonly string[]>>>> = {
  lead: {
    name: ['contact_name'],
    company: ['partner_name'],
    jobTitle: ['function'],
    phone: ['phone', 'mobile'],
    country: ['country_id'],
    city: ['city'],
    language: ['lang_id'],
    owner: ['user_id'],
    leadSource: ['source_id', 'medium_id'],
    campaign: ['campaign_id'],
    interest: ['name'],
    probability: ['probability'],
    lostReason: ['lost_reason_id', 'lost_reason'],
  },
  contact: {
    name: ['name'],
    company: ['commercial_company_name', 'parent_id'],
    jobTitle: ['function'],
    phone: ['phone', 'mobile'],
    country: ['country_id'],
    city: ['city'],
    language: ['lang'],
    industry: ['industry_id'],
    owner: ['user_id'],
  },
};

/** Adds the record's identity and facts. */
export function factsIn(draft: PersonDraft, row: PersonRow, object: 'lead' | 'contact', settings: Settings): void {
  draft.record({ crm: 'odoo', account: accountOf(settings), object, id: String(row.id) });
  for (const email of emailOf(row)) draft.email(email);
  for (const [fact, fields] of Object.entries(places[object])) {
    draft.fact(
      fact,
      fields.map((field) => toldIn(row, field)).find((told) => told !== undefined && told !== ''),
    );
  }
}
