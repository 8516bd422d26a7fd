/** Invented people of the Marketo stand-in, with a journey as Marketo writes it down. */

/** A value as Marketo tells it. */
export type Value = string | number | boolean | null;

/** A lead: every field by its REST name. */
export type MarketoLead = { id: number } & Record<string, Value>;

/** An activity of a lead. */
export interface MarketoActivity {
  readonly marketoGUID: string;
  readonly leadId: number;
  readonly activityDate: string;
  readonly activityTypeId: number;
  readonly primaryAttributeValueId?: number;
  readonly primaryAttributeValue?: string;
  readonly attributes: { readonly name: string; readonly value: unknown }[];
}

/** A change of fields of a lead. */
export interface MarketoChange {
  readonly id: number;
  readonly leadId: number;
  readonly activityDate: string;
  readonly activityTypeId: 13;
  readonly fields: { id: number; name: string; newValue: string | null; oldValue: string | null }[];
  readonly attributes: { readonly name: string; readonly value: unknown }[];
}

/** Fields that every Marketo has, with those that an administrator made for Baton. */
export const fieldLabels: Readonly<Record<string, string>> = {
  id: 'Id',
  email: 'Email Address',
  firstName: 'First Name',
  lastName: 'Last Name',
  company: 'Company Name',
  title: 'Job Title',
  phone: 'Phone Number',
  mobilePhone: 'Mobile Phone Number',
  country: 'Country',
  city: 'City',
  industry: 'Industry',
  numberOfEmployees: 'Num Employees',
  leadSource: 'Person Source',
  leadStatus: 'Person Status',
  leadScore: 'Person Score',
  sfdcLeadId: 'SFDC Lead Id',
  sfdcContactId: 'SFDC Contact Id',
  createdAt: 'Created At',
  updatedAt: 'Updated At',
  contractEnd: 'Contract End',
  salesVerdict: 'Sales Verdict',
  salesReason: 'Sales Reason',
  marketingAnswer: 'Marketing Answer',
};

/** Ragna's record in Salesforce, and her number in Marketo. */
export const ragnaId = 318581;
export const ragnaSalesforceId = '00Q5g00000KxYzAEAV';

/** People of the stand-in. */
export function marketoLeads(): MarketoLead[] {
  const blank = Object.fromEntries(Object.keys(fieldLabels).map((name) => [name, null]));
  return [
    {
      ...blank,
      id: ragnaId,
      email: 'Ragna.Storm@fjordkraft.example',
      firstName: 'Ragna',
      lastName: 'Storm',
      company: 'Fjordkraft Verk AS',
      title: 'Plant Manager',
      phone: null,
      mobilePhone: '+47 400 00 111',
      country: 'Norway',
      city: 'Ålesund',
      industry: 'Energy',
      numberOfEmployees: 420,
      leadSource: 'Web Form',
      leadStatus: 'MQL',
      leadScore: 87,
      sfdcLeadId: ragnaSalesforceId,
      createdAt: '2026-09-01T07:00:00Z',
      updatedAt: '2026-11-19T10:00:00Z',
      contractEnd: '2027-02-28',
    },
    {
      ...blank,
      id: 318700,
      email: 'post@fjordkraft.example',
      firstName: 'Eli',
      lastName: 'Vik',
      leadStatus: 'New',
      createdAt: '2026-10-01T07:00:00Z',
      updatedAt: '2026-10-02T07:00:00Z',
    },
    {
      ...blank,
      id: 318701,
      email: 'post@fjordkraft.example',
      firstName: 'Jo',
      lastName: 'Vik',
      sfdcContactId: '0035g00000AbCdEAAV',
      createdAt: '2026-08-01T07:00:00Z',
      updatedAt: '2026-08-02T07:00:00Z',
    },
  ];
}

const mail = 'WBN-2026-10.Invite 1';
const browser = { name: 'User Agent', value: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/131.0' };

type Told = [type: number, at: string, value: string | undefined, attributes?: [string, unknown][]];

const ragna: Told[] = [
  [
    12,
    '2026-09-01T07:00:00Z',
    undefined,
    [
      ['Source Type', 'Web form fillout'],
      ['Form Name', 'Price list'],
    ],
  ],
  [
    2,
    '2026-09-01T07:00:02Z',
    'Price list',
    [
      ['Referrer URL', 'https://www.turbines.example/prices?mkt_tok=abc'],
      [browser.name, browser.value],
    ],
  ],
  [
    1,
    '2026-09-01T07:01:00Z',
    'www.turbines.example/prices',
    [
      ['Webpage URL', '/prices'],
      [browser.name, browser.value],
    ],
  ],
  [3, '2026-09-01T07:02:00Z', 'https://www.turbines.example/files/price-list.pdf?x=1', [['Webpage ID', 4]]],
  [3, '2026-09-01T07:02:30Z', 'https://www.turbines.example/blades'],
  [
    6,
    '2026-10-05T08:00:00Z',
    mail,
    [
      ['Campaign Run ID', '758'],
      ['Action Result', 'succeeded'],
    ],
  ],
  [6, '2026-10-05T08:00:01Z', 'WBN-2026-10.Invite 2', [['Action Result', 'skipped']]],
  [7, '2026-10-05T08:00:10Z', mail],
  [10, '2026-10-05T08:00:12Z', mail, [['Is Bot Activity', true]]],
  [
    10,
    '2026-10-06T06:30:00Z',
    mail,
    [
      ['Is Bot Activity', false],
      ['Bot Activity Pattern', 'N/A'],
      [browser.name, browser.value],
    ],
  ],
  [
    11,
    '2026-10-06T06:31:00Z',
    mail,
    [
      ['Link', 'https://www.turbines.example/webinar?mkt_tok=abc'],
      ['Is Bot Activity', 'false'],
    ],
  ],
  [
    104,
    '2026-10-06T06:32:00Z',
    'WBN 2026-10 Webinar: Blades',
    [
      ['New Status', 'Registered'],
      ['Old Status', 'Invited'],
    ],
  ],
  [104, '2026-10-20T10:00:00Z', 'WBN 2026-10 Webinar: Blades', [['New Status', 'Attended']]],
  [104, '2026-10-22T10:00:00Z', 'Fair Stavanger', [['New Status', 'Visited Booth']]],
  [104, '2026-10-23T10:00:00Z', 'Guide to Blades', [['New Status', 'Downloaded']]],
  [104, '2026-10-24T10:00:00Z', 'Newsletter', [['New Status', 'Member']]],
  [
    46,
    '2026-10-20T10:05:00Z',
    'Milestone',
    [
      ['Description', 'Asked two questions in the webinar'],
      ['Source', 'Webinar'],
    ],
  ],
  [
    101,
    '2026-10-21T08:00:00Z',
    'Main model',
    [
      ['New Stage', 'MQL'],
      ['Old Stage', 'Known'],
    ],
  ],
  [23, '2026-10-21T08:05:00Z', 'Kari Nes', [['Old Owner', 'Marketing']]],
  [23, '2026-10-21T08:04:00Z', '0055g000001AbCdEAX'],
  [39, '2026-11-02T09:00:00Z', 'Your question about blades', [['Sent By', 'Kari Nes']]],
  [40, '2026-11-02T09:30:00Z', 'Your question about blades', [['Bot Activity Pattern', 'Nearby activities']]],
  [45, '2026-11-02T10:00:00Z', 'Re: Your question about blades'],
  [
    39,
    '2026-11-03T09:00:00Z',
    'Follow-up',
    [
      ['Sent By', '1007'],
      ['Campaign Run ID', '9'],
    ],
  ],
  [9, '2026-11-10T09:00:00Z', mail],
  [100002, '2026-11-12T09:00:00Z', 'Ola', [['Length', 12]]],
  [100001, '2026-11-12T10:00:00Z', 'Bearing 7'],
  [22, '2026-11-12T09:00:01Z', 'Person Score'],
];

/** What happened to them, oldest first. */
export function marketoActivities(): MarketoActivity[] {
  return ragna
    .map(([activityTypeId, activityDate, primaryAttributeValue, attributes = []], at) => ({
      marketoGUID: `guid-${at + 1}`,
      leadId: ragnaId,
      activityDate,
      activityTypeId,
      ...(primaryAttributeValue !== undefined && { primaryAttributeValueId: at, primaryAttributeValue }),
      attributes: attributes.map(([name, value]) => ({ name, value })),
    }))
    .toSorted((a, b) => Date.parse(a.activityDate) - Date.parse(b.activityDate));
}

/** A change of one field of Ragna's. */
export function marketoChange(
  at: string,
  name: string,
  newValue: string | null,
  oldValue: string | null,
): MarketoChange {
  const id = Date.parse(at) / 1000;
  return {
    id,
    leadId: ragnaId,
    activityDate: at.replace('Z', '+0000'),
    activityTypeId: 13,
    fields: [{ id: 48, name, newValue, oldValue }],
    attributes: [{ name: 'Source', value: 'Web service API' }],
  };
}

/** How Ragna's status changed. */
export function marketoChanges(): MarketoChange[] {
  return [
    marketoChange('2026-09-20T08:00:00Z', 'leadStatus', 'Engaged', 'New'),
    marketoChange('2026-10-21T08:01:00Z', 'leadStatus', 'MQL', 'Engaged'),
    marketoChange('2026-10-22T08:01:00Z', 'city', 'Ålesund', 'Oslo'),
  ];
}

/** Kinds of activity as this company has them. */
export const marketoTypes: readonly { readonly id: number; readonly name: string }[] = [
  { id: 1, name: 'Visit Webpage' },
  { id: 2, name: 'Fill Out Form' },
  { id: 13, name: 'Change Data Value' },
  { id: 22, name: 'Change Score' },
  { id: 157, name: 'Fill Out Facebook Lead Ads Form' },
  { id: 100001, name: 'Bought a Spare Part' },
  { id: 100002, name: 'Phone Call with Meeting' },
];
