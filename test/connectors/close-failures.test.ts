/** What goes wrong between Baton and Close, and replies that are not what they should be. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { close } from '../../lib/connectors/close/connector.ts';
import { type CloseService, startClose } from '../services/close.ts';
import { activity, closeIds } from '../services/close-people.ts';
import type { Fault } from '../services/service.ts';
import { clientFor, testNow } from './support/client-for.ts';
import { byEmail, byRecord, named, readFrom } from './support/close-asked.ts';
import { personIn } from './support/person-read.ts';
import { toTell } from './support/to-tell.ts';

let service: CloseService;
beforeEach(async () => {
  service = await startClose();
});
afterEach(() => service.close());

const onLead = (fault: Fault) => {
  service.failWith(({ path }) => (path === `/api/v1/lead/${closeIds.lead}/` ? fault : undefined));
  return atEdge(() => readFrom(service, byRecord, named));
};

describe('a failure of Close', () => {
  it.each<[string, Fault, object]>([
    ['a key withdrawn', { status: 401, body: { error: 'Unauthorized' } }, { code: 'signedOut' }],
    ['what its user may not see', { status: 403, body: { error: 'No permission' } }, { code: 'forbidden' }],
    [
      'a plan that ended',
      { status: 402, body: { error: 'Trial expired' } },
      { code: 'planLacks', what: 'Trial expired' },
    ],
    ['what it does not take', { status: 400, body: { error: 'told' } }, { code: 'refused', why: 'told' }],
    [
      'fields it does not take',
      { status: 400, body: { errors: [], 'field-errors': { lead_id: 'anna.lund@firma.example?' } } },
      { code: 'refused', why: 'lead_id' },
    ],
    ['a page instead of data', { body: '<html>' }, { code: 'notUnderstood', what: 'HTML' }],
    ['a redirection', { status: 302, headers: { location: '/in' } }, { code: 'signedOut' }],
    ['no id', { body: { name: 'Firma AS' } }, { code: 'notUnderstood', what: '/lead/…/: id' }],
    ['a list', { body: [] }, { code: 'notUnderstood', what: '/lead/…/: object' }],
    ['nothing', { body: null }, { code: 'notUnderstood', what: '/lead/…/: object' }],
  ])('is named: %s', async (_, fault, failure) => {
    expect(await onLead(fault)).toEqual({ ok: false, failure });
  });

  it.each<[string, Fault, number]>([
    ['the header', { status: 429, headers: { ratelimit: 'limit=100, remaining=0, reset=5' }, body: {} }, 5000],
    ['less than a second', { status: 429, headers: { ratelimit: 'limit=9, remaining=0, reset=0.4' }, body: {} }, 1000],
    ['the body', { status: 429, body: { error: { rate_reset: 12, message: 'x' } } }, 12_000],
    ['the usual header', { status: 429, headers: { 'retry-after': '30' }, body: {} }, 30_000],
    ['nothing at all', { status: 429, body: '' }, 60_000],
  ])('may be a limit whose end is told by %s', async (_, fault, ms) => {
    const { client, pauses } = clientFor(close, {
      settings: { address: service.origin },
      secrets: { token: service.key },
    });
    service.failWith(({ method }) => (method === 'POST' ? fault : undefined));
    const outcome = await atEdge(async () => close.write?.(client, { ...toTell(), person: byRecord }));
    expect(outcome).toEqual({ ok: false, failure: { code: 'limited', until: testNow + ms } });
    expect(pauses).toEqual([testNow + ms]);
    expect(service.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('of the whole ends the reading also in the middle of it, and of a part leaves the rest', async () => {
    service.failWith(({ path }) => (path.endsWith('/task/') ? { status: 401, body: {} } : undefined));
    expect(await atEdge(() => readFrom(service))).toEqual({ ok: false, failure: { code: 'signedOut' } });
    service.failWith(({ path }) => (path.endsWith('/task/') ? { body: { data: 'none' } } : undefined));
    const { gaps, person } = await readFrom(service);
    expect(gaps).toEqual([{ part: 'tasks', failure: { code: 'notUnderstood', what: '/task/: data' } }]);
    expect(person).toMatchObject({ facts: { name: { value: 'Anna Lund' } } });
  });

  it('is a server that fails while it is written to', async () => {
    const { client } = clientFor(close, { settings: { address: service.origin }, secrets: { token: service.key } });
    service.failWith(({ method }) => (method === 'POST' ? { status: 502, body: '<html>' } : undefined));
    const outcome = await atEdge(async () => close.write?.(client, { ...toTell(), person: byRecord }));
    expect(outcome).toEqual({ ok: false, failure: { code: 'serverError', status: 502 } });
  });

  it('tells nothing of the person or the key', async () => {
    const outcomes = [await onLead({ body: { id: ['anna.lund@firma.example'] } })];
    service.failWith(({ path }) => (path.endsWith('/search/') ? { body: { data: { a: 'anna.lund' } } } : undefined));
    outcomes.push(await atEdge(() => readFrom(service, byEmail)));
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, false]);
    expect(JSON.stringify(outcomes)).not.toMatch(/anna|firma|api_2Xk|70jZ5/);
  });
});

describe('odd values', () => {
  it('cost themselves alone', async () => {
    const { lead, activities } = service.lead(closeIds.lead);
    const [anna] = lead.contacts;
    Object.assign(anna ?? {}, { title: { a: 1 }, phones: 'none', [`custom.${closeIds.ends}`]: ['soon'] });
    Object.assign(lead, {
      addresses: [null, 7],
      [`custom.${closeIds.owner}`]: 9,
      opportunities: [null, { id: 'oppo_x', value: 'much', status_type: 'won' }],
    });
    activities.push(
      { _type: 'Call' },
      { id: 'acti_x' },
      activity('Email', '11-01T08:00', {
        direction: 'outgoing',
        status: 'sent',
        opens: [null, { opened_at: 'never' }],
        to: [7],
      }),
      activity('Meeting', '11-02T08:00', { status: 'completed', attendees: 'all' }),
      activity('Call', '11-03T08:00', {
        activity_at: 'yesterday',
        date_created: null,
        status: 'completed',
        duration: 9,
      }),
      activity('Hologram', '11-04T08:00'),
    );
    const person = personIn(await readFrom(service, byRecord, named));
    expect(Object.keys(person.facts ?? {}).toSorted()).toEqual(['company', 'name']);
    expect([person.outcomes, person.deadlines]).toEqual([[], []]);
    expect(person.responses?.filter(({ at }) => at > Date.UTC(2026, 10, 1, 9)).map(({ kind }) => kind)).toEqual([
      'meeting',
    ]);
  });

  it('may be nothing at all, and may be very many', async () => {
    const only = { id: closeIds.lead };
    expect(await onLead({ body: only })).toMatchObject({ ok: true, value: { person: { facts: {} } } });
    const contacts = Array.from({ length: 10_000 }, (_, n) => ({
      id: `cont_${n}`,
      emails: [{ email: `a${n}@firma.example` }],
    }));
    const named = [...contacts, { id: 'cont_x', name: 'Anna', emails: [{ email: 'anna.lund@firma.example' }] }];
    const read = await onLead({ body: { ...only, contacts: named } });
    expect(read).toMatchObject({ ok: true, value: { person: { identity: { emails: ['anna.lund@firma.example'] } } } });
  });
});
