/** Which fields are asked for, of those that this Odoo has: versions and installed apps differ. */
import type { Settings } from '../origins.ts';
import { namesIn } from '../reading/names-in.ts';

/** The two models that are a person. */
export const peopleModels = { lead: 'crm.lead', contact: 'res.partner' } as const;
export type PersonKind = keyof typeof peopleModels;

const wanted: Readonly<Record<PersonKind, readonly string[]>> = {
  lead: [
    'name',
    'contact_name',
    'partner_name',
    'partner_id',
    'email_from',
    'email_normalized',
    'phone',
    'mobile',
    'function',
    'country_id',
    'city',
    'lang_id',
    'user_id',
    'stage_id',
    'active',
    'probability',
    'won_status',
    'expected_revenue',
    'company_currency',
    'lost_reason_id',
    'lost_reason',
    'source_id',
    'medium_id',
    'campaign_id',
    'date_deadline',
    'date_closed',
    'date_open',
    'date_last_stage_update',
    'create_date',
    'write_date',
    'visitor_ids',
  ],
  contact: [
    'name',
    'email',
    'email_normalized',
    'phone',
    'mobile',
    'function',
    'country_id',
    'city',
    'lang',
    'user_id',
    'parent_id',
    'commercial_company_name',
    'industry_id',
    'create_date',
    'write_date',
  ],
};

/** A text that can be the name of a field. */
export function isFieldName(text: string): boolean {
  return /^[a-z]\w{0,79}$/i.test(text);
}

/** The names in the setting `deadlineFields`. */
export function deadlineFields({ deadlineFields: told = '' }: Settings): string[] {
  return namesIn(told).filter(isFieldName);
}

/** The field from which marketing's answers are read. */
export function answerField({ answerField: told = '' }: Settings): string | undefined {
  return isFieldName(told.trim()) ? told.trim() : undefined;
}

/** Fields that the administrator named, for reading. */
export function namedFields(settings: Settings): string[] {
  const answer = answerField(settings);
  return [...deadlineFields(settings), ...(answer === undefined ? [] : [answer])];
}

/** Everything that would be read of a person, if it is there. */
export function wantedFields(kind: PersonKind, settings: Settings): string[] {
  return [...new Set([...wanted[kind], ...namedFields(settings)])];
}
