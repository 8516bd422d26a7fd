/** What happened with the people of the invented org. Today is 2026-11-20. */
import { ids, marta, rep } from './salesforce-people.ts';
import type { Row } from './salesforce-soql.ts';

/** What was logged or is to be done. */
export function tasks(): Row[] {
  const row = (n: number, more: Row): Row => ({
    Id: `00T5g00000Task${n}AAA`,
    WhoId: ids.nora,
    Status: 'Fullført',
    IsClosed: true,
    TaskSubtype: 'Task',
    Owner: rep,
    ...more,
  });
  return [
    row(1, {
      Subject: 'Call about the offer',
      TaskSubtype: 'Call',
      CallDisposition: 'Interested',
      CreatedDate: '2026-11-03T09:15:00.000+0000',
      CompletedDateTime: '2026-11-03T09:15:00.000+0000',
      ActivityDate: '2026-11-03',
    }),
    row(2, {
      Subject: 'Call',
      TaskSubtype: 'Call',
      CallDisposition: 'No answer',
      CreatedDate: '2026-11-02T10:00:00.000+0000',
      CompletedDateTime: '2026-11-02T10:00:00.000+0000',
    }),
    row(3, {
      Subject: 'Email: Our offer',
      TaskSubtype: 'Email',
      CreatedDate: '2026-11-04T11:00:00.000+0000',
      CompletedDateTime: '2026-11-04T11:00:00.000+0000',
    }),
    row(4, {
      Subject: 'List Email: November news',
      TaskSubtype: 'ListEmail',
      CreatedDate: '2026-11-05T06:00:00.000+0000',
      CompletedDateTime: '2026-11-05T06:00:00.000+0000',
    }),
    row(5, {
      Subject: 'Follow up',
      Status: 'Ikke påbegynt',
      IsClosed: false,
      CreatedDate: '2026-11-06T08:00:00.000+0000',
      ActivityDate: '2026-11-27',
    }),
    row(6, {
      Subject: 'Baton: Good lead',
      CreatedDate: '2026-11-07T08:00:00.000+0000',
      Description: 'Good. baton:old',
    }),
  ];
}

/** Meetings, past, to come and cancelled. */
export function events(): Row[] {
  const row = (n: number, more: Row): Row => ({
    Id: `00U5g0000Event${n}AAA`,
    WhoId: ids.nora,
    IsRecurrence: false,
    Owner: rep,
    CreatedDate: '2026-11-05T08:00:00.000+0000',
    ...more,
  });
  return [
    row(1, { Subject: 'First meeting', StartDateTime: '2026-11-10T13:00:00.000+0000' }),
    row(2, { Subject: 'Next meeting', StartDateTime: '2026-12-01T13:00:00.000+0000' }),
    row(3, { Subject: 'Cancelled: lunch', StartDateTime: '2026-11-11T11:00:00.000+0000' }),
  ];
}

/** Campaigns they were part of. */
export function members(): Row[] {
  const row = (n: number, name: string, type: string, more: Row): Row => ({
    Id: `00v5g000Member${n}AAA`,
    LeadId: ids.nora,
    HasResponded: true,
    CreatedDate: '2026-10-30T14:05:00.000+0000',
    Campaign: { Name: name, Type: type, StartDate: '2026-10-30' },
    ...more,
  });
  return [
    row(1, 'Heat pumps, live', 'Webinar', { Status: 'Attended', FirstRespondedDate: '2026-10-30' }),
    row(2, 'Energy fair Oslo', 'Trade Show', { Status: 'Visited booth', FirstRespondedDate: '2026-11-01' }),
    row(3, 'Autumn mail', 'Email', { Status: 'Sent', HasResponded: false }),
    row(4, 'Dinner', 'Other', { Status: 'Planned', HasResponded: false }),
  ];
}

/** Changes of status and owner. */
export function leadHistory(): Row[] {
  const row = (n: number, more: Row): Row => ({
    Id: `0175g00000Hist${n}AAA`,
    LeadId: ids.nora,
    CreatedBy: rep,
    ...more,
  });
  return [
    row(1, {
      Field: 'Status',
      OldValue: 'New',
      NewValue: 'MQL',
      CreatedDate: '2026-11-02T08:30:00.000+0000',
      CreatedBy: marta,
    }),
    row(2, { Field: 'Status', OldValue: 'MQL', NewValue: 'Working', CreatedDate: '2026-11-03T09:20:00.000+0000' }),
    row(3, {
      Field: 'Owner',
      OldValue: 'Inbound queue',
      NewValue: 'Robin Rep',
      CreatedDate: '2026-11-02T08:31:00.000+0000',
      CreatedBy: marta,
    }),
    row(4, {
      Field: 'Owner',
      OldValue: '00G5g000000Queue1A',
      NewValue: '0055g000000Robin1A',
      CreatedDate: '2026-11-02T08:31:00.000+0000',
      CreatedBy: marta,
    }),
    row(5, {
      LeadId: ids.oldKim,
      Field: 'Status',
      OldValue: 'New',
      NewValue: 'Qualified',
      CreatedDate: '2026-06-01T08:00:00.000+0000',
    }),
  ];
}

/** Opportunities: open, won and lost. */
export function roles(): Row[] {
  const row = (n: number, more: Row): Row => ({
    Id: `00K5g00000Role${n}AAA`,
    ContactId: ids.kim,
    OpportunityId: `0065g00000Opp0${n}AAA`,
    CreatedDate: '2026-06-01T08:00:00.000+0000',
    Opportunity: { LastModifiedDate: '2026-11-01T08:00:00.000+0000', ...more },
  });
  return [
    row(1, { Name: 'Cold store', CloseDate: '2026-12-15', IsClosed: false, IsWon: false, Amount: 90_000 }),
    row(2, { Name: 'Pilot', CloseDate: '2026-08-20', IsClosed: true, IsWon: true, Amount: 12_500.5 }),
    row(3, { Name: 'Upgrade', CloseDate: '2026-12-24', IsClosed: true, IsWon: false, Amount: null }),
  ];
}
