/** What Marketo is told, and what its credentials turn out to allow. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import type { Account, ToTell } from '../../lib/connectors/connector.ts';
import { marketo } from '../../lib/connectors/marketo/connector.ts';
import { accountOf } from '../../lib/connectors/marketo/vendor.ts';
import { usable } from '../../lib/exchange/connecting/entered.ts';
import { type MarketoService, startMarketo } from '../services/marketo.ts';
import { ragnaId } from '../services/marketo-people.ts';
import type { Fault } from '../services/service.ts';
import { marketoClientOf, record, requests, toTell } from './support/marketo.ts';

let service: MarketoService;
beforeEach(async () => {
  service = await startMarketo();
});
afterEach(() => service.close());

const fields = { verdictField: 'salesVerdict', reasonField: 'salesReason' };
const bad = toTell({ kind: 'feedback', verdict: 'bad', reason: { id: 'noBudget', label: 'No budget\n' } });

async function write(told: ToTell, settings: Record<string, string> = fields) {
  return atEdge(async () => marketo.write?.(marketoClientOf(service, settings).client, told));
}

const ragna = () => service.leads.find(({ id }) => id === ragnaId);

describe('telling Marketo', () => {
  it('writes the verdict and the reason into the fields that were named', async () => {
    expect(await write(bad)).toEqual({ ok: true, value: {} });
    expect(service.written).toEqual([{ id: ragnaId, salesVerdict: 'bad', salesReason: 'No budget' }]);
    expect(service.asked.at(-1)?.body).toMatchObject({ action: 'updateOnly', lookupField: 'id' });
  });

  it('writes one of them where only that is named, and empties the reason where there is none', async () => {
    await write(bad, { reasonField: 'salesReason' });
    await write(toTell({ kind: 'feedback', verdict: 'good' }));
    expect(service.written).toEqual([
      { id: ragnaId, salesReason: 'No budget' },
      { id: ragnaId, salesVerdict: 'good', salesReason: null },
    ]);
  });

  it('empties both where a verdict is taken back', async () => {
    await write(bad);
    await write(toTell({ kind: 'undone', id: 'f1:undone', undone: 'f1', was: 'feedback', wasAt: 1 }));
    expect(ragna()).toMatchObject({ salesVerdict: null, salesReason: null });
  });

  it('finds the person by the record, too', async () => {
    await write({ ...bad, person: { emails: [], records: [record] } });
    expect(ragna()?.salesVerdict).toBe('bad');
  });

  it('has no place for a rep’s other words, and asks nothing then', async () => {
    expect(await write(toTell({ kind: 'response' }))).toEqual({ ok: true, value: {} });
    expect(await write(toTell({ kind: 'undone', undone: 'r', was: 'response', wasAt: 1 }))).toMatchObject({ ok: true });
    expect(service.asked).toEqual([]);
  });

  it('says which field is missing where none was named', async () => {
    expect(await write(bad, {})).toEqual({ ok: false, failure: { code: 'badSetting', field: 'verdictField' } });
    expect(service.asked).toEqual([]);
  });

  const sync = (fault: Fault) =>
    service.failWith(({ method }) => (method === 'POST' && service.asked.at(-1)?.body ? fault : undefined));

  it.each<[string, Fault]>([
    ['cut off', { after: 'cut' }],
    ['answered with an error', { after: { status: 500, body: {} } }],
  ])('says the same once more where the reply was %s', async (_, fault) => {
    sync(fault);
    expect(await write(bad)).toMatchObject({ ok: false });
    service.failWith(undefined);
    expect(await write({ ...bad, mayBeThere: true })).toMatchObject({ ok: true });
    expect(ragna()).toMatchObject({ salesVerdict: 'bad', salesReason: 'No budget' });
    expect(service.leads).toHaveLength(3);
  });

  it('does not find who is not there, or not any more', async () => {
    const nobody = { emails: ['nobody@fjordkraft.example'], records: [] };
    expect(await write({ ...bad, person: nobody })).toEqual({ ok: false, failure: { code: 'notFound' } });
    sync({
      body: { success: true, result: [{ status: 'skipped', reasons: [{ code: '1004', message: 'Lead not found' }] }] },
    });
    expect(await write(bad)).toEqual({ ok: false, failure: { code: 'notFound' } });
  });

  it.each([
    ['verdictField', { verdictField: 'nothing', reasonField: 'salesReason' }],
    ['reasonField', { verdictField: 'salesVerdict', reasonField: 'nothing' }],
    // Marketo's own, which nobody may write.
    ['verdictField', { verdictField: 'createdAt' }],
  ])('names the setting whose field Marketo does not take: %s', async (field, settings: Record<string, string>) => {
    expect(await write(bad, settings)).toEqual({ ok: false, failure: { code: 'badSetting', field } });
    expect(service.written).toEqual([]);
  });

  it('is forbidden without the right to write', async () => {
    service.rights.delete('Read-Write Lead');
    expect(await write(bad)).toEqual({ ok: false, failure: { code: 'forbidden', scope: 'Read-Write Lead' } });
  });

  it.each<[string, Fault, object]>([
    [
      'skipped',
      { body: { success: true, result: [{ status: 'skipped', reasons: [{ code: '1007', message: 'Multiple' }] }] } },
      { code: 'refused', why: 'Multiple (1007)' },
    ],
    [
      'of no known state',
      { body: { success: true, result: [{ status: 'failed' }] } },
      { code: 'refused', why: 'failed' },
    ],
    [
      'left out of the reply',
      { body: { success: true } },
      { code: 'notUnderstood', what: '/rest/v1/leads.json: result' },
    ],
  ])('is not done where the record is %s', async (_, fault, failure) => {
    sync(fault);
    expect(await write(bad)).toEqual({ ok: false, failure });
  });
});

describe('checking Marketo', () => {
  const check = (settings: Record<string, string> = {}): Promise<Account> =>
    marketo.check(marketoClientOf(service, settings).client);

  it('says which account it is and what is read, without reading or writing anybody', async () => {
    const account = await check({ ...fields, answerField: 'marketingAnswer', deadlineFields: 'contractEnd' });
    expect(account).toEqual({ account: '127.0.0.1', reads: marketo.about.reads, writes: ['fields'], gaps: [] });
    expect(service.written).toEqual([]);
    expect(requests(service).toSorted()).toEqual([
      'GET /rest/v1/activities/types.json',
      'GET /rest/v1/leads/describe2.json',
      'POST /rest/v1/leads.json',
    ]);
  });

  it('says that nothing can be written where no field is named', async () => {
    const { reads, writes, gaps } = await check();
    expect(writes).toEqual([]);
    expect(gaps).toEqual([{ part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } }]);
    expect(reads).not.toContain('answers');
    expect(reads).not.toContain('deadline');
    expect(requests(service)).not.toContain('POST /rest/v1/leads.json');
  });

  it.each([
    ['answers', { answerField: 'nothing' }, 'answerField'],
    ['deadline', { deadlineFields: 'contractEnd, nothing' }, 'deadlineFields'],
    ['fields', { verdictField: 'nothing' }, 'verdictField'],
    ['fields', { verdictField: 'salesVerdict', reasonField: 'createdAt' }, 'reasonField'],
  ])('finds a field that is not there, or may not be written: %s', async (part, settings, field) => {
    const { gaps } = await check({ ...fields, ...settings } as Record<string, string>);
    expect(gaps).toEqual([{ part, failure: { code: 'badSetting', field } }]);
  });

  it('finds the rights that are missing', async () => {
    service.rights.delete('Read-Write Lead');
    expect((await check(fields)).gaps).toEqual([
      { part: 'fields', failure: { code: 'forbidden', scope: 'Read-Write Lead' } },
    ]);
    service.rights.delete('Read-Only Activity');
    const account = await check(fields);
    expect(account.reads).toEqual(['person', 'score']);
    service.rights.clear();
    expect(await atEdge(() => check(fields))).toEqual({
      ok: false,
      failure: { code: 'forbidden', scope: 'Read-Only Lead' },
    });
  });

  it('signs in once for all that it asks at the same time', async () => {
    await check(fields);
    expect(service.asked.filter(({ path }) => path.startsWith('/identity'))).toHaveLength(1);
  });
});

describe('the address of a Marketo', () => {
  const entered = (address: string) =>
    usable(marketo.about, { settings: { address, clientId: 'b' }, secrets: { clientSecret: 's' } }).settings.address;

  it('is taken as the endpoint is shown, and gives the account its Munchkin id', () => {
    const address = entered(' https://123-ABC-456.mktorest.com/rest ');
    expect(address).toBe('https://123-abc-456.mktorest.com');
    expect(accountOf({ address: address ?? '' })).toBe('123-ABC-456');
  });

  it.each([
    'https://app-sj12.marketo.com',
    'http://123-ABC-456.mktorest.com',
    'https://mktorest.com.evil.example',
  ])('is not %s', (address) => {
    expect(() => entered(address)).toThrow();
  });
});
