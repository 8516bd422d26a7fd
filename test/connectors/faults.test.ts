/**
 * Every connector through every fault: whatever a system answers, reading a person ends in a state or in a person whom
 * the store takes, never in an error of Baton's own, and soon.
 */
import { afterEach, describe, expect, it, onTestFinished, test } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import type { Connector, PersonRead } from '../../lib/connectors/connector.ts';
import { connectors } from '../../lib/connectors/registry.ts';
import type { Outcome } from '../../lib/domain/exchange/failure.ts';
import { importedPersonSchema } from '../../lib/domain/import-batch.ts';
import type { Answer, Fault } from '../services/service.ts';
import { clientFor } from './support/client-for.ts';
import { inflated, spoilt } from './support/spoilt-replies.ts';
import { type StandIn, standIns } from './support/stand-ins.ts';

const readers = connectors.filter(({ read }) => read !== undefined);

let standIn: StandIn;
afterEach(() => standIn?.service.close());

async function begin({ about }: Connector): Promise<void> {
  const start = standIns[about.id];
  if (!start) throw new Error(`no stand-in of ${about.id}`);
  standIn = await start();
}

/** Reads, and gives what came of it with how many requests it took. */
async function read(
  connector: Connector,
  patience = 5000,
): Promise<{ outcome: Outcome<PersonRead>; requests: number }> {
  const { service, settings, secrets, asked, fetch } = standIn;
  const before = service.asked.length;
  const { client } = clientFor(connector, { settings, secrets, ports: { patience, ...(fetch && { fetch }) } });
  const outcome = await atEdge(async () => connector.read?.(client, asked) as Promise<PersonRead>);
  return { outcome, requests: service.asked.length - before };
}

/** A state with a name, or a person as the store takes it. */
function expectSound(outcome: Outcome<PersonRead>): void {
  if (!outcome.ok) {
    expect(outcome.failure.code).not.toBe('unexpected');
    return;
  }
  const { person, gaps = [] } = outcome.value;
  if (person !== null && person !== 'unchanged') expect(importedPersonSchema.safeParse(person).error).toBeUndefined();
  expect(gaps.map(({ failure }) => failure.code)).not.toContain('unexpected');
}

const html = { body: '<!doctype html><title>Sorry</title>' };
const always: readonly [name: string, fault: Fault, codes: readonly string[]][] = [
  ['signed out', { status: 401 }, ['signedOut', 'limited', 'notUnderstood', 'badSetting']],
  ['an hour’s rest', { status: 429, headers: { 'retry-after': '3600' } }, ['limited']],
  ['a page of HTML', html, ['notUnderstood', 'badSetting']],
  ['a broken connection', 'cut', ['offline']],
  ['silence', 'hang', ['tooSlow']],
  ['nothing at all', { status: 200 }, []],
];

/** One request goes wrong, the others do not. None of these is worth trying again, so none takes time. */
const once: readonly Fault[] = [
  { status: 403 },
  { status: 404 },
  html,
  ...[null, [], {}, 'text', 7].map((body) => ({ change: (answer: Answer) => ({ ...answer, body }) })),
];

test('every connector that reads has a stand-in here', () => {
  expect(Object.keys(standIns).toSorted()).toEqual(readers.map(({ about }) => about.id).toSorted());
});

describe.each(readers.map((connector) => [connector.about.id, connector] as const))('%s', (_, connector) => {
  it('reads a person whom the store takes', async () => {
    await begin(connector);
    const { outcome } = await read(connector);
    expectSound(outcome);
    expect(outcome).toMatchObject({ ok: true, value: { person: { identity: {} } } });
    const [person] = outcome.ok && typeof outcome.value.person === 'object' ? [outcome.value.person] : [];
    expect(person?.touchpoints?.length).toBeGreaterThan(0);
  });

  it.each(always)('meets %s with a state', async (_name, fault, codes) => {
    await begin(connector);
    standIn.service.failWith(() => fault);
    const { outcome } = await read(connector, fault === 'hang' ? 400 : 5000);
    expectSound(outcome);
    if (codes.length > 0) expect(codes).toContain(outcome.ok ? 'a person' : outcome.failure.code);
  });

  it('reads on, or says why not, when any one request goes wrong', async () => {
    await begin(connector);
    const { requests } = await read(connector);
    for (let place = 0; place < requests; place += 1) {
      for (const fault of once) {
        const from = standIn.service.asked.length;
        standIn.service.failWith(() => (standIn.service.asked.length - 1 === from + place ? fault : undefined));
        expectSound((await read(connector)).outcome);
      }
    }
  }, 30_000);

  it('takes replies with fields missing, null or of another kind', async () => {
    await begin(connector);
    for (let seed = 1; seed <= 60; seed += 1) {
      const change = spoilt(seed);
      standIn.service.failWith(() => ({ change }));
      onTestFinished((context) => {
        if (context.task.result?.state === 'fail') console.error(`seed ${seed}`);
      });
      expectSound((await read(connector)).outcome);
    }
  }, 30_000);

  it('takes lists of ten thousand, in bounded time and requests', async () => {
    await begin(connector);
    standIn.service.failWith(() => ({ change: inflated(10_000) }));
    const { outcome, requests } = await read(connector, 20_000);
    expectSound(outcome);
    expect(requests).toBeLessThan(60);
  }, 20_000);
});
