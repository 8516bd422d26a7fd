/**
 * The words of the agreement Baton ships, by their keys in `public/_locales`: it starts in the user's language, and
 * from then on its texts belong to the teams.
 */
export const agreementTextKeys = [
  'agreement_name',
  'agreement_stage_prospect_name',
  'agreement_stage_prospect_definition',
  'agreement_stage_lead_name',
  'agreement_stage_lead_definition',
  'agreement_stage_mql_name',
  'agreement_stage_mql_definition',
  'agreement_stage_sal_name',
  'agreement_stage_sal_definition',
  'agreement_stage_sql_name',
  'agreement_stage_sql_definition',
  'agreement_stage_opportunity_name',
  'agreement_stage_opportunity_definition',
  'agreement_stage_customer_name',
  'agreement_stage_customer_definition',
  'agreement_persona_decider_name',
  'agreement_persona_decider_description',
  'agreement_persona_buyer_name',
  'agreement_persona_buyer_description',
  'agreement_persona_user_name',
  'agreement_persona_user_description',
  'agreement_fit_country',
  'agreement_fit_employees',
  'agreement_fit_industry',
  'agreement_fit_decides',
  'agreement_fit_responsible',
  'agreement_fit_need',
  'agreement_fit_budget',
  'agreement_fit_authority',
  'agreement_timing_renewal',
  'agreement_timing_tradeFair',
  'agreement_timing_baby',
  'agreement_timing_other',
  'agreement_sla_firstResponse',
  'agreement_calendar_office',
  'agreement_reason_tooEarly',
  'agreement_reason_noBudget',
  'agreement_reason_wrongPerson',
  'agreement_reason_noFit',
  'agreement_reason_noInterest',
  'agreement_reason_notReached',
  'agreement_reason_alreadyKnown',
  'agreement_reason_notABuyer',
  'agreement_content_guide',
  'agreement_content_customerStory',
  'agreement_content_prices',
  'agreement_content_demo',
  'agreement_content_start',
] as const;

export type AgreementTextKey = (typeof agreementTextKeys)[number];

/** Gives the text for a key in the language the agreement shall have. */
export type AgreementText = (key: AgreementTextKey) => string;
