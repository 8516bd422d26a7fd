import { afterEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { hubspotAbout } from '../../lib/connectors/hubspot/about.ts';
import { addressesIn } from '../../lib/connectors/hubspot/api.ts';
import { hubspot } from '../../lib/connectors/hubspot/connector.ts';
import { type HubspotOptions, type HubspotService, startHubspot } from '../services/hubspot.ts';
import { clientOfHubspot } from './support/hubspot-asked.ts';

let service: HubspotService;
afterEach(() => service.close());

async function check(options: HubspotOptions = {}, settings: Record<string, string> = {}) {
  service = await startHubspot({ plan: 'enterprise', ...options });
  return hubspot.check(clientOfHubspot(service, settings));
}

describe('a token of HubSpot', () => {
  it('is the account’s, and allows everything where its scopes do', async () => {
    const { account, reads, writes, gaps } = await check(
      {},
      { verdictField: 'sales_verdict', answerField: 'marketing_answer' },
    );
    expect(account).toBe('app-eu1.hubspot.com (1234567)');
    expect(gaps).toEqual([]);
    expect(reads).toEqual(hubspotAbout.reads);
    expect(writes).toEqual(['note', 'fields']);
  });

  it('gives no answers and fills no properties that nobody named', async () => {
    const { reads, writes } = await check();
    expect(reads).not.toContain('answers');
    expect(writes).toEqual(['note']);
  });

  it('leaves everything as it was', async () => {
    await check();
    const before = JSON.stringify([service.person('451'), service.person('452')]);
    await hubspot.check(clientOfHubspot(service));
    expect(JSON.stringify([service.person('451'), service.person('452')])).toBe(before);
  });

  it.each([
    ['crm.objects.owners.read', 'owner'],
    ['crm.objects.deals.read', 'deadline'],
    ['sales-email-read', 'emails'],
    ['content', 'emails'],
    ['crm.objects.contacts.write', 'note'],
  ])('without %s lacks %s', async (scope, part) => {
    const { reads, writes, gaps } = await check({ lacks: [scope] });
    expect(gaps).toEqual([{ part, failure: { code: 'forbidden', scope } }]);
    expect([...reads, ...writes]).not.toContain(part);
  });

  it('of a smaller plan has no events', async () => {
    const { reads, gaps } = await check({ plan: 'professional' });
    expect(gaps).toEqual([{ part: 'pages', failure: { code: 'planLacks', what: 'Enterprise' } }]);
    expect(reads).not.toContain('pages');
  });

  it('that cannot write fills no properties either', async () => {
    const { writes, gaps } = await check({ lacks: ['crm.objects.contacts.write'] }, { verdictField: 'sales_verdict' });
    expect(writes).toEqual([]);
    expect(gaps.map(({ part }) => part)).toEqual(['note', 'fields']);
  });

  it('that may not read contacts is of no use', async () => {
    const outcome = await atEdge(() => check({ lacks: ['crm.objects.contacts.read'] }));
    expect(outcome).toEqual({ ok: false, failure: { code: 'forbidden', scope: 'crm.objects.contacts.read' } });
  });

  it('that was withdrawn is signed out', async () => {
    service = await startHubspot();
    const client = clientOfHubspot({ ...service, token: 'another' });
    expect(await atEdge(() => hubspot.check(client))).toEqual({ ok: false, failure: { code: 'signedOut' } });
  });
});

describe('named properties', () => {
  it('that are not there are told by the setting', async () => {
    const settings = { verdictField: 'misspelt', answerField: 'nor_this', deadlineFields: 'contract_ends, nope' };
    const { gaps } = await check({}, settings);
    expect(gaps).toEqual([
      { part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } },
      { part: 'answers', failure: { code: 'badSetting', field: 'answerField' } },
      { part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } },
    ]);
  });

  it('with choices must have those of a verdict', async () => {
    const ownProperties = { sales_verdict: ['A', 'B'] };
    const { gaps } = await check({ ownProperties }, { verdictField: 'sales_verdict' });
    expect(gaps).toEqual([{ part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } }]);
    await service.close();
    const right = await check({ ownProperties: { sales_verdict: ['good', 'bad'] } }, { verdictField: 'sales_verdict' });
    expect(right.gaps).toEqual([]);
  });

  it('are taken as they are where the token may not see definitions', async () => {
    const { gaps } = await check({ lacks: ['crm.schemas.contacts.read'] }, { verdictField: 'misspelt' });
    expect(gaps).toEqual([]);
  });
});

describe('the version of the API', () => {
  const all = (version: Parameters<typeof addressesIn>[0]) => {
    const { objects, owners, contactProperty, events, account } = addressesIn(version);
    return [
      objects('contacts', '451'),
      objects('notes', 'batch', 'read'),
      owners,
      contactProperty('a b'),
      events,
      account,
    ];
  };

  it('is numbered', () => {
    expect(all('v3')).toEqual([
      '/crm/v3/objects/contacts/451',
      '/crm/v3/objects/notes/batch/read',
      '/crm/v3/owners/',
      '/crm/v3/properties/contacts/a%20b',
      '/events/v3/events/',
      '/account-info/v3/details',
    ]);
  });

  it('or dated', () => {
    expect(all('2026-09')).toEqual([
      '/crm/objects/2026-09/contacts/451',
      '/crm/objects/2026-09/notes/batch/read',
      '/crm/owners/2026-09',
      '/crm/properties/2026-09/contacts/a%20b',
      '/events/event-occurrences/2026-09',
      '/account-info/2026-09/details',
    ]);
  });
});
