/** The people of the invented org, as Salesforce's records of them. */
import type { Row } from './salesforce-soql.ts';

/** Ids, as record pages have them with 15 signs. */
export const ids = {
  nora: '00Q5g00000Nora1EAG',
  twin: '00Q5g00000Twin1EAG',
  odd: '00Q5g00000Odd01EAG',
  oldKim: '00Q5g00000OldK1EAG',
  kim: '0035g00000Kim01AAA',
  acme: '0015g00000Acme1AAA',
} as const;

/** Who works there. */
export const rep = { Name: 'Robin Rep' };
/** The same, in marketing. */
export const marta = { Name: 'Marta Marketing' };

/** Their leads. */
export function leads(): Row[] {
  return [
    {
      Id: ids.nora,
      Name: 'Nora Nilsen',
      Email: 'nora@nordlys.example',
      Title: 'Head of Operations',
      Phone: '+47 22 00 00 01',
      LeadSource: 'Web',
      Company: 'Nordlys AS',
      Country: 'Norway',
      City: 'Tromsø',
      Industry: 'Energy',
      NumberOfEmployees: 85,
      Rating: 'Hot',
      Status: 'Working',
      IsConverted: false,
      Owner: rep,
      CreatedDate: '2026-11-02T08:00:00.000+0000',
      LastModifiedDate: '2026-11-19T10:00:00.000+0000',
      Contract_End__c: '2027-01-31',
      Marketing_Answer__c: 'Changed: we no longer send the price list to students.',
      mkto_si__Last_Interesting_Moment_Date__c: '2026-11-18T07:30:00.000+0000',
      mkto_si__Last_Interesting_Moment_Desc__c: 'Visited the price page three times',
      mkto_si__Last_Interesting_Moment_Type__c: 'Web',
      mkto_si__MKTO_Lead_Score__c: 72,
      pi__grade__c: 'B+',
      pi__conversion_date__c: '2026-11-02T07:59:00.000+0000',
      pi__conversion_object_name__c: 'Request a demo',
      pi__conversion_object_type__c: 'Form',
      pi__first_activity__c: '2026-10-28T12:00:00.000+0000',
      pi__first_touch_url__c: 'https://www.acme.example/guides/heat-pumps?utm_source=ads',
      pi__utm_source__c: 'ads',
    },
    {
      Id: ids.odd,
      Name: "Sean O'Hara",
      Email: "o'hara@back.example",
      Company: 'Back',
      Status: 'New',
      IsConverted: false,
      Owner: { Name: 'Inbound queue' },
      CreatedDate: '2026-11-10T08:00:00.000+0000',
      LastModifiedDate: '2026-11-10T08:00:00.000+0000',
    },
    {
      Id: ids.oldKim,
      Name: 'Kim Kvam',
      Email: 'kim@fjordfoods.example',
      Company: 'Fjord Foods',
      Status: 'Qualified',
      IsConverted: true,
      ConvertedContactId: ids.kim,
      Owner: rep,
      CreatedDate: '2026-05-01T08:00:00.000+0000',
      LastModifiedDate: '2026-06-01T08:00:00.000+0000',
    },
  ];
}

/** Their contacts. */
export function contacts(): Row[] {
  return [
    {
      Id: ids.kim,
      Name: 'Kim Kvam',
      Email: 'kim@fjordfoods.example',
      Title: 'Purchaser',
      MobilePhone: '+47 90 00 00 02',
      AccountId: ids.acme,
      Account: { Name: 'Fjord Foods AS' },
      MailingCountry: 'Norway',
      MailingCity: 'Bergen',
      Owner: rep,
      CreatedDate: '2026-06-01T08:00:00.000+0000',
      LastModifiedDate: '2026-11-01T08:00:00.000+0000',
    },
  ];
}
