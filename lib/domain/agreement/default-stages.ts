/**
 * The seven stages of the agreement Baton ships, in the order a lead passes through them, and what each asks for.
 * The aliases are what common CRMs and marketing systems call the same stage; words that mean different stages in
 * different systems ("open", "new", "qualified") are left to the teams.
 */
import type { AgreementText } from './default-texts.ts';
import type { Stage } from './schema.ts';

/** Prospect, Lead, MQL, SAL, SQL, Opportunity, Customer. */
export function defaultStages(text: AgreementText): Stage[] {
  return [
    {
      id: 'prospect',
      name: text('agreement_stage_prospect_name'),
      definition: text('agreement_stage_prospect_definition'),
      aliases: ['prospect', 'suspect', 'cold'],
      requires: [],
    },
    {
      id: 'lead',
      name: text('agreement_stage_lead_name'),
      definition: text('agreement_stage_lead_definition'),
      aliases: ['lead', 'raw lead', 'subscriber', 'inquiry', 'enquiry'],
      requires: [{ need: 'fact', fact: 'name' }],
    },
    {
      id: 'mql',
      name: text('agreement_stage_mql_name'),
      definition: text('agreement_stage_mql_definition'),
      aliases: ['mql', 'marketingqualifiedlead', 'Marketing Qualified Lead', 'marketing qualified'],
      requires: [
        { need: 'fact', fact: 'need' },
        { need: 'fit', atLeast: 'C' },
        { need: 'engagement', atLeast: 3 },
      ],
    },
    {
      id: 'sal',
      name: text('agreement_stage_sal_name'),
      definition: text('agreement_stage_sal_definition'),
      aliases: ['sal', 'salesacceptedlead', 'sales accepted lead', 'sales accepted'],
      requires: [{ need: 'handover' }, { need: 'fact', fact: 'owner' }],
    },
    {
      id: 'sql',
      name: text('agreement_stage_sql_name'),
      definition: text('agreement_stage_sql_definition'),
      aliases: ['sql', 'salesqualifiedlead', 'sales qualified lead', 'sales qualified'],
      requires: [
        { need: 'response' },
        { need: 'fact', fact: 'budget' },
        { need: 'fact', fact: 'authority' },
        { need: 'deadline' },
      ],
    },
    {
      id: 'opportunity',
      name: text('agreement_stage_opportunity_name'),
      definition: text('agreement_stage_opportunity_definition'),
      aliases: ['opportunity', 'deal', 'proposal', 'negotiation'],
      requires: [{ need: 'goodFeedback' }, { need: 'deadline' }],
    },
    {
      id: 'customer',
      name: text('agreement_stage_customer_name'),
      definition: text('agreement_stage_customer_definition'),
      aliases: ['customer', 'client', 'closed won', 'closedwon', 'won'],
      requires: [{ need: 'won' }],
    },
  ];
}
