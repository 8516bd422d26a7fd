/** Who is in the Close stand-in's organization: invented, in the shapes that Close's documentation gives. */

/** Ids of what is there. */
export const closeIds = {
  lead: 'lead_70jZ5hiVt5X31MZ3vJ0R5G',
  solo: 'lead_80aBcDeFgHiJkLmNoPqRsT',
  anna: 'cont_aNna11111111111111111',
  per: 'cont_pEr222222222222222222',
  sam: 'cont_sAm333333333333333333',
  kari: 'user_kArI4444444444444444',
  verdict: 'cf_verdictAAAAAAAAAAAAAA',
  reason: 'cf_reasonBBBBBBBBBBBBBBB',
  answer: 'cf_answerCCCCCCCCCCCCCCC',
  ends: 'cf_endsDDDDDDDDDDDDDDDDD',
  owner: 'cf_ownerEEEEEEEEEEEEEEEE',
};

type Told = Record<string, unknown>;

/** A lead of the stand-in, with what belongs to it. */
export interface CloseLead {
  readonly lead: Told & { id: string; contacts: Told[]; opportunities: Told[] };
  readonly activities: Told[];
  readonly tasks: readonly Told[];
}

let count = 0;
/** An activity, at an instant of 2026. */
export function activity(_type: string, at: string, more: Told = {}): Told {
  count++;
  return {
    _type,
    id: `acti_${String(count).padStart(8, '0')}`,
    lead_id: closeIds.lead,
    contact_id: closeIds.anna,
    user_id: closeIds.kari,
    user_name: 'Kari Nes',
    created_by_name: 'Kari Nes',
    date_created: `2026-${at}:00.000000+00:00`,
    activity_at: `2026-${at}:00.000000+00:00`,
    ...more,
  };
}

const contact = (id: string, name: string, email: string, more: Told = {}): Told => ({
  id,
  name,
  display_name: name,
  title: null,
  emails: [{ email, type: 'office', is_unsubscribed: false }],
  phones: [],
  date_created: '2026-09-01T08:00:00+00:00',
  date_updated: '2026-11-19T09:00:00+00:00',
  ...more,
});

const opportunity = (id: string, more: Told): Told => ({
  id,
  contact_id: null,
  user_name: 'Kari Nes',
  value: 1_250_050,
  value_currency: 'NOK',
  value_period: 'one_time',
  status_type: 'active',
  status_label: 'Proposal',
  date_created: '2026-10-01T08:00:00+00:00',
  date_updated: '2026-11-03T08:00:00+00:00',
  date_won: null,
  date_lost: null,
  ...more,
});

/** Firma AS with Anna Lund, who is asked for, and Per, who is not. */
export function firma(): CloseLead {
  return {
    lead: {
      id: closeIds.lead,
      name: 'Firma AS',
      display_name: 'Firma AS',
      status_label: 'Qualified',
      date_created: '2026-09-01T08:00:00+00:00',
      date_updated: '2026-11-15T08:00:00+00:00',
      addresses: [{ label: 'business', city: 'Bergen', country: 'NO' }],
      [`custom.${closeIds.owner}`]: closeIds.kari,
      contacts: [
        contact(closeIds.anna, 'Anna Lund', 'Anna.Lund@Firma.example', {
          title: 'Head of Procurement',
          phones: [{ phone: '+4722000000', phone_formatted: '+47 22 00 00 00', type: 'office' }],
          [`custom.${closeIds.answer}`]: 'Declined: budget is asked for already',
          [`custom.${closeIds.ends}`]: '2027-01-31',
        }),
        contact(closeIds.per, 'Per Moe', 'per@firma.example'),
      ],
      opportunities: [
        opportunity('oppo_won', { status_type: 'won', status_label: 'Won', date_won: '2026-10-30' }),
        opportunity('oppo_open', { contact_id: closeIds.anna, date_won: '2026-12-18' }),
        opportunity('oppo_lost', {
          status_type: 'lost',
          value: null,
          value_currency: 'kr',
          date_lost: '2026-10-20T10:00:00+00:00',
        }),
        opportunity('oppo_per', { contact_id: closeIds.per, status_type: 'won', date_won: '2026-10-31' }),
      ],
    },
    activities: [
      activity('Created', '09-01T08:00'),
      activity('FormSubmission', '09-02T08:00', {
        form_name: 'Ask for a demo',
        source_url: 'https://acme.example/demo',
      }),
      activity('LeadStatusChange', '09-10T08:00', {
        contact_id: null,
        old_status_label: 'Potential',
        new_status_label: 'Qualified',
      }),
      activity('Email', '09-11T08:00', {
        direction: 'outgoing',
        status: 'sent',
        subject: 'Your demo',
        to: ['anna.lund@firma.example'],
        date_sent: '2026-09-11T08:01:00+00:00',
        opens: [
          { opened_at: '2026-09-11T08:01:02+00:00', opened_by: 'Anna', user_agent: 'GoogleImageProxy' },
          { opened_at: '2026-09-11T12:00:00+00:00', opened_by: 'Anna', user_agent: 'Mozilla/5.0' },
        ],
      }),
      activity('Email', '09-12T08:00', { direction: 'incoming', status: 'inbox', subject: 'Re: Your demo' }),
      activity('Email', '09-13T08:00', {
        direction: 'outgoing',
        status: 'sent',
        subject: 'Step 2',
        sequence_id: 'seq_1',
      }),
      activity('Email', '09-14T08:00', { direction: 'outgoing', status: 'draft', subject: 'Draft' }),
      activity('Email', '09-15T08:00', {
        contact_id: null,
        direction: 'outgoing',
        status: 'sent',
        subject: 'To Per',
        to: ['per@firma.example'],
      }),
      activity('Call', '09-16T08:00', {
        status: 'completed',
        disposition: 'answered',
        duration: 300,
        note: 'Asked for a price',
      }),
      activity('Call', '09-17T08:00', { status: 'completed', disposition: 'vm-left', duration: 20 }),
      activity('Call', '09-18T08:00', { status: 'no-answer', duration: 0 }),
      activity('Call', '09-19T08:00', { status: 'completed', source: 'External', duration: 0 }),
      activity('Call', '09-20T08:00', { contact_id: closeIds.per, status: 'completed', disposition: 'answered' }),
      activity('Meeting', '09-21T08:00', {
        status: 'completed',
        title: 'Demo',
        starts_at: '2026-09-21T09:00:00+00:00',
        attendees: [{ contact_id: closeIds.anna, status: 'yes' }],
      }),
      activity('Meeting', '09-22T08:00', { status: 'canceled', title: 'Follow up' }),
      activity('Meeting', '09-23T08:00', {
        status: 'completed',
        title: 'Without her',
        attendees: [
          { contact_id: closeIds.anna, status: 'no' },
          { contact_id: closeIds.per, status: 'yes' },
        ],
      }),
      activity('SMS', '09-24T08:00', { direction: 'outbound', status: 'sent' }),
      activity('WhatsAppMessage', '09-25T08:00', { direction: 'incoming' }),
      activity('Note', '09-26T08:00', { contact_id: null, note: 'Budget is set' }),
      activity('OpportunityStatusChange', '10-30T08:00', {
        contact_id: null,
        old_status_label: 'Proposal',
        new_status_label: 'Won',
        new_status_type: 'won',
      }),
    ],
    tasks: [
      { id: 'task_1', contact_id: null, date_created: '2026-11-01T08:00:00+00:00', assigned_to_name: 'Kari Nes' },
      { id: 'task_2', contact_id: closeIds.per, date_created: '2026-11-02T08:00:00+00:00' },
    ],
  };
}

/** Somebody who is a lead by himself. */
export function solo(): CloseLead {
  return {
    lead: {
      id: closeIds.solo,
      name: 'Sam Solo',
      status_label: 'Potential',
      date_created: '2026-11-01T08:00:00+00:00',
      contacts: [contact(closeIds.sam, 'Sam Solo', 'sam@solo.example')],
      opportunities: [],
    },
    activities: [],
    tasks: [],
  };
}

/** The custom fields of contacts and of leads. */
export const customFields: Readonly<Record<string, readonly Told[]>> = {
  contact: [
    {
      id: closeIds.verdict,
      name: 'Sales verdict',
      type: 'choices',
      choices: ['Good', 'Bad'],
      accepts_multiple_values: false,
    },
    { id: closeIds.answer, name: 'Marketing answer', type: 'text', accepts_multiple_values: false },
    { id: closeIds.ends, name: 'Contract ends', type: 'date', accepts_multiple_values: false },
  ],
  lead: [
    { id: closeIds.reason, name: 'Sales reason', type: 'text', accepts_multiple_values: false },
    { id: closeIds.owner, name: 'Lead Owner', type: 'user', accepts_multiple_values: false },
  ],
};
