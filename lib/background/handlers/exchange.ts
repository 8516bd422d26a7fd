/** What extension pages ask about connected systems. Where nothing is connected, nothing is loaded to say so. */
import type { ExchangeCalls } from '../../messaging/exchange-calls.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/router.ts';
import type { ExchangeDoor } from '../exchange/exchange-door.ts';
import { applySites } from '../sites/granted-sites.ts';
import { announceAllPlans } from '../sites/tell-site.ts';
import type { Workspace } from '../workspace.ts';

/** All of them are the exchange's own. */
export function exchangeHandlers(
  workspace: Workspace,
  door: ExchangeDoor,
): Pick<Handlers<PageCalls>, keyof ExchangeCalls> {
  /** Connections come and go: sites granted for them are no sites of Baton's, and pages may be told to hint. */
  const changing = async <T>(work: Promise<T>): Promise<T> => {
    const before = await door.isConnected();
    try {
      return await work;
    } finally {
      door.changed();
      await applySites(workspace);
      if ((await door.isConnected()) !== before) await announceAllPlans();
    }
  };
  return {
    connections: async () => (await door.ifConnected())?.calls.connections(null) ?? [],
    connect: (entered) => changing(door.exchange().then(({ calls }) => calls.connect(entered))),
    disconnect: (asked) => changing(door.exchange().then(({ calls }) => calls.disconnect(asked))),
    signIn: async (asked) => (await door.exchange()).calls.signIn(asked),
    checkConnection: async (asked) => (await door.exchange()).calls.checkConnection(asked),
    exchangeOf: async (asked) => (await door.ifConnected())?.calls.exchangeOf(asked) ?? { sources: [], sent: [] },
    refresh: async (asked) => (await door.ifConnected())?.calls.refresh(asked) ?? null,
    outbox: async () => (await door.ifConnected())?.calls.outbox(null) ?? [],
    async sendAgain(asked) {
      const answered = await (await door.exchange()).calls.sendAgain(asked);
      // The worker has to know when it is to be woken for the next try.
      workspace.queued?.();
      return answered;
    },
    discard: async (asked) => (await door.exchange()).calls.discard(asked),
  };
}
