/** What stands in the stand-in's Dynamics: a lead with a rich journey, contacts, opportunities. */
import type { DynamicsRow } from './dynamics-filter.ts';

const guid = (n: number) => `1d2f3a4b-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Ids of the people and of what is theirs. */
export const dynamicsIds = {
  eva: guid(1),
  evasOld: guid(2),
  evaContact: guid(3),
  tom: guid(4),
  sean: guid(5),
  deal: guid(6),
  wonDeal: guid(7),
  user: guid(99),
} as const;

/** What a choice or another record is called, beside its value. */
const named = (column: string, value: unknown, name: string): DynamicsRow => ({
  [column]: value,
  [`${column}@OData.Community.Display.V1.FormattedValue`]: name,
});

const rita = named('_ownerid_value', guid(99), 'Rita Rep');

const lead = {
  fullname: 'Eva Dahl',
  emailaddress1: 'Eva@Dahl.example',
  subject: 'Cold store for fish',
  companyname: 'Dahl Sjømat AS',
  jobtitle: 'Plant manager',
  telephone1: '+47 77 00 00 01',
  mobilephone: null,
  address1_country: 'Norway',
  address1_city: 'Tromsø',
  numberofemployees: 120,
  decisionmaker: true,
  estimatedclosedate: '2026-12-20',
  createdon: '2026-11-02T08:00:00Z',
  modifiedon: '2026-11-19T10:00:00Z',
  new_contractend: '2027-02-28T00:00:00Z',
  new_verdict: null,
  new_reason: null,
  new_answer: null,
  ...named('industrycode', 11, 'Food and Beverage'),
  ...named('leadsourcecode', 8, 'Web'),
  ...named('leadqualitycode', 1, 'Hot'),
  ...named('purchasetimeframe', 0, 'Immediate'),
  ...named('purchaseprocess', 1, 'Committee'),
  ...named('budgetstatus', 2, 'Can Buy'),
  ...named('need', 0, 'Must have'),
  ...named('statecode', 0, 'Open'),
  ...named('statuscode', 2, 'Contacted'),
  ...rita,
  ...named('_campaignid_value', guid(70), 'Autumn fair'),
  _parentcontactid_value: null,
};

const contact = {
  fullname: 'Eva Dahl',
  emailaddress1: 'eva@dahl.example',
  jobtitle: 'Plant manager',
  telephone1: '+47 77 00 00 01',
  mobilephone: null,
  address1_country: 'Norway',
  address1_city: 'Tromsø',
  createdon: '2026-10-01T08:00:00Z',
  modifiedon: '2026-11-01T08:00:00Z',
  new_verdict: null,
  ...named('leadsourcecode', 8, 'Web'),
  ...named('statecode', 0, 'Active'),
  ...rita,
  ...named('_parentcustomerid_value', guid(80), 'Dahl Sjømat AS'),
};

const activity = {
  statecode: 1,
  statuscode: 2,
  createdon: '2026-11-03T09:00:00Z',
  modifiedon: '2026-11-03T09:30:00Z',
  actualend: null,
  scheduledend: null,
  scheduledstart: null,
  isworkflowcreated: false,
  directioncode: true,
  leftvoicemail: false,
  senton: null,
  lastopenedtime: null,
  _regardingobjectid_value: guid(1),
  ...rita,
};

const opportunity = {
  name: 'Cold store',
  statecode: 0,
  estimatedclosedate: '2027-01-31',
  actualclosedate: null,
  actualvalue: null,
  modifiedon: '2026-11-18T10:00:00Z',
  transactioncurrencyid: { isocurrencycode: 'NOK' },
  _originatingleadid_value: guid(1),
  _parentcontactid_value: guid(3),
  _customerid_value: guid(80),
};

/** New tables, by their names in addresses. */
export function dynamicsTables(): Record<string, DynamicsRow[]> {
  const calls = [
    { ...activity, activityid: guid(11), subject: 'Call on prices', actualend: '2026-11-03T09:15:00Z' },
    { ...activity, activityid: guid(12), subject: 'Voicemail', leftvoicemail: true, actualend: '2026-11-03T08:15:00Z' },
    { ...activity, activityid: guid(13), subject: 'To be called', statecode: 0, createdon: '2026-11-04T09:00:00Z' },
  ];
  const mails = [
    {
      ...activity,
      activityid: guid(21),
      subject: 'Our offer',
      statuscode: 3,
      senton: '2026-11-05T11:00:00Z',
      lastopenedtime: '2026-11-05T12:00:00Z',
      _regardingobjectid_value: guid(6),
    },
    {
      ...activity,
      activityid: guid(22),
      subject: 'Re: Our offer',
      directioncode: false,
      statuscode: 4,
      senton: '2026-11-05T13:00:00Z',
    },
    {
      ...activity,
      activityid: guid(23),
      subject: 'Thanks for your interest',
      statuscode: 3,
      isworkflowcreated: true,
      senton: '2026-11-02T08:01:00Z',
    },
    { ...activity, activityid: guid(24), subject: 'A draft', statecode: 0, statuscode: 1 },
  ];
  const others = [
    {
      ...activity,
      activitytypecode: 'appointment',
      activityid: guid(31),
      subject: 'First meeting',
      scheduledstart: '2026-11-10T13:00:00Z',
    },
    {
      ...activity,
      activitytypecode: 'appointment',
      activityid: guid(32),
      subject: 'Second meeting',
      statecode: 3,
      scheduledstart: '2026-11-12T13:00:00Z',
      _regardingobjectid_value: guid(3),
    },
    {
      ...activity,
      activitytypecode: 'appointment',
      activityid: guid(33),
      subject: 'Third meeting',
      statecode: 3,
      scheduledstart: '2026-12-01T13:00:00Z',
    },
    {
      ...activity,
      activitytypecode: 'appointment',
      activityid: guid(34),
      subject: 'Cancelled',
      statecode: 2,
      scheduledstart: '2026-11-11T13:00:00Z',
    },
    {
      ...activity,
      activitytypecode: 'task',
      activityid: guid(35),
      subject: 'Send brochure',
      createdon: '2026-11-06T09:00:00Z',
    },
    {
      ...activity,
      activitytypecode: 'campaignresponse',
      activityid: guid(36),
      subject: 'Visited our stand',
      createdon: '2026-11-01T12:00:00Z',
    },
    { ...activity, activitytypecode: 'letter', activityid: guid(37), subject: 'A letter' },
  ];
  return {
    leads: [
      { leadid: guid(1), ...lead },
      {
        leadid: guid(2),
        ...lead,
        subject: 'Ice machine',
        modifiedon: '2025-06-01T10:00:00Z',
        new_contractend: null,
        estimatedclosedate: '2025-07-01',
        ...named('statecode', 2, 'Disqualified'),
        ...named('statuscode', 4, 'Lost'),
        _parentcontactid_value: guid(3),
      },
      { leadid: guid(5), ...lead, fullname: "Sean O'Hara", emailaddress1: "o'hara@back.example" },
    ],
    contacts: [
      { contactid: guid(3), ...contact },
      { contactid: guid(4), ...contact, fullname: 'Tom Lie', emailaddress1: 'tom@lie.example' },
    ],
    opportunities: [
      { opportunityid: guid(6), ...opportunity },
      {
        opportunityid: guid(7),
        ...opportunity,
        name: 'Ice',
        statecode: 1,
        actualclosedate: '2025-09-01',
        actualvalue: 45000,
        _originatingleadid_value: null,
      },
    ],
    phonecalls: calls,
    emails: mails,
    activitypointers: [
      ...others,
      ...calls.map((row) => ({ ...row, activitytypecode: 'phonecall' })),
      ...mails.map((row) => ({ ...row, activitytypecode: 'email' })),
    ],
    annotations: [
      {
        annotationid: guid(41),
        subject: null,
        notetext: '<p>Seems &lt;keen&gt; &amp; quick</p>',
        createdon: '2026-11-04T10:00:00Z',
        _objectid_value: guid(1),
      },
      {
        annotationid: guid(42),
        subject: 'Baton: Good lead',
        notetext: '<p>Rita: good<br>baton:old</p>',
        createdon: '2026-11-04T11:00:00Z',
        _objectid_value: guid(1),
      },
    ],
    systemusers: [{ systemuserid: guid(99), fullname: 'Rita Rep' }],
  };
}
