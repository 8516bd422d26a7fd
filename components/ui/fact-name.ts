import { type MessageKey, t } from '../../lib/platform/i18n.ts';

const factKeys = {
  name: 'sidebar_fact_name',
  company: 'sidebar_fact_company',
  jobTitle: 'sidebar_fact_jobTitle',
  phone: 'sidebar_fact_phone',
  country: 'sidebar_fact_country',
  city: 'sidebar_fact_city',
  language: 'sidebar_fact_language',
  industry: 'sidebar_fact_industry',
  employees: 'sidebar_fact_employees',
  owner: 'sidebar_fact_owner',
  leadSource: 'sidebar_fact_leadSource',
  need: 'sidebar_fact_need',
  budget: 'sidebar_fact_budget',
  authority: 'sidebar_fact_authority',
} as const satisfies Record<string, MessageKey>;

/** The name of a fact; a column the teams imported keeps its own. */
export function factName(fact: string): string {
  return Object.hasOwn(factKeys, fact) ? t(factKeys[fact as keyof typeof factKeys]) : fact;
}
