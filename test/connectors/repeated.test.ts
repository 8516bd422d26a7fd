/**
 * Every connector, read again and again over days while nothing changes there: from the second reading on nothing
 * changes here either, with the bookmark of the reading before and without one.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import type { AnswerRead, Connector } from '../../lib/connectors/connector.ts';
import { connectors } from '../../lib/connectors/registry.ts';
import type { Contact } from '../../lib/domain/contact.ts';
import type { ImportedPerson } from '../../lib/domain/import-batch.ts';
import { day, hour } from '../../lib/domain/time.ts';
import { mergeAnswers, mergePerson } from '../../lib/exchange/asking/merge-read.ts';
import type { Parts } from '../../lib/exchange/parts.ts';
import { putAgreements } from '../../lib/storage/agreement.ts';
import { getContact } from '../../lib/storage/contacts.ts';
import { agreementOf } from '../support/agreement.ts';
import { emptyStore, stored } from '../unit/storage/support/store.ts';
import { clientFor, connectionFor, testNow } from './support/client-for.ts';
import { type StandIn, standIns } from './support/stand-ins.ts';

vi.mock('../../lib/platform/browser.ts', () => ({ browser: {} }));

const html = { body: '<!doctype html><title>Sorry</title>' };
const readers = connectors.filter(({ read }) => read !== undefined);

let standIn: StandIn;
afterEach(() => standIn?.service.close());

async function anOffice(connector: Connector) {
  const start = standIns[connector.about.id];
  if (!start) throw new Error(`no stand-in of ${connector.about.id}`);
  standIn = await start();
  const { settings, secrets, asked, fetch = globalThis.fetch } = standIn;
  const store = await emptyStore();
  await putAgreements(store, [agreementOf()]);
  const time = { now: testNow };
  const parts = { database: async () => store, surroundings: { now: () => time.now, zone: () => 'UTC' } } as Parts;
  const connection = { ...connectionFor(connector, settings), handoverStages: ['mql', 'Lead', 'New'] };
  await store.put('connections', JSON.stringify(connection), connection.id);
  const emails = asked.emails.length > 0 ? [...asked.emails] : ['shown@on.example'];
  const id = await stored(store, { identity: { emails, records: [] } });
  let bookmark: string | undefined;
  let signedIn = secrets;

  /** Reads, merges, and gives the contact as it is then. */
  async function reading(keeps: boolean): Promise<Contact | undefined> {
    const { client, kept } = clientFor(connector, {
      settings,
      secrets: signedIn,
      ports: { now: () => time.now, fetch },
    });
    const asking = connector.read?.(client, { ...asked, ...(keeps && bookmark !== undefined && { bookmark }) });
    const read = await asking?.finally(() => {
      signedIn = kept.at(-1) ?? signedIn;
    });
    if (!read) throw new Error('nothing read');
    bookmark = read.bookmark ?? bookmark;
    // A bookmark is kept of people whom nobody knows, too.
    for (const email of asked.emails) expect(bookmark ?? '').not.toContain(email);
    const contact = await getContact(store, id);
    if (read.person !== 'unchanged') await merge(contact as Contact, read.person, read.answers ?? []);
    return getContact(store, id);
  }

  async function merge(contact: Contact, person: ImportedPerson | null, answers: readonly AnswerRead[]): Promise<void> {
    const known = { contact, byRecord: true, mayLink: false, subjects: [id] } as const;
    if (person) await mergePerson(parts, connection, person, { asked: known, person: known, byRecordAlone: false });
    await mergeAnswers(parts, connection, id, answers);
  }
  return { time, reading };
}

describe.each(readers.map((connector) => [connector.about.id, connector] as const))('%s', (_, connector) => {
  it.each([
    ['with the bookmark of the last reading', true],
    ['anew', false],
  ])('read %s, changes nothing that was read before', async (_name, keeps) => {
    const { time, reading } = await anOffice(connector);
    const first = await reading(keeps);
    expect(first?.journey.count).toBeGreaterThan(0);
    for (let count = 0; count < 4; count += 1) {
      time.now += day / 3;
      expect(await reading(keeps)).toEqual(first);
    }
  });

  it('is told of the same things after a request has failed for once as after none has', async () => {
    const partsOf = (contact: Contact | undefined) => ({
      touchpoints: contact?.journey.count,
      // To the hour: where two logs tell of one stage, it keeps the time by which it was first known.
      stages: contact?.stages.map(({ stage, at }) => [stage, Math.round(at / hour)]),
      handovers: contact?.handovers.map(({ at }) => Math.round(at / hour)),
      responses: contact?.responses.map(({ kind, at }) => [kind, at]),
      deadlines: contact?.deadlines.map(({ id }) => id),
      outcomes: contact?.outcomes.map(({ id }) => id),
    });
    const clean = await anOffice(connector);
    const expected = partsOf(await clean.reading(true));
    const requests = standIn.service.asked.length;
    // A code that is good for one sign-in is spent by it, whatever comes of the answer.
    const isSignIn = standIn.service.asked.map(({ path }) => path.includes('/oauth/'));
    for (let place = 0; place < requests; place += 1) {
      if (isSignIn[place]) continue;
      await standIn.service.close();
      const { time, reading } = await anOffice(connector);
      standIn.service.failWith(() => (standIn.service.asked.length - 1 === place ? html : undefined));
      await atEdge(() => reading(true));
      standIn.service.failWith(undefined);
      time.now += day / 3;
      expect(partsOf(await reading(true)), `request ${place}`).toEqual(expected);
    }
  }, 20_000);
});
