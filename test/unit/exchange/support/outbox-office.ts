/** An office whose reps say things of leads, and a system that is told of them and can fail at every step. */
import { deadlineHandlers } from '../../../../lib/background/handlers/deadline.ts';
import { feedbackHandlers } from '../../../../lib/background/handlers/feedback.ts';
import { pauseHandlers } from '../../../../lib/background/handlers/pause.ts';
import { responseHandlers } from '../../../../lib/background/handlers/response.ts';
import type { Connector, ToTell } from '../../../../lib/connectors/connector.ts';
import { ConnectorError } from '../../../../lib/connectors/connector-error.ts';
import type { Connection } from '../../../../lib/domain/exchange/connection.ts';
import type { ExchangeFailure } from '../../../../lib/domain/exchange/failure.ts';
import { makeSending, type Sending } from '../../../../lib/exchange/sending/send.ts';
import { getConnection } from '../../../../lib/storage/connections.ts';
import type { Database } from '../../../../lib/storage/schema.ts';
import { now, personOf, stored } from '../../storage/support/store.ts';
import { calls, testWorkspace } from '../../storage/support/workspace.ts';

/** What was written into the stand-in. */
export interface Note {
  readonly connectionId: string;
  readonly email: string;
  readonly toTell: ToTell;
}

/** Instead of the answer: before anything was done, or after it was. */
export type Fault = { readonly before: ExchangeFailure } | { readonly after: ExchangeFailure };
export type Step = 'look' | 'write';

/** A worker's life: it ends at a step, and from then on nothing that it does has an effect. */
export class Life {
  steps = 0;
  readonly #last: number;
  constructor(last = Number.POSITIVE_INFINITY) {
    this.#last = last;
  }
  get isOver(): boolean {
    return this.steps > this.#last;
  }
  step(): void {
    this.steps += 1;
    if (this.isOver) throw new Error('the worker was stopped');
  }
}

export async function openOffice() {
  const workspace = await testWorkspace();
  const handlers = calls({
    ...feedbackHandlers(workspace),
    ...responseHandlers(workspace),
    ...pauseHandlers(workspace),
    ...deadlineHandlers(workspace),
  });
  const notes: Note[] = [];
  const asked: Step[] = [];
  const told: string[] = [];
  const office = {
    ...handlers,
    workspace,
    notes,
    asked,
    /** Contacts that pages were told of. */
    told,
    /** See `ConnectorAbout`. */
    tellsOnly: undefined as 'verdicts' | undefined,
    fault: undefined as ((step: Step, toTell: ToTell, connectionId: string) => Fault | undefined) | undefined,
    person: (email: string) => stored(workspace.store, personOf(email, { facts: {} })),
    connect,
    worker,
    titles: () => notes.map(({ toTell }) => toTell.title),
    marks: () => notes.map(({ toTell }) => toTell.mark),
    rows: async () => {
      const rows = await workspace.store.getAll('outbox');
      return rows.map((row) => ({ ...row, ...JSON.parse(row.body) }));
    },
    /** Works everything off, waiting as long as it is told to. */
    async workOff(rounds = 60): Promise<void> {
      for (let round = 0; round < rounds; round += 1) {
        const next = await worker().send();
        if (next === undefined) return;
        workspace.time = Math.max(workspace.time, next);
      }
      throw new Error('it is never done');
    },
  };

  async function connect(id: string, more: Partial<Connection> = {}): Promise<void> {
    const connection: Connection = {
      id,
      connector: 'stand-in',
      name: `The ${id}`,
      settings: {},
      writes: true,
      handoverStages: [],
      ownOrigins: [],
      addedAt: now - 1000,
      ...more,
    };
    await workspace.store.put('connections', JSON.stringify(connection), id);
  }

  function worker(life = new Life(), locks?: Pick<LockManager, 'request'>): Sending {
    const database = mortal(workspace.store, life);
    return makeSending({
      database: async () => database,
      surroundings: {
        now: workspace.now,
        zone: workspace.zone,
        announce: () => {},
        announceExchange: (ids) => told.push(...ids),
      },
      ...(locks && { locks }),
      async clientOf(id) {
        life.step();
        const connection = await getConnection(database, id);
        return connection && { connection, connector: standIn(life), client: { connection } as never };
      },
    });
  }

  function request(life: Life, step: Step, toTell: ToTell, connectionId: string, work: () => void): void {
    life.step();
    asked.push(step);
    const fault = office.fault?.(step, toTell, connectionId);
    if (fault && 'before' in fault) throw new ConnectorError(fault.before);
    work();
    life.step();
    if (fault) throw new ConnectorError(fault.after);
  }

  function standIn(life: Life): Connector {
    return {
      about: {
        id: 'stand-in',
        limits: { perDay: 1000, together: 4 },
        ...(office.tellsOnly && { tellsOnly: office.tellsOnly }),
      } as Connector['about'],
      vendor: {} as Connector['vendor'],
      check: () => Promise.reject(new Error('not asked')),
      async write({ connection: { id } }, toTell) {
        await Promise.resolve();
        let known: Note | undefined;
        const is = (note: Note) => note.toTell.mark === toTell.mark && note.connectionId === id;
        if (toTell.mayBeThere) request(life, 'look', toTell, id, () => (known = notes.find(is)));
        await Promise.resolve();
        const [email = ''] = toTell.person.emails;
        if (!known) request(life, 'write', toTell, id, () => notes.push({ connectionId: id, email, toTell }));
        return { id: `note-${notes.findIndex(is)}` };
      },
    };
  }

  return office;
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** A connection to the store whose every transaction is a step. */
function mortal(database: Database, life: Life): Database {
  return new Proxy(database, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name, target);
      return (...asked: Parameters<Database['transaction']>) => {
        life.step();
        return target.transaction(...asked);
      };
    },
  });
}
