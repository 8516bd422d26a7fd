import type { Mock } from 'vitest';
import { vi } from 'vitest';
import type { Workspace } from '../../../../lib/background/workspace.ts';
import { book } from '../../../../lib/crm/registry.ts';
import type { Handlers, Sender } from '../../../../lib/messaging/answering.ts';
import type { Database } from '../../../../lib/storage/schema.ts';
import { emptyStore, now } from './store.ts';

/** A workspace over an empty store, whose clock is set by hand. */
export interface TestWorkspace extends Workspace {
  store: Database;
  time: number;
  announce: Mock<Workspace['announce']>;
  announceAgreement: Mock<Workspace['announceAgreement']>;
}

export async function testWorkspace(): Promise<TestWorkspace> {
  const store = await emptyStore();
  const workspace: TestWorkspace = {
    store,
    time: now,
    database: async () => store,
    crms: async () => book,
    now: () => workspace.time,
    zone: () => 'Europe/Oslo',
    text: (key) => key,
    announce: vi.fn(),
    announceAgreement: vi.fn(),
  };
  return workspace;
}

/** Handlers to be called with their input alone, as none of these looks at the sender. */
export function calls<Table extends object>(handlers: Table): { [Name in keyof Table]: OneArgument<Table[Name]> } {
  const sender: Sender = {} as Sender;
  const entries = Object.entries(handlers as Handlers<never>) as [string, (input: unknown, from: Sender) => unknown][];
  return Object.fromEntries(
    entries.map(([name, handle]) => [name, async (input: unknown) => handle(input, sender)]),
  ) as never;
}

type OneArgument<Handler> = Handler extends (input: infer In, sender: never) => infer Out
  ? (input: In) => Promise<Awaited<Out>>
  : never;
