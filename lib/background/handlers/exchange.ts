/** What extension pages ask about connected systems. Where nothing is connected, nothing is loaded to say so. */

import type { Handlers } from '../../messaging/answering.ts';
import type { ExchangeCalls } from '../../messaging/exchange-calls.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import type { ExchangeDoor } from '../exchange/exchange-door.ts';
import { applySites } from '../sites/granted-sites.ts';
import { announceAllPlans } from '../sites/tell-site.ts';
import type { Workspace } from '../workspace.ts';

type Names = keyof ExchangeCalls;
type Handler<Name extends Names> = (input: ExchangeCalls[Name]['in']) => Promise<ExchangeCalls[Name]['out']>;

/** All of them are the exchange's own. */
export function exchangeHandlers(workspace: Workspace, door: ExchangeDoor): Pick<Handlers<PageCalls>, Names> {
  const asked =
    <Name extends Names>(name: Name): Handler<Name> =>
    async (input) =>
      (await door.exchange()).calls[name](input);

  const askedIfConnected = <Name extends Names>(name: Name, otherwise: ExchangeCalls[Name]['out']): Handler<Name> => {
    const ask = asked(name);
    return async (input) => ((await door.isConnected()) ? ask(input) : otherwise);
  };

  /** Connections come and go: sites granted for them are no sites of Baton's, and pages may be told to hint. */
  const changing = <Name extends Names>(name: Name): Handler<Name> => {
    const ask = asked(name);
    return async (input) => {
      const before = await door.isConnected();
      try {
        return await ask(input);
      } finally {
        door.changed();
        await applySites(workspace);
        if ((await door.isConnected()) !== before) await announceAllPlans();
      }
    };
  };

  const sendAgain = asked('sendAgain');
  return {
    connections: askedIfConnected('connections', []),
    connect: changing('connect'),
    disconnect: changing('disconnect'),
    signIn: asked('signIn'),
    checkConnection: asked('checkConnection'),
    exchangeOf: askedIfConnected('exchangeOf', { sources: [], sent: [] }),
    refresh: askedIfConnected('refresh', null),
    outbox: askedIfConnected('outbox', []),
    async sendAgain(input) {
      const answered = await sendAgain(input);
      // The worker has to know when it is to be woken for the next try.
      workspace.queued?.();
      return answered;
    },
    discard: asked('discard'),
  };
}
