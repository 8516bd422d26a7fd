import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { originsOf } from '../../lib/connectors/origins.ts';
import { zoho } from '../../lib/connectors/zoho/connector.ts';
import { recordsHere } from '../../lib/connectors/zoho/data-centres.ts';
import { startZoho, type ZohoService } from '../services/zoho.ts';
import { leadId } from '../services/zoho-people.ts';
import { clientOfZoho, recordOf } from './support/zoho.ts';

let service: ZohoService;
beforeEach(async () => {
  service = await startZoho();
});
afterEach(() => service.close());

describe('a connection with Zoho', () => {
  it('says who signed in and what that allows, and reads nobody', async () => {
    const named = { answerField: 'Marketing_Answer', deadlineFields: 'Contract_End', verdictField: 'Sales_Verdict' };
    const account = await zoho.check(clientOfZoho(service, named));
    expect(account).toEqual({
      account: 'Mari Moe (127.0.0.1)',
      reads: zoho.about.reads,
      writes: ['note', 'fields'],
      gaps: [],
    });
    const lists = service.asked.filter(({ path }) => !/\/(users|settings\/fields)$/.test(path));
    expect(lists.map(({ query }) => query.get('fields'))).toEqual(Array(7).fill('id'));
  });

  it('says what it lacks, and which field is not there', async () => {
    service.state.lacking.add('Notes').add('Deals');
    const { gaps, reads, writes } = await zoho.check(clientOfZoho(service, { verdictField: 'Nowhere' }));
    expect(gaps).toEqual([
      { part: 'notes', failure: { code: 'forbidden', scope: 'ZohoCRM.modules.notes.READ' } },
      { part: 'deadline', failure: { code: 'forbidden', scope: 'ZohoCRM.modules.deals.READ' } },
      { part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } },
    ]);
    service.state.lacking.add('users');
    expect((await zoho.check(clientOfZoho(service))).account).toBe('127.0.0.1');
    expect(reads).not.toContain('notes');
    expect(writes).toEqual(['note']);
  });

  it('asks the browser for its own data centre alone', () => {
    expect(originsOf(zoho.about, { address: 'https://crm.zoho.com.au' })).toEqual([
      'https://crm.zoho.com.au',
      'https://accounts.zoho.com.au',
      'https://www.zohoapis.com.au',
    ]);
    expect(originsOf(zoho.about, { address: 'https://accounts.zohocloud.ca' })).toEqual([
      'https://accounts.zohocloud.ca',
      'https://www.zohoapis.ca',
    ]);
    expect(zoho.vendor.base({ address: 'https://crmplus.zoho.eu' })).toBe('https://www.zohoapis.eu');
    for (const address of ['https://crm.zoho.com.evil.example', 'https://zoho.com', 'http://crm.zoho.com', 'x', '']) {
      expect(() => zoho.vendor.base({ address })).toThrow('badSetting');
    }
  });

  it('knows records of all hosts of its data centre, and no other', () => {
    const record = (account: string) => ({ ...recordOf('lead', leadId), account });
    const all = ['crm.zoho.eu', 'one.zoho.eu', 'crm.zoho.com', '127.0.0.1'].map(record);
    expect(recordsHere({ address: 'https://crmplus.zoho.eu' }, all).map(({ account }) => account)).toEqual([
      'crm.zoho.eu',
      'one.zoho.eu',
    ]);
  });
});
