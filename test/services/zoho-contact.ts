/** An invented contact in the stand-in for Zoho CRM, and the lead that became this contact. */
import { changed, users, type ZohoPerson } from './zoho-people.ts';

/** Jonas Vik's ids: as a contact, and as the lead that he was. */
export const contactId = '3652397000000650007';
export const formerLeadId = '3652397000000648001';

/** A contact with deals, and the lead that became this contact. */
export function jonasVik(): ZohoPerson[] {
  return [
    {
      module: 'Contacts',
      record: {
        id: contactId,
        Full_Name: 'Jonas Vik',
        Email: 'jonas.vik@havbruk.example',
        Account_Name: { name: 'Havbruk AS', id: '3652397000000660001' },
        Title: 'CFO',
        Mailing_City: 'Tromsø',
        Mailing_Country: 'Norway',
        Owner: users.ola,
        Created_Time: '2026-08-01T09:00:00+02:00',
        Modified_Time: '2026-11-01T09:00:00+01:00',
      },
      timeline: [],
      emails: [],
      lists: {
        Deals: [
          {
            id: '3652397000000760001',
            Deal_Name: 'Barge 4',
            Stage: 'Negotiation/Review',
            Amount: 90_000,
            Closing_Date: '2026-12-15',
            Modified_Time: '2026-11-01T09:00:00+01:00',
          },
          {
            id: '3652397000000760002',
            Deal_Name: 'Barge 3',
            Stage: 'Closed Won',
            Amount: 80_000,
            Closing_Date: '2026-10-01',
            Modified_Time: '2026-10-02T09:00:00+02:00',
          },
          {
            id: '3652397000000760003',
            Deal_Name: 'Barge 2',
            Stage: 'Closed Lost to Competition',
            Amount: null,
            Closing_Date: '2027-01-01',
            Modified_Time: '2026-09-02T09:00:00+02:00',
          },
        ],
      },
    },
    {
      module: 'Leads',
      record: {
        id: formerLeadId,
        Full_Name: 'Jonas Vik',
        Email: 'jonas.vik@havbruk.example',
        Company: 'Havbruk',
        Lead_Source: 'Web Download',
        Lead_Status: 'Qualified',
        Owner: users.siri,
        Created_Time: '2026-07-01T09:00:00+02:00',
        Modified_Time: '2026-08-01T09:00:00+02:00',
        $converted: true,
        $converted_detail: { contact: { name: 'Jonas Vik', id: contactId }, convert_date: '2026-08-01' },
      },
      timeline: [
        changed(formerLeadId, 'Leads', '2026-07-20T09:00:00+02:00', 'Siri Dahl', {
          Lead_Status: ['blank', 'Qualified'],
        }),
      ],
      emails: [],
      lists: {},
    },
  ];
}
