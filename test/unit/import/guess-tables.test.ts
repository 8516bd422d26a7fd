/**
 * What is guessed of tables as systems and people write them. Each is a small one of the same shape, made up here.
 */
import { describe, expect, it } from 'vitest';
import { mappingGaps } from '../../../lib/import/mapping.ts';
import { guess } from './support/guessed.ts';
import { fieldsOf } from './support/importing.ts';

describe('tables of leads and deals', () => {
  it.each([
    [
      'LeadSquared',
      'Prospect ID,Lead Number,Lead Source,Converted,TotalVisits,Last Activity,Country,Lead Quality\n' +
        'a-1,1,Google,0,5,Email Opened,India,\na-2,2,google,1,2,Page Visited on Website,,Might be\n',
      ['outcomes', 'contacts'],
      { 'Prospect ID': 'recordId', 'Lead Source': 'leadSource', Converted: 'outcome', Country: 'country' },
    ],
    [
      'Salesforce, its leads',
      'Lead ID,Lead Source,Lead Owner,Create Date,Lead Status,Converted Date,Is Converted\n' +
        '00Q1,Web,Kari,"4/25/2021, 10:05 AM",Closed - Converted,5/1/2021,t\n' +
        '00Q2,Web,Kari,"4/26/2021, 10:05 PM",Closed - Not Converted,,f\n00Q3,,Kari,"4/6/2021, 1:05 PM",Open - Not Contacted,,f\n' +
        '00Q4,,Kari,"4/6/2021, 1:05 PM",Working - Contacted,,f\n',
      ['outcomes', 'contacts'],
      {
        'Lead ID': 'recordId',
        'Lead Source': 'leadSource',
        'Lead Owner': 'owner',
        'Create Date': 'createdAt',
        'Lead Status': 'outcome',
        'Converted Date': 'outcomeTime',
      },
    ],
    [
      'an API',
      'id,properties.email,properties.hs_lead_source,properties.dealstage,properties.closedate,properties.amount\n' +
        '1,a@x.example,Web,closedwon,2021-04-15,5\n',
      ['outcomes', 'contacts'],
      {
        id: 'recordId',
        'properties.email': 'email',
        'properties.hs_lead_source': 'leadSource',
        'properties.dealstage': 'outcome',
        'properties.closedate': 'outcomeTime',
        'properties.amount': 'value',
      },
    ],
    [
      'orders',
      'Order No,Customer ID,Order Date,Channel,Order Value,Status\n1,C1,15-04-2021,Web,19.9,Completed\n2,C1,16-04-2021,Web,19.9,Cancelled\n',
      ['outcomes', 'contacts'],
      {
        'Order No': 'dealId',
        'Customer ID': 'recordId',
        'Order Date': 'outcomeTime',
        Channel: 'leadSource',
        'Order Value': 'value',
        Status: 'outcome',
      },
    ],
    [
      'in Swedish',
      'Kundnummer;Källa;Ansvarig säljare;Skapad;Status;Stängd;Värde\nS1;Mässa;Kari;2021-04-15;Vunnen;2021-05-15;1 000 kr\nS2;Webb;Kari;2021-04-15;Förlorad;2021-05-15;5 kr\n',
      ['outcomes', 'contacts'],
      {
        Kundnummer: 'recordId',
        Källa: 'leadSource',
        'Ansvarig säljare': 'owner',
        Skapad: 'createdAt',
        Status: 'outcome',
        Stängd: 'outcomeTime',
        Värde: 'value',
      },
    ],
    [
      'in Polish',
      'E-mail;Źródło;Opiekun;Data utworzenia;Status;Data zamknięcia;Kwota\na@x.example;Targi;Ewa;15.04.2021;Wygrana;16.05.2021;1 000,50 zł\nb@x.example;Targi;Ewa;15.04.2021;Przegrana;16.05.2021;5 zł\n',
      ['outcomes', 'contacts'],
      {
        'E-mail': 'email',
        Źródło: 'leadSource',
        Opiekun: 'owner',
        'Data utworzenia': 'createdAt',
        Status: 'outcome',
        'Data zamknięcia': 'outcomeTime',
        Kwota: 'value',
      },
    ],
    [
      'in Thai',
      'รหัสลูกค้า,ช่องทาง,สถานะ,วันที่ปิด,มูลค่า\n๑๐๐๑,กูเกิล,ชนะ,๑๕/๐๔/๒๕๖๔,"๑,๒๐๐.๕๐ บาท"\n๑๐๐๒,กูเกิล,แพ้,๑๖/๐๔/๒๕๖๔,๕ บาท\n',
      ['outcomes', 'contacts'],
      { รหัสลูกค้า: 'recordId', ช่องทาง: 'leadSource', สถานะ: 'outcome', วันที่ปิด: 'outcomeTime', มูลค่า: 'value' },
    ],
    [
      'in Arabic',
      'رقم العميل,القناة,الحالة,تاريخ الإغلاق,القيمة\n١٠٠١,جوجل,مكسوب,٢٠٢١/٠٤/١٥,١٬٢٠٠٫٥٠ ر.س\n١٠٠٢,جوجل,خاسر,٢٠٢١/٠٤/١٦,٥ ر.س\n',
      ['outcomes', 'contacts'],
      {
        'رقم العميل': 'recordId',
        القناة: 'leadSource',
        الحالة: 'outcome',
        'تاريخ الإغلاق': 'outcomeTime',
        القيمة: 'value',
      },
    ],
    [
      'Zoho',
      'Record Id,Deal Name,Account Name,Deal Owner,Stage,Closing Date,Amount,Created Time\n' +
        '1,Rig,X AS,Kari,Closed Won,15/04/2021,"$1,498.22K","15 Apr, 2021 00:03:00"\n' +
        '2,Mast,Y AS,Kari,Closed Lost,16/04/2021,$498.22K,"15 Apr, 2021 00:03:00"\n',
      ['outcomes', 'contacts'],
      {
        'Record Id': 'recordId',
        'Account Name': 'company',
        'Deal Owner': 'owner',
        Stage: 'outcome',
        'Closing Date': 'outcomeTime',
        Amount: 'value',
        'Created Time': 'createdAt',
      },
    ],
    [
      'Pipedrive, with a day for each end',
      'ID,Title,Organization,Owner,Status,Value,Currency,Won time,Lost time,Deal created\n' +
        '1,Rig,X AS,Kari,Won,1000,NOK,2021-04-15 10:00:00,,2021-03-15 10:00:00\n' +
        '2,Mast,Y AS,Kari,Lost,500,NOK,,2021-04-16 10:00:00,2021-03-16 10:00:00\n',
      ['outcomes', 'contacts'],
      {
        ID: 'recordId',
        Organization: 'company',
        Owner: 'owner',
        Status: 'outcome',
        Value: 'value',
        Currency: 'currency',
        'Won time': 'outcomeTime',
        'Lost time': 'outcomeTime',
        'Deal created': 'createdAt',
      },
    ],
    [
      'HubSpot deals',
      'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date\n' +
        '1,Rig,Closed Won,2021-04-15 10:00,Kari,1000,2021-03-15 10:00\n2,Mast,Contract Sent,,Kari,500,2021-03-15 10:00\n',
      ['outcomes', 'contacts'],
      {
        'Record ID': 'recordId',
        'Deal Stage': 'outcome',
        'Close Date': 'outcomeTime',
        'Deal owner': 'owner',
        Amount: 'value',
        'Create Date': 'createdAt',
      },
    ],
    [
      'leads that came in on a day of first contact',
      'mql_id,first_contact_date,landing_page_id,origin\nd-1,2018-02-01,p-1,social\nd-2,2017-10-20,p-2,paid_search\n',
      ['contacts'],
      { mql_id: 'recordId', first_contact_date: 'createdAt', origin: 'leadSource' },
    ],
    [
      'a pipeline',
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n' +
        'A1,Moses,GTX,Cancity,Won,2016-10-20,2017-03-01,1054\nA2,Darcel,GTX,Isdom,Engaging,2016-11-25,,\n',
      ['outcomes', 'contacts'],
      {
        opportunity_id: 'recordId',
        sales_agent: 'owner',
        account: 'company',
        deal_stage: 'outcome',
        engage_date: 'createdAt',
        close_date: 'outcomeTime',
        close_value: 'value',
      },
    ],
    [
      'words that Baton does not know under a name that leaves no doubt',
      'Lead ID,Lead Outcome\nL1,Sealed\nL2,Gone quiet\n',
      ['outcomes', 'contacts'],
      { 'Lead ID': 'recordId', 'Lead Outcome': 'outcome' },
    ],
    [
      'first touches',
      'case_id,submitted_utc,first_touch_utc,first_touch_activity,outcome\n' +
        '1,2011-09-30T22:38:00Z,2011-10-01T09:36:00Z,Call,approved\n2,2011-10-01T06:08:00Z,,,declined\n',
      ['handovers', 'outcomes', 'contacts'],
      { case_id: 'recordId', submitted_utc: 'handoverTime', first_touch_utc: 'responseTime', outcome: 'outcome' },
    ],
  ])('%s', async (_, csv, carries, fields) => {
    const mapping = await guess(csv);
    expect(mapping.carries).toEqual(carries);
    expect(fieldsOf(mapping)).toEqual(fields);
  });

  it('name nobody: each row is then a lead of its own', async () => {
    const mapping = await guess(
      '"Product";"Seller";"Source";"Status"\n"A";"S 6";"Referral";"Won"\n"A";"S 6";"Media";"Lost"\n',
    );
    expect(mapping).toMatchObject({ rows: 'each', carries: ['outcomes', 'contacts'] });
    expect(mappingGaps(mapping)).toEqual([]);
    expect(fieldsOf(mapping)).toEqual({ Seller: 'owner', Source: 'leadSource', Status: 'outcome' });
  });

  it('hold conversions alone: every row was won', async () => {
    const mapping = await guess(
      'customer_id,converted_at,revenue\n1,2020-02-03 14:20:08,15\n2,2020-02-04 4:30:21,10\n',
    );
    expect(mapping).toMatchObject({ carries: ['outcomes'], everyOutcome: 'won' });
    expect(fieldsOf(mapping)).toEqual({ customer_id: 'recordId', converted_at: 'outcomeTime', revenue: 'value' });
  });
});

describe('tables of sessions', () => {
  it('have a channel and a campaign', async () => {
    const mapping = await guess(
      'session_id,customer_id,started_at,ended_at,utm_source,utm_medium,utm_campaign\n' +
        '1,7,2020-02-01 12:55:16,2020-02-01 12:55:47,facebook_ads,paid_social,promo\n' +
        '2,7,2020-02-02 12:55:16,2020-02-02 12:55:47,,,\n3,7,2020-02-02 14:55:16,2020-02-02 15:55:47,bing,cpc,promo\n',
    );
    expect(mapping.carries).toContain('touchpoints');
    expect(fieldsOf(mapping)).toEqual({
      session_id: 'touchpointId',
      customer_id: 'recordId',
      started_at: 'touchpointTime',
      utm_source: 'channel',
      utm_campaign: 'campaign',
    });
  });

  it('may tell of conversions in their rows', async () => {
    const mapping = await guess(
      'User ID,Timestamp,Channel,Campaign,Conversion\n8,2025-02-10 07:58:51,Email,Launch,No\n' +
        '6,2025-02-10 23:38:46,Search Ads,Sale,No\n8,2025-02-11 04:37:05,Social Media,Brand,Yes\n',
    );
    expect(mapping.carries).toEqual(expect.arrayContaining(['touchpoints', 'outcomes']));
    expect(fieldsOf(mapping)).toEqual({
      'User ID': 'recordId',
      Timestamp: 'touchpointTime',
      Channel: 'channel',
      Campaign: 'campaign',
      Conversion: 'outcome',
    });
  });
});
