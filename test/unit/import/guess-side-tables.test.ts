/** What is guessed of tables that speak of no lead: cost, paths, and what is said of owners, companies and products. */
import { describe, expect, it } from 'vitest';
import { mappingGaps } from '../../../lib/import/mapping.ts';
import { guess } from './support/guessed.ts';
import { fieldsOf } from './support/importing.ts';

describe('tables of cost', () => {
  it.each([
    [
      'by day and source',
      'date_day,utm_source,utm_medium,utm_campaign,spend\n2020-02-01,facebook_ads,paid_social,promo,13\n',
      { date_day: 'spendDay', utm_source: 'channel', utm_campaign: 'campaign', spend: 'cost' },
    ],
    [
      'Meta Ads',
      'Reporting starts,Reporting ends,Campaign name,Impressions,Link clicks,Results,Amount spent (NOK),Purchases conversion value\n' +
        '2026-09-01,2026-09-30,Autumn,2000,30,4,1200.50,9000\n',
      {
        'Reporting starts': 'spendDay',
        'Reporting ends': 'spendUntil',
        'Campaign name': 'campaign',
        Impressions: 'impressions',
        'Link clicks': 'clicks',
        Results: 'claimedLeads',
        'Amount spent (NOK)': 'cost',
        'Purchases conversion value': 'claimedRevenue',
      },
    ],
    [
      'Google Ads',
      'Campaign,Month,Currency code,Impr.,Clicks,Cost,Conversions,Conv. value\n' +
        'Brand,2026-09-01,NOK,"12,000",300,"4,500.20",12.00,"90,000.00"\n',
      {
        Campaign: 'campaign',
        Month: 'spendDay',
        'Currency code': 'currency',
        'Impr.': 'impressions',
        Clicks: 'clicks',
        Cost: 'cost',
        Conversions: 'claimedConversions',
        'Conv. value': 'claimedRevenue',
      },
    ],
    [
      'LinkedIn Ads',
      'Start Date (in UTC),Campaign Name,Total Spent,Impressions,Clicks,Leads,Currency\n09/13/2026,Guide,120.50,4000,40,3,EUR\n',
      {
        'Start Date (in UTC)': 'spendDay',
        'Campaign Name': 'campaign',
        'Total Spent': 'cost',
        Impressions: 'impressions',
        Clicks: 'clicks',
        Leads: 'claimedLeads',
        Currency: 'currency',
      },
    ],
    [
      'of a marketer by month',
      'Month,Channel,Spend,Leads\nApr 2021,Google Ads,€ 1.2M,10\n2021/04,Events,€ 100,\n',
      { Month: 'spendDay', Channel: 'channel', Spend: 'cost', Leads: 'claimedLeads' },
    ],
    [
      'with a category for the channel',
      'id,c_date,campaign_name,category,impressions,mark_spent,clicks,leads,orders,revenue\n' +
        '1,2021-02-01,facebook_tier1,social,148263,7307.37,1210,13,1,4981.0\n',
      {
        c_date: 'spendDay',
        campaign_name: 'campaign',
        category: 'channel',
        impressions: 'impressions',
        mark_spent: 'cost',
        clicks: 'clicks',
        leads: 'claimedLeads',
        orders: 'claimedConversions',
        revenue: 'claimedRevenue',
      },
    ],
    [
      'with sums in dollars for what a campaign cost',
      'Campaign_ID,Channel_Used,Acquisition_Cost,Clicks,Impressions,Date\n1,Google Ads,"$16,174.00",506,1922,2021-01-01\n',
      {
        Campaign_ID: 'campaign',
        Channel_Used: 'channel',
        Acquisition_Cost: 'cost',
        Clicks: 'clicks',
        Impressions: 'impressions',
        Date: 'spendDay',
      },
    ],
    [
      'in Norwegian',
      'Måned;Kanal;Kostnad\nApr 2021;Messe;1 498,22 kr\n',
      { Måned: 'spendDay', Kanal: 'channel', Kostnad: 'cost' },
    ],
  ])('%s', async (_, csv, fields) => {
    const mapping = await guess(csv);
    expect(mapping.carries).toEqual(['spend']);
    expect(mappingGaps(mapping)).toEqual([]);
    expect(fieldsOf(mapping)).toEqual(fields);
  });

  it('are none where a customer stands in each row', async () => {
    const mapping = await guess(
      'CustomerID,CampaignChannel,AdSpend,Conversion\n8000,Social,6497.87,1\n8001,Email,3898.6,0\n',
    );
    expect(mapping.carries).toEqual(['outcomes', 'contacts']);
    expect(fieldsOf(mapping)).toEqual({ CustomerID: 'recordId', Conversion: 'outcome' });
  });
});

describe('tables of paths', () => {
  it.each(['>', '→', ';', '|'])('with %s between the channels', async (separator) => {
    const mapping = await guess(
      `path\ttotal_conversions\ttotal_conversion_value\ttotal_null\neta ${separator} iota\t1\t0.244\t3\nalpha\t2\t3.1\t6\n`,
    );
    expect(mapping.carries).toEqual(['paths']);
    expect(fieldsOf(mapping)).toEqual({
      path: 'path',
      total_conversions: 'pathConversions',
      total_conversion_value: 'pathValue',
      total_null: 'pathNulls',
    });
  });
});

describe('tables with a column for each channel', () => {
  it('are shown as cost that lacks its column', async () => {
    const mapping = await guess('Month,Google,Facebook,Fair\n2024-01,100,50.5,0\n2024-02,120,70,9000\n');
    expect(mapping.carries).toEqual(['spend']);
    expect(fieldsOf(mapping)).toEqual({ Month: 'spendDay' });
    expect(mappingGaps(mapping)).toEqual(['spend']);
  });
});

describe('tables about owners, companies and products', () => {
  it.each([
    ['sales_agent,manager,regional_office\nAnna,Dustin,Central\nCecily,Dustin,Central\n', 'owner', 'sales_agent'],
    ['account,sector,revenue,employees\nAcme,retail,1100.04,2822\nBeta,medical,251.41,495\n', 'company', 'account'],
    ['product,series,sales_price\nGTX Basic,GTX,550\nMG Special,MG,55\n', 'product', 'product'],
  ])('%s', async (csv, about, key) => {
    const mapping = await guess(csv);
    expect(mapping).toMatchObject({ carries: ['details'], about });
    expect(fieldsOf(mapping)).toEqual({ [key]: 'detailKey' });
    expect(mapping.columns.filter(({ field }) => field === 'fact')).not.toEqual([]);
  });

  it('are none where the same name stands in several rows', async () => {
    expect((await guess('product,series\nGTX,A\nGTX,B\n')).carries).toEqual(['contacts']);
  });
});
