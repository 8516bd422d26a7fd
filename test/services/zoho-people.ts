/** Invented people in the stand-in for Zoho CRM: what they are made of, and a lead with a rich journey. */

/** What a field may hold. */
export type ZohoRecord = Record<string, unknown> & { id: string };

/** A person: the record, and its related lists by their names. */
export interface ZohoPerson {
  readonly module: 'Leads' | 'Contacts';
  readonly record: ZohoRecord;
  readonly timeline: Record<string, unknown>[];
  readonly emails: Record<string, unknown>[];
  readonly lists: Record<string, ZohoRecord[]>;
}

/** Users of this Zoho. */
export const users = {
  ola: { name: 'Ola Berg', id: '3652397000000186017', email: 'ola.berg@nordvind.example' },
  siri: { name: 'Siri Dahl', id: '3652397000000186021', email: 'siri.dahl@nordvind.example' },
};

/** Ingrid Lie's id. */
export const leadId = '3652397000000649013';

/** An entry of a timeline in which fields of a record changed. */
export function changed(
  record: string,
  module: string,
  at: string,
  by: string,
  fields: Record<string, [old: unknown, now: unknown]>,
): Record<string, unknown> {
  return {
    id: `t${at}`,
    audited_time: at,
    action: 'updated',
    source: 'crm_ui',
    done_by: { name: by, id: '1' },
    related_record: null,
    automation_details: null,
    record: { id: record, name: 'x', module: { api_name: module, id: '2' } },
    field_history: Object.entries(fields).map(([api_name, [old, now]]) => ({
      api_name,
      id: '3',
      _value: { old, new: now },
    })),
  };
}

/** An entry about a record that belongs to this one. */
export function added(module: string, id: string, at: string, by: string): Record<string, unknown> {
  return {
    id: `t${id}`,
    audited_time: at,
    action: 'added',
    source: 'crm_ui',
    done_by: { name: by, id: '1' },
    related_record: { id: leadId, name: 'Ingrid Lie', module: { api_name: 'Leads', id: '2' } },
    record: { id, name: 'x', module: { api_name: module, id: '2' } },
    field_history: null,
  };
}

/** A lead that was worked on for some weeks. */
export function ingridLie(): ZohoPerson {
  return {
    module: 'Leads',
    record: {
      id: leadId,
      Full_Name: 'Ingrid Lie',
      First_Name: 'Ingrid',
      Last_Name: 'Lie',
      Email: 'Ingrid.Lie@fjordkraft.example',
      Secondary_Email: 'ingrid@lie.example',
      Company: 'Fjordkraft Sjø',
      Designation: 'Head of Operations',
      Phone: '+47 55 00 00 00',
      Mobile: null,
      City: 'Bergen',
      Country: 'Norway',
      Industry: 'Shipping',
      No_of_Employees: 240,
      Lead_Source: 'Trade Show',
      Lead_Status: 'Contacted',
      Owner: users.siri,
      Tag: [{ name: 'fair-2026', id: '9', color_code: null }, { name: 'hot' }],
      First_Visited_Time: '2026-09-01T09:00:00+02:00',
      First_Visited_URL: 'https://nordvind.example/guides/heat-pumps/?utm_source=x',
      Last_Visited_Time: '2026-11-10T10:30:00+01:00',
      Ad_Campaign_Name: 'Autumn search',
      Ad_Click_Date: '2026-09-01',
      Created_Time: '2026-09-02T08:00:00+02:00',
      Modified_Time: '2026-11-18T09:00:00+01:00',
      Contract_End: '2027-03-31',
      Marketing_Answer: 'Changed: moved to nurture',
      Sales_Verdict: null,
      $converted: false,
      $converted_detail: {},
    },
    timeline: [
      changed(leadId, 'Leads', '2026-11-15T12:00:00+01:00', 'Mari Moe', {
        Marketing_Answer: [null, 'Changed: moved to nurture'],
      }),
      changed(leadId, 'Leads', '2026-10-05T09:00:00+02:00', 'Siri Dahl', {
        Lead_Status: ['Marketing Qualified', 'Contacted'],
      }),
      added('Tasks', '3652397000000700001', '2026-10-04T15:00:00+02:00', 'Siri Dahl'),
      changed(leadId, 'Leads', '2026-10-03T10:00:00+02:00', 'Mari Moe', {
        Lead_Status: ['Not Contacted', 'Marketing Qualified'],
        Owner: ['Ola Berg', 'Siri Dahl'],
      }),
      added('Campaigns', '3652397000000710001', '2026-09-20T11:00:00+02:00', 'Mari Moe'),
      // What happened to a record that belongs to this one is none of its own changes.
      changed('3652397000000700001', 'Tasks', '2026-09-19T11:00:00+02:00', 'Mari Moe', {
        Owner: ['Siri Dahl', 'Mari Moe'],
      }),
    ],
    emails: [
      {
        message_id: 'aa11',
        subject: 'Your questions from the fair',
        time: '2026-10-05T08:30:00+02:00',
        sent: true,
        source: 'individual',
        from: { user_name: 'Siri Dahl', email: 'siri.dahl@nordvind.example' },
        to: [{ user_name: 'Ingrid Lie', email: 'ingrid.lie@fjordkraft.example' }],
        status: [
          {
            type: 'opened',
            first_open: '2026-10-05T09:10:00+02:00',
            last_open: '2026-10-06T07:00:00+02:00',
            count: '3',
          },
        ],
      },
      {
        message_id: 'bb22',
        subject: 'Re: Your questions from the fair',
        time: '2026-10-06T07:15:00+02:00',
        sent: false,
        source: null,
        from: { user_name: 'Ingrid Lie', email: 'ingrid.lie@fjordkraft.example' },
        status: [{ type: 'received' }],
      },
      {
        message_id: 'cc33',
        subject: 'Heat pumps at sea, part 1',
        time: '2026-09-10T06:00:00+02:00',
        sent: true,
        source: 'mass_email',
        from: { user_name: 'Nordvind', email: 'news@nordvind.example' },
        status: [{ type: 'sent' }],
      },
      {
        message_id: 'dd44',
        subject: 'Never arrived',
        time: '2026-09-09T06:00:00+02:00',
        sent: true,
        source: 'individual',
        from: { user_name: 'Ola Berg', email: 'ola.berg@nordvind.example' },
        status: [{ type: 'bounced', bounced_time: '2026-09-09T06:01:00+02:00' }],
      },
      {
        message_id: 'ee55',
        subject: 'Not sent yet',
        time: '2026-11-19T06:00:00+01:00',
        sent: true,
        source: 'individual',
        status: [{ type: 'scheduled' }],
      },
    ],
    lists: {
      Calls_History: [
        {
          id: '3652397000000720001',
          Subject: 'Intro call',
          Call_Type: 'Outbound',
          Call_Start_Time: '2026-10-07T13:00:00+02:00',
          Call_Duration_in_seconds: 640,
          Call_Result: 'Interested',
          Outgoing_Call_Status: 'Completed',
          Owner: users.siri,
        },
        {
          id: '3652397000000720002',
          Subject: 'First try',
          Call_Type: 'Outbound',
          Call_Start_Time: '2026-10-05T13:00:00+02:00',
          Call_Duration_in_seconds: 20,
          Call_Result: 'No response/Busy',
          Outgoing_Call_Status: 'Completed',
          Owner: users.siri,
        },
      ],
      Events_History: [
        {
          id: '3652397000000730001',
          Event_Title: 'Demo on board',
          Start_DateTime: '2026-10-20T10:00:00+02:00',
          Owner: users.siri,
        },
        {
          id: '3652397000000730002',
          Event_Title: 'Cancelled: second demo',
          Start_DateTime: '2026-10-27T10:00:00+01:00',
          Owner: users.siri,
        },
      ],
      Notes: [
        {
          id: '3652397000000740001',
          Note_Title: null,
          Note_Content: '<b>Needs</b> an offer before the yard stay',
          Created_Time: '2026-10-21T08:00:00+02:00',
          Created_By: users.siri,
        },
      ],
      Campaigns: [
        {
          id: '3652397000000710001',
          Campaign_Name: 'Green ports webinar',
          Type: 'Webinar',
          Start_Date: '2026-09-25',
          Member_Status: 'Attended',
        },
        {
          id: '3652397000000710002',
          Campaign_Name: 'Nor-Shipping',
          Type: 'Trade Show',
          Start_Date: '2026-06-02',
          Member_Status: null,
        },
      ],
      Entity_Scores__s: [
        { id: '3652397000000750001', Score: 30, Scoring_Rule: { name: 'Fit', id: '4' } },
        { id: '3652397000000750002', Score: 12, Scoring_Rule: { name: 'Interest', id: '5' } },
      ],
    },
  };
}
