/** Puts the exchange together. Nothing is opened or asked before the first call. */
import { aboutOf } from '../connectors/catalogue.ts';
import { connectorOf } from '../connectors/registry.ts';
import { database } from '../storage/database.ts';
import { makeClients } from './asking/clients.ts';
import { makeAsking } from './asking/refresh.ts';
import { stayAwake } from './asking/stay-awake.ts';
import { makeConnecting } from './connecting/connect.ts';
import { makeSigningIn } from './connecting/sign-in.ts';
import type { Exchange, Surroundings } from './contract.ts';
import { sourcesOf } from './exchange-view.ts';
import type { Parts } from './parts.ts';
import { makeSending } from './sending/send.ts';
import { sentOf } from './sent-view.ts';

/** What tests stand in for. */
export type Seams = Partial<Omit<Parts, 'surroundings'>>;

/** The exchange, for the worker that loaded this script. */
export function makeExchange(surroundings: Surroundings, seams: Seams = {}): Exchange {
  const parts: Parts = { surroundings, database, connectorOf, aboutOf, ...seams };
  const clients = makeClients(parts);
  const asking = makeAsking(parts, clients);
  const sending = makeSending({ database: parts.database, surroundings, clientOf: clients.clientOf });
  // A connection that is known to be well is told at once what waits for it.
  const isWell = (id: string) => void stayAwake(sending.sendNow(id));
  const connecting = makeConnecting(parts, { clients, flights: asking.flights, isWell });
  const signingIn = makeSigningIn(parts, clients, (id) => connecting.checkConnection({ id }));
  return {
    calls: {
      connections: connecting.connections,
      connect: connecting.connect,
      checkConnection: connecting.checkConnection,
      disconnect: connecting.disconnect,
      signIn: signingIn.signIn,
      async exchangeOf(named) {
        const [sources, sent] = await Promise.all([sourcesOf(parts, asking.flights, named), sentOf(parts, named)]);
        return { sources, sent };
      },
      async refresh(named) {
        // It says by `exchangeChanged` what came of it, and when.
        void asking.refresh({ ...named, occasion: 'asked' });
        return null;
      },
      outbox: sending.calls.outbox,
      sendAgain: sending.calls.sendAgain,
      discard: sending.calls.discard,
    },
    refresh: asking.refresh,
    left: asking.left,
    send: () => stayAwake(sending.send()),
    arrived: signingIn.arrived,
  };
}
