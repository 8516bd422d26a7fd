/** The people in the stand-in of HubSpot. All invented. Values as HubSpot writes them: text, whatever they mean. */

/** A value a property had, and since when. */
export interface Past {
  readonly value: string;
  readonly timestamp: string;
  readonly sourceType?: string;
  readonly updatedByUserId?: number;
}

/** An activity or a deal. */
export interface Belonging {
  readonly id: string;
  readonly properties: Record<string, string | null>;
}

/** A contact with all that belongs to them. */
export interface HubspotPerson {
  readonly id: string;
  readonly properties: Record<string, string | null>;
  readonly history: Record<string, Past[]>;
  /** By kind: `notes`, `calls`, … */
  readonly belongings: Record<string, Belonging[]>;
  readonly forms: Record<string, unknown>[];
  readonly events: Record<string, unknown>[];
  readonly emailEvents: Record<string, unknown>[];
}

/** Owners: who works there, and one who left. */
export const owners = [
  { id: '7001', userId: 501, firstName: 'Nora', lastName: 'Lindqvist', email: 'nora@seller.example', archived: false },
  { id: '7002', userId: 502, firstName: 'Emeka', lastName: 'Obi', email: 'emeka@seller.example', archived: false },
  { id: '7003', userId: 503, firstName: '', lastName: '', email: 'marketing@seller.example', archived: false },
  { id: '7009', userId: 509, firstName: 'Tore', lastName: 'Vik', email: 'tore@seller.example', archived: true },
];

/** What stages there are: two with names of the account's own. */
export const stageOptions = [
  ['subscriber', 'Subscriber'],
  ['lead', 'Lead'],
  ['marketingqualifiedlead', 'Marketing Qualified Lead'],
  ['198877001', 'Sales Accepted Lead'],
  ['salesqualifiedlead', 'Sales Qualified Lead'],
  ['opportunity', 'Opportunity'],
  ['customer', 'Customer'],
].map(([value, label], displayOrder) => ({ value, label, displayOrder, hidden: false }));

/** A contact of whom HubSpot knows a name and an address. */
export function quietPerson(id: string, email: string, firstname: string): HubspotPerson {
  const createdate = '2026-10-01T08:00:00.000Z';
  return {
    id,
    properties: { email, firstname, lastname: null, hs_object_id: id, createdate, lastmodifieddate: createdate },
    history: {},
    belongings: {},
    forms: [],
    events: [],
    emailEvents: [],
  };
}

/** A contact with a long way behind her. */
export function inesDuarte(): HubspotPerson {
  return {
    id: '451',
    properties: {
      email: 'ines.duarte@harborline.example',
      hs_additional_emails: 'ines@harborline.example',
      firstname: 'Inês',
      lastname: 'Duarte',
      company: 'Harborline Logistics',
      jobtitle: 'Head of Procurement',
      phone: '+351 21 555 0142',
      country: 'Portugal',
      city: 'Lisbon',
      hs_language: 'pt',
      industry: 'Logistics',
      numemployees: '200-500',
      hs_analytics_source: 'PAID_SEARCH',
      hs_lead_status: 'IN_PROGRESS',
      hs_buying_role: 'DECISION_MAKER;BUDGET_HOLDER',
      hubspotscore: '64',
      lifecyclestage: '198877001',
      hubspot_owner_id: '7001',
      lastmodifieddate: '2026-11-19T15:00:00.000Z',
      createdate: '2026-09-02T09:12:00.000Z',
      num_conversion_events: '2',
      first_conversion_event_name: 'Freight cost guide: Download the guide',
      first_conversion_date: '2026-09-02T09:12:00.000Z',
      recent_conversion_event_name: 'Book a demo: Demo request',
      recent_conversion_date: '2026-11-12T13:30:00.000Z',
      hs_analytics_first_url: 'https://www.seller.example/guides/freight-cost?utm_source=search',
      hs_analytics_first_timestamp: '2026-09-02T09:05:00.000Z',
      hs_analytics_last_url: 'https://www.seller.example/pricing',
      hs_analytics_last_timestamp: '2026-11-18T10:20:00.000Z',
      hs_analytics_num_page_views: '31',
      hs_email_last_email_name: 'November newsletter',
      hs_email_last_send_date: '2026-11-10T07:00:00.000Z',
      hs_email_last_open_date: '2026-11-10T07:31:00.000Z',
      hs_email_last_click_date: '2026-11-10T07:33:00.000Z',
      contract_ends: '2027-01-31',
      marketing_answer: 'Changed: such leads now wait for a budget',
    },
    history: {
      lifecyclestage: [
        { value: '198877001', timestamp: '2026-11-16T08:05:00.000Z', sourceType: 'CRM_UI', updatedByUserId: 501 },
        { value: 'marketingqualifiedlead', timestamp: '2026-11-12T13:31:00.000Z', sourceType: 'AUTOMATION_PLATFORM' },
        { value: 'lead', timestamp: '2026-09-02T09:12:05.000Z', sourceType: 'FORM' },
      ],
      hubspot_owner_id: [
        { value: '7001', timestamp: '2026-11-12T13:32:00.000Z' },
        { value: '7009', timestamp: '2026-09-03T07:00:00.000Z' },
      ],
      recent_conversion_event_name: [
        { value: 'Book a demo: Demo request', timestamp: '2026-11-12T13:30:04.000Z' },
        { value: 'Freight cost guide: Download the guide', timestamp: '2026-09-02T09:12:03.000Z' },
      ],
      hs_analytics_last_url: [
        { value: 'https://www.seller.example/pricing', timestamp: '2026-11-18T10:20:00.000Z' },
        { value: 'https://www.seller.example/customers/rail', timestamp: '2026-10-07T16:00:00.000Z' },
      ],
      hs_email_last_email_name: [{ value: 'November newsletter', timestamp: '2026-11-10T07:00:02.000Z' }],
      hs_email_last_open_date: [
        { value: '2026-11-10T07:31:00.000Z', timestamp: '2026-11-10T07:31:09.000Z' },
        { value: '2026-10-13T06:40:00.000Z', timestamp: '2026-10-13T06:40:08.000Z' },
      ],
      hs_email_last_click_date: [{ value: '2026-11-10T07:33:00.000Z', timestamp: '2026-11-10T07:33:05.000Z' }],
      marketing_answer: [
        { value: 'Changed: such leads now wait for a budget', timestamp: '2026-11-19T15:00:00.000Z' },
        { value: 'seen', timestamp: '2026-11-18T09:00:00.000Z' },
        { value: '(none)', timestamp: '2026-11-01T09:00:00.000Z' },
      ],
    },
    belongings: {
      notes: [
        {
          id: '9101',
          properties: {
            hs_timestamp: '2026-11-13T09:00:00.000Z',
            hs_note_body: '<p>Met her at the <b>rail</b> fair &amp; promised figures</p>',
            hs_body_preview: 'Met her at the rail fair & promised figures',
          },
        },
        {
          id: '9102',
          properties: {
            hs_timestamp: '2026-11-14T09:00:00.000Z',
            hs_note_body: '<p><strong>Good lead</strong></p><p>Nora, 14 November. baton:earlier-1</p>',
            hs_body_preview: 'Good lead Nora, 14 November. baton:earlier-1',
          },
        },
      ],
      calls: [
        call('9201', '2026-11-16T08:00:00.000Z', 'Intro call', 'f240bbac-87c9-4f6e-bf70-924b57d47db7', 'COMPLETED'),
        call('9202', '2026-11-13T08:00:00.000Z', 'First try', '73a0d17f-1163-4015-bdd5-ec830791da20', 'COMPLETED'),
        call('9203', '2026-11-25T08:00:00.000Z', 'Planned call', null, 'COMPLETED'),
        call('9204', '2026-11-14T08:00:00.000Z', 'Rang off', null, 'NO_ANSWER'),
      ],
      meetings: [
        meeting('9301', '2026-11-17T12:00:00.000Z', 'Demo', 'COMPLETED'),
        meeting('9302', '2026-11-15T12:00:00.000Z', 'Demo, first date', 'CANCELED'),
        meeting('9303', '2026-11-18T12:00:00.000Z', 'Follow-up', 'SCHEDULED'),
      ],
      emails: [
        mail('9401', '2026-11-16T09:00:00.000Z', 'Figures as promised', 'EMAIL', 'SENT', null),
        mail('9402', '2026-11-16T11:00:00.000Z', 'Re: Figures as promised', 'INCOMING_EMAIL', null, null),
        mail('9403', '2026-11-15T09:00:00.000Z', 'Quick question', 'EMAIL', 'SENT', '77'),
        mail('9405', '2026-11-15T11:00:00.000Z', 'Fwd: Question', 'FORWARDED_EMAIL', null, null),
        mail('9404', '2026-11-15T10:00:00.000Z', 'Never arrived', 'EMAIL', 'BOUNCED', null),
      ],
      tasks: [{ id: '9501', properties: { hs_createdate: '2026-11-12T13:33:00.000Z', hubspot_owner_id: '7001' } }],
      deals: [
        deal('9601', 'Harborline pilot', '2026-12-18T00:00:00.000Z', '12000', false, false),
        deal('9602', 'Harborline trial', '2026-10-20T00:00:00.000Z', '1500.5', true, true),
        deal('9603', 'Harborline archive', '2026-09-30T00:00:00.000Z', null, true, false),
      ],
    },
    forms: [
      {
        'conversion-id': 'a1b2c3d4-0001-4000-8000-000000000001',
        timestamp: Date.UTC(2026, 10, 12, 13, 30),
        'form-id': '0f0f0f0f-0000-4000-8000-000000000002',
        'portal-id': 1_234_567,
        'page-url': 'www.seller.example/demo',
        'page-title': 'Book a demo',
        title: 'Demo request',
      },
      {
        'conversion-id': 'a1b2c3d4-0002-4000-8000-000000000002',
        timestamp: Date.UTC(2026, 8, 2, 9, 12),
        'form-id': '0f0f0f0f-0000-4000-8000-000000000001',
        'portal-id': 1_234_567,
        'page-url': 'https://www.seller.example/guides/freight-cost',
        'page-title': 'Freight cost guide',
        title: 'Download the guide',
      },
    ],
    events: [
      event('e-3', 'e_visited_page', '2026-11-18T10:20:00.000Z', {
        hs_url: 'https://www.seller.example/pricing?utm_term=x',
        hs_title: 'Pricing',
      }),
      event('e-2', 'e_visited_page', '2026-11-18T10:18:00.000Z', { hs_url: 'https://www.seller.example/security' }),
      event('e-1', 'pe1234567_price_calculator_used', '2026-11-18T10:17:00.000Z', {}),
      event('e-0', 'e_form_view_v2', '2026-11-12T13:29:00.000Z', {}),
    ],
    emailEvents: [
      {
        id: 'm-4',
        type: 'CLICK',
        created: Date.UTC(2026, 10, 10, 7, 33),
        url: 'https://www.seller.example/rail',
        sentBy: { id: 'm-1', created: 1 },
        filteredEvent: false,
      },
      {
        id: 'm-3',
        type: 'OPEN',
        created: Date.UTC(2026, 10, 10, 7, 31),
        sentBy: { id: 'm-1', created: 1 },
        filteredEvent: false,
      },
      {
        id: 'm-2',
        type: 'OPEN',
        created: Date.UTC(2026, 10, 10, 7, 0, 4),
        sentBy: { id: 'm-1', created: 1 },
        filteredEvent: true,
      },
      { id: 'm-d', type: 'DELIVERED', created: Date.UTC(2026, 10, 10, 7, 0, 3), sentBy: { id: 'm-1', created: 1 } },
      { id: 'm-1', type: 'SENT', created: Date.UTC(2026, 10, 10, 7), subject: 'What rail freight costs in 2027' },
    ],
  };
}

function call(id: string, at: string, title: string, disposition: string | null, status: string): Belonging {
  const properties = {
    hs_timestamp: at,
    hs_call_title: title,
    hs_call_disposition: disposition,
    hs_call_status: status,
  };
  return { id, properties: { ...properties, hubspot_owner_id: '7001' } };
}

function meeting(id: string, at: string, title: string, outcome: string): Belonging {
  const properties = { hs_timestamp: at, hs_meeting_start_time: at, hs_meeting_title: title };
  return { id, properties: { ...properties, hs_meeting_outcome: outcome, hubspot_owner_id: '7002' } };
}

function mail(
  id: string,
  at: string,
  subject: string,
  direction: string,
  status: string | null,
  sequence: string | null,
): Belonging {
  const properties = { hs_timestamp: at, hs_email_subject: subject, hs_email_direction: direction };
  return {
    id,
    properties: { ...properties, hs_email_status: status, hs_sequence_id: sequence, hubspot_owner_id: '7001' },
  };
}

function deal(
  id: string,
  name: string,
  closes: string,
  amount: string | null,
  closed: boolean,
  won: boolean,
): Belonging {
  return {
    id,
    properties: {
      dealname: name,
      closedate: closes,
      amount,
      deal_currency_code: 'EUR',
      hs_is_closed: String(closed),
      hs_is_closed_won: String(won),
      hs_lastmodifieddate: '2026-11-17T14:00:00.000Z',
    },
  };
}

function event(id: string, eventType: string, occurredAt: string, properties: Record<string, string>) {
  return { id, eventType, objectType: 'CONTACT', objectId: '451', occurredAt, properties };
}
