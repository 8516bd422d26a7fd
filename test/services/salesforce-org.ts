/** An invented org: its kinds of record and the fields of each. */
import { events, leadHistory, members, roles, tasks } from './salesforce-journey.ts';
import { contacts, ids, leads } from './salesforce-people.ts';
import type { Row, Table } from './salesforce-soql.ts';

const base = ['Id', 'CreatedDate', 'LastModifiedDate', 'Name', 'Email', 'Title', 'Phone', 'MobilePhone', 'LeadSource'];

const marketing = [
  'mkto_si__Last_Interesting_Moment_Date__c',
  'mkto_si__Last_Interesting_Moment_Desc__c',
  'mkto_si__Last_Interesting_Moment_Type__c',
  'mkto_si__MKTO_Lead_Score__c',
  'pi__score__c',
  'pi__grade__c',
  'pi__conversion_date__c',
  'pi__conversion_object_name__c',
  'pi__conversion_object_type__c',
  'pi__first_activity__c',
  'pi__first_touch_url__c',
  'pi__utm_source__c',
];

const custom = ['Sales_Verdict__c', 'Sales_Reason__c', 'Marketing_Answer__c', 'Contract_End__c'];

function table(fields: readonly string[], rows: Row[] = [], unfiltered: readonly string[] = []): Table {
  return { fields: new Set(['Id', 'CreatedDate', ...fields]), rows, unfiltered };
}

/** The org's records, anew for each stand-in. */
export function orgTables(): Record<string, Table> {
  return {
    Organization: table(['Name'], [{ Id: '00D5g000000Acme1AA', Name: 'Acme Ltd' }]),
    TaskStatus: table(
      ['ApiName', 'IsClosed', 'SortOrder'],
      [
        { Id: '01J000000000001AAA', ApiName: 'Ikke påbegynt', IsClosed: false, SortOrder: 1 },
        { Id: '01J000000000002AAA', ApiName: 'Fullført', IsClosed: true, SortOrder: 2 },
      ],
    ),
    Account: table(
      ['Name', 'Industry', 'NumberOfEmployees'],
      [{ Id: ids.acme, Name: 'Fjord Foods AS', Industry: 'Food', NumberOfEmployees: 220 }],
    ),
    Lead: table(
      [
        ...base,
        ...marketing,
        ...custom,
        'OwnerId',
        'Company',
        'Country',
        'City',
        'Industry',
        'NumberOfEmployees',
        'Rating',
        'Status',
        'IsConverted',
        'ConvertedContactId',
        'Description',
      ],
      leads(),
      ['Description'],
    ),
    Contact: table(
      [...base, ...marketing, ...custom, 'OwnerId', 'AccountId', 'MailingCountry', 'MailingCity'],
      contacts(),
    ),
    Task: table(
      [
        'WhoId',
        'Subject',
        'Status',
        'IsClosed',
        'TaskSubtype',
        'Type',
        'CallType',
        'CallDisposition',
        'ActivityDate',
        'CompletedDateTime',
        'OwnerId',
        'Description',
      ],
      tasks(),
      ['Description'],
    ),
    Event: table(['WhoId', 'Subject', 'StartDateTime', 'ActivityDate', 'IsRecurrence', 'OwnerId'], events()),
    CampaignMember: table(
      ['LeadId', 'ContactId', 'Status', 'HasResponded', 'FirstRespondedDate', 'CampaignId'],
      members(),
    ),
    LeadHistory: table(['LeadId', 'Field', 'OldValue', 'NewValue', 'CreatedById'], leadHistory()),
    ContactHistory: table(['ContactId', 'Field', 'OldValue', 'NewValue', 'CreatedById']),
    OpportunityContactRole: table(['ContactId', 'OpportunityId'], roles()),
  };
}
