import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { hubspot } from '../../lib/connectors/hubspot/connector.ts';
import { readPages } from '../../lib/connectors/hubspot/pages.ts';
import { personDraft } from '../../lib/connectors/reading/person-draft.ts';
import type { ImportedPerson } from '../../lib/domain/import-batch.ts';
import { type HubspotService, startHubspot } from '../services/hubspot.ts';
import { inesDuarte, quietPerson } from '../services/hubspot-people.ts';
import { testNow } from './support/client-for.ts';
import { byRecord, clientOfHubspot, readFrom, record } from './support/hubspot-asked.ts';
import { journey } from './support/person-read.ts';

let service: HubspotService;
beforeEach(async () => {
  service = await startHubspot();
});
afterEach(() => service.close());

const planGap = { part: 'pages', failure: { code: 'planLacks', what: 'Enterprise' } };
const read = (asked = byRecord, settings = {}) => readFrom(service, asked, settings);
const personIn = async (own: HubspotService) => (await readFrom(own)).person as ImportedPerson;

describe('much of a person', () => {
  it('is read by its newest part, over pages of ids', async () => {
    const ines = inesDuarte();
    ines.belongings.notes = Array.from({ length: 260 }, (_, n) => ({
      id: String(9_000 + n * 7),
      properties: { hs_timestamp: new Date(testNow - (260 - n) * 60_000).toISOString(), hs_note_body: `note ${n}` },
    }));
    const own = await startHubspot({ people: [ines], idsAtOnce: 100 });
    const titles = journey(await personIn(own), 'note');
    await own.close();
    expect(titles).toHaveLength(100);
    expect(titles.at(-1)).toBe('note 259');
    expect(titles.at(0)).toBe('note 160');
  });

  it('is read by ids as dated versions of the API name them', async () => {
    const ines = inesDuarte();
    const notes = ['1', '2', '3'].map((id) => ({ id, properties: { hs_timestamp: '2026-11-13', hs_note_body: id } }));
    const own = await startHubspot({ people: [{ ...ines, belongings: { notes } }], idsAtOnce: 1 });
    const results = [
      { toObjectId: 2, associationTypes: [] },
      { toObjectId: 3, associationTypes: [] },
    ];
    own.failWith(({ path }) => (path.endsWith('/associations/notes') ? { body: { results } } : undefined));
    const titles = journey(await personIn(own), 'note');
    await own.close();
    expect(titles.sort()).toEqual(['1', '2', '3']);
  });

  it('is not followed without end', async () => {
    const ines = inesDuarte();
    ines.belongings.notes = Array.from({ length: 10_000 }, (_, n) => ({ id: String(n), properties: {} }));
    const own = await startHubspot({ people: [ines], idsAtOnce: 100 });
    await personIn(own);
    const pages = own.asked.filter(({ path }) => path.endsWith('/associations/notes'));
    await own.close();
    expect(pages).toHaveLength(3);
  });
});

describe('what has not changed', () => {
  it('is told by one request', async () => {
    const { bookmark } = await read();
    const before = service.asked.length;
    const again = await read({ ...byRecord, bookmark });
    expect(again).toEqual({ person: 'unchanged', gaps: [planGap], bookmark });
    expect(service.asked.slice(before).map(({ path }) => path)).toEqual([
      '/account-info/v3/details',
      '/crm/v3/objects/contacts/451',
    ]);
  });

  it('is read anew after a change, with other settings, or from a bookmark of somebody else', async () => {
    const { bookmark } = await read();
    expect((await read({ ...byRecord, bookmark }, { deadlineFields: 'contract_ends' })).person).not.toBe('unchanged');
    expect((await read({ emails: [], records: [{ ...record, id: '452' }], bookmark })).person).not.toBe('unchanged');
    expect((await read({ ...byRecord, bookmark: '{"id":' })).person).not.toBe('unchanged');
    service.change('451', { company: 'Harborline Group' });
    expect((await read({ ...byRecord, bookmark })).person).not.toBe('unchanged');
  });

  it('has no bookmark after a part failed that may work in a moment', async () => {
    service.failWith(({ path }) => (path.endsWith('/notes/batch/read') ? { status: 404, body: {} } : undefined));
    expect((await read()).bookmark).toBeUndefined();
  });
});

describe('a part that fails for once', () => {
  it('is not told in other words, which would double it for good', async () => {
    const own = await startHubspot({ plan: 'enterprise' });
    const idsIn = ({ touchpoints = [] }: ImportedPerson) => touchpoints.map(({ externalId }) => externalId);
    const whole = new Set(idsIn(await personIn(own)));
    const requests = own.asked.length;
    for (let place = 0; place < requests; place += 1) {
      const from = own.asked.length;
      own.failWith(() => (own.asked.length - 1 === from + place ? { body: '<!doctype html>' } : undefined));
      const outcome = await atEdge(() => personIn(own));
      if (outcome.ok) expect(idsIn(outcome.value).filter((id) => !whole.has(id))).toEqual([]);
    }
    await own.close();
  });

  it('has the same visits whenever it is read', async () => {
    const visits = Array.from({ length: 12 }, (_, n) => ({
      value: 'https://www.seller.example/pricing',
      timestamp: new Date(testNow - n * 25 * 60_000).toISOString(),
    }));
    const idsOf = (from: number) => {
      const draft = personDraft('hubspot', testNow);
      const properties = {};
      const propertiesWithHistory = { hs_analytics_last_url: visits.slice(from) };
      readPages(draft, { id: '1', properties, propertiesWithHistory, associations: undefined });
      return (draft.person().touchpoints ?? []).map(({ externalId }) => externalId);
    };
    const last = idsOf(0);
    for (let from = 1; from < visits.length; from += 1) expect(last).toEqual(expect.arrayContaining(idsOf(from)));
  });
});

describe('what the plan or the token lacks', () => {
  it('is a gap for events, and not the same as no events', async () => {
    expect((await read()).gaps).toEqual([planGap]);
    const own = await startHubspot({ plan: 'enterprise', people: [quietPerson('451', 'a@b.example', 'A')] });
    expect((await readFrom(own)).gaps).toEqual([]);
    await own.close();
  });

  it('gives every page and own events where the plan has them', async () => {
    const own = await startHubspot({ plan: 'enterprise' });
    const found = await personIn(own);
    await own.close();
    expect(journey(found, 'page')).toEqual(['www.seller.example/security', 'Pricing']);
    expect(journey(found, 'other')).toEqual(['Price calculator used']);
  });

  it.each([
    ['crm.objects.owners.read', 'owner'],
    ['crm.objects.deals.read', 'deadline'],
    ['sales-email-read', 'emails'],
    ['content', 'emails'],
    ['crm.schemas.contacts.read', 'stageHistory'],
  ])('without %s leaves out %s alone, and names the scope', async (scope, part) => {
    const own = await startHubspot({ lacks: [scope] });
    const found = await readFrom(own);
    await own.close();
    expect(found.gaps).toContainEqual({ part, failure: { code: 'forbidden', scope } });
    expect(journey(found.person as ImportedPerson, 'call')).toEqual(['Intro call']);
    expect((found.person as ImportedPerson).facts?.name?.value).toBe('Inês Duarte');
  });

  it('is named once, whatever else is missing of the same part', async () => {
    const own = await startHubspot({ plan: 'enterprise', lacks: ['sales-email-read', 'content'] });
    const { gaps } = await readFrom(own);
    await own.close();
    expect(gaps?.map(({ part }) => part)).toEqual(['emails']);
  });

  it.each([
    [['business-intelligence'], { code: 'forbidden', scope: 'business-intelligence' }],
    [[], { code: 'planLacks', what: 'Enterprise' }],
  ])('tells a scope that was not ticked (%s) from a plan', async (requiredGranularScopes, failure) => {
    const body = { category: 'MISSING_SCOPES', errors: [{ message: '', context: { requiredGranularScopes } }] };
    service.failWith(({ path }) => (path.startsWith('/events/') ? { status: 403, body } : undefined));
    expect((await read()).gaps).toEqual([{ part: 'pages', failure }]);
  });

  it('leaves the dates of e-mails, from the properties', async () => {
    const own = await startHubspot({ lacks: ['content'] });
    const found = await personIn(own);
    await own.close();
    expect(journey(found, 'emailOpen')).toEqual([undefined, undefined]);
    expect(journey(found, 'emailClick')).toEqual([undefined]);
    expect(journey(found, 'emailSent')).toContain('November newsletter');
  });

  it('never shows a number for a stage or an owner', async () => {
    const own = await startHubspot({ lacks: ['crm.objects.owners.read', 'crm.schemas.contacts.read'] });
    const found = await personIn(own);
    await own.close();
    expect(found.stages?.map(({ stage }) => stage)).toEqual(['marketingqualifiedlead', 'lead']);
    expect(found.owners).toEqual([]);
    expect(found.facts?.owner).toBeUndefined();
  });

  it('is not asked for again once the check has found it', async () => {
    const own = await startHubspot({ lacks: ['crm.objects.deals.read'] });
    const client = clientOfHubspot(own);
    const { account, reads, writes, gaps } = await hubspot.check(client);
    const check = { at: testNow, account, reads: [...reads], writes: [...writes], gaps };
    const checked = { ...client, connection: { ...client.connection, check } };
    const before = own.asked.length;
    const found = await hubspot.read?.(checked, byRecord);
    await own.close();
    const paths = own.asked.slice(before).map(({ path }) => path);
    expect(paths).not.toContain('/events/v3/events/');
    expect(paths).not.toContain('/account-info/v3/details');
    expect(paths.filter((path) => path === '/crm/v3/objects/contacts/451')).toHaveLength(1);
    const deals = { part: 'deadline', failure: { code: 'forbidden', scope: 'crm.objects.deals.read' } };
    expect(found?.gaps).toEqual([deals, planGap]);
  });

  it('is the whole where contacts cannot be read', async () => {
    const own = await startHubspot({ lacks: ['crm.objects.contacts.read'] });
    const outcome = await atEdge(() => readFrom(own));
    await own.close();
    expect(outcome).toEqual({ ok: false, failure: { code: 'forbidden', scope: 'crm.objects.contacts.read' } });
  });
});
