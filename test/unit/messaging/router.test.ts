import { beforeEach, describe, expect, test, vi } from 'vitest';
import { combineHandlers, type Handlers, type Sender } from '../../../lib/messaging/answering.ts';
import { Refusal } from '../../../lib/messaging/failure.ts';
import { frameCalls } from '../../../lib/messaging/frame-calls.ts';
import { officeSchemas } from '../../../lib/messaging/office-schemas.ts';
import type { ContentCalls, Result, WorkerCalls } from '../../../lib/messaging/protocol.ts';
import { reportSchemas } from '../../../lib/messaging/report-schemas.ts';
import { routeCalls } from '../../../lib/messaging/router.ts';
import { contentSchemas, pageSchemas } from '../../../lib/messaging/schemas.ts';
import { StorageError } from '../../../lib/storage/storage-error.ts';

type Listener = (message: unknown, sender: Sender, reply: (result: unknown) => void) => true | undefined;
const fake = vi.hoisted(() => ({ id: 'own-id', listeners: [] as unknown[] }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: fake.id,
      getURL: (path: string) => `chrome-extension://own-id${path}`,
      onMessage: { addListener: (listener: unknown) => fake.listeners.push(listener) },
    },
  },
}));

const own = 'chrome-extension://own-id';
const tab = { id: 7 } as never;
const senders = {
  popup: { id: 'own-id', url: `${own}/popup.html`, origin: own },
  optionsInTab: { id: 'own-id', url: `${own}/options.html`, origin: own, tab, frameId: 0 },
  withoutOrigin: { id: 'own-id', url: `${own}/popup.html` },
  frame: { id: 'own-id', url: `${own}/sidebar.html`, origin: own, tab, frameId: 3 },
  // Chromium's dynamic address of the sidebar; the origin is still the static one.
  dynamicFrame: { id: 'own-id', url: 'chrome-extension://f3a1/sidebar.html', origin: own, tab, frameId: 3 },
  content: { id: 'own-id', url: 'https://crm.example/', origin: 'https://crm.example', tab, frameId: 0 },
  contentInFrame: { id: 'own-id', url: 'https://crm.example/', origin: 'https://crm.example', tab, frameId: 2 },
  contentWithoutOrigin: { id: 'own-id', url: 'https://crm.example/', tab, frameId: 0 },
  pageWithoutTab: { id: 'own-id', url: 'https://crm.example/', origin: 'https://crm.example' },
  sandboxed: { id: 'own-id', url: `${own}/sidebar.html`, origin: 'null', tab, frameId: 3 },
  lookalike: { id: 'own-id', url: `https://own-id/`, origin: 'https://own-id', tab, frameId: 2 },
  otherExtension: { id: 'other', url: 'chrome-extension://other/x.html', origin: 'chrome-extension://other' },
  nameless: { url: `${own}/popup.html`, origin: own },
} satisfies Record<string, Sender & { origin?: string }>;
type SenderName = keyof typeof senders;

/** Handlers that answer null to everything, but for some. */
function handlersFor<Table extends object>(schemas: object, some: object = {}): Table {
  return { ...Object.fromEntries(Object.keys(schemas).map((name) => [name, () => null])), ...some } as Table;
}

function start({
  page = {},
  office = async (call) => ({ ok: false, failure: { code: 'badMessage', detail: call } }),
  claimed = false,
}: {
  page?: Partial<Handlers<WorkerCalls>>;
  office?: (call: string, input: unknown, sender: Sender) => Promise<Result<unknown>>;
  claimed?: boolean;
} = {}): Listener {
  routeCalls({
    content: handlersFor<Handlers<ContentCalls>>(contentSchemas),
    page: handlersFor<Handlers<WorkerCalls>>(pageSchemas, page),
    office,
    isClaimed: async () => claimed,
  });
  return fake.listeners.at(-1) as Listener;
}

/** As browsers have it: who answers later says so at once, with `true`. */
const ask = (listener: Listener, call: string, input: unknown, sender: SenderName = 'popup') =>
  new Promise<unknown>((resolve, reject) => {
    if (listener({ call, input }, senders[sender], resolve) !== true) reject(new Error('left to others'));
  });

beforeEach(() => {
  fake.listeners.length = 0;
  vi.restoreAllMocks();
});

describe('who may ask what', () => {
  const token = crypto.randomUUID();
  const calls = {
    content: ['pageSeen', { page: null }],
    claim: ['claimSidebar', { token }],
    page: ['connections', null],
    lead: ['exchangeOf', { page: null }],
  } as const;
  type Allowed = { content: boolean; claim: boolean; page: boolean; lead?: boolean; claimed?: boolean };
  const cases: [SenderName, Allowed][] = [
    ['popup', { content: false, claim: true, page: true }],
    ['optionsInTab', { content: false, claim: true, page: true }],
    ['withoutOrigin', { content: false, claim: true, page: true }],
    ['frame', { content: false, claim: true, page: false }],
    ['frame', { content: false, claim: true, page: false, lead: true, claimed: true }],
    ['dynamicFrame', { content: false, claim: true, page: false }],
    ['dynamicFrame', { content: false, claim: true, page: false, lead: true, claimed: true }],
    ['content', { content: true, claim: false, page: false, claimed: true }],
    ['contentWithoutOrigin', { content: true, claim: false, page: false }],
    ['contentInFrame', { content: false, claim: false, page: false, claimed: true }],
    ['pageWithoutTab', { content: false, claim: false, page: false, claimed: true }],
    ['sandboxed', { content: false, claim: false, page: false, claimed: true }],
    ['lookalike', { content: false, claim: false, page: false, claimed: true }],
    ['otherExtension', { content: false, claim: false, page: false, claimed: true }],
    ['nameless', { content: false, claim: false, page: false, claimed: true }],
  ];
  test.each(cases)('%s: %o', async (sender, { claimed = false, ...rest }) => {
    const allowed = { lead: rest.page, ...rest };
    const listener = start({ claimed });
    for (const [kind, [call, input]] of Object.entries(calls)) {
      const expected = allowed[kind as keyof typeof calls]
        ? { ok: true, value: null }
        : { ok: false, failure: { code: 'notAllowed', detail: call } };
      expect(await ask(listener, call, input, sender), `${call} by ${sender}`).toEqual(expected);
    }
  });
});

describe('a message', () => {
  test('that is no call is left to others', () => {
    const listener = start();
    for (const message of [undefined, null, 5, 'x', {}, { event: 'contactsChanged' }, { call: 5 }]) {
      expect(listener(message, senders.popup, vi.fn()), JSON.stringify(message)).toBeUndefined();
    }
  });

  test.each(['nothing', '__proto__', 'constructor', 'toString'])('that asks for %s is refused', async (call) => {
    expect(await ask(start(), call, null)).toEqual({ ok: false, failure: { code: 'badMessage', detail: call } });
  });

  test('that does not fit is refused with its place and without its value', async () => {
    const undoFeedback = vi.fn();
    const reply = await ask(start({ page: { undoFeedback } }), 'undoFeedback', { contactId: 'c', id: 5 });
    expect(reply).toEqual({ ok: false, failure: { code: 'badMessage', detail: 'undoFeedback.id' } });
    expect(undoFeedback).not.toHaveBeenCalled();
  });

  test('reaches its handler as the schema reads it, with the sender', async () => {
    const disconnect = vi.fn(() => null);
    const listener = start({ page: { disconnect } });
    expect(await ask(listener, 'disconnect', { id: 'c', more: 1 })).toEqual({ ok: true, value: null });
    expect(disconnect).toHaveBeenCalledWith({ id: 'c' }, senders.popup);
  });
});

describe('what the worker does not answer itself', () => {
  const office = vi.fn(async (): Promise<Result<unknown>> => ({ ok: true, value: 'done' }));
  beforeEach(() => void office.mockClear());

  test('is the office’s, from pages', async () => {
    expect(await ask(start({ office, claimed: true }), 'storeSize', null)).toEqual({ ok: true, value: 'done' });
    expect(office).toHaveBeenLastCalledWith('storeSize', null, senders.popup);
  });

  test('is the office’s from a claimed frame where it is of one lead, and nothing else', async () => {
    const listener = start({ office, claimed: true });
    const calls = [...Object.keys(officeSchemas), ...Object.keys(reportSchemas)];
    const allowed = calls.filter((call) => frameCalls.has(call));
    expect(allowed).toContain('markSent');
    for (const call of calls) {
      const reply = await ask(listener, call, null, 'frame');
      const refused = { ok: false, failure: { code: 'notAllowed', detail: call } };
      expect(reply, call).toEqual(allowed.includes(call) ? { ok: true, value: 'done' } : refused);
    }
    for (const call of ['eraseEverything', 'putAgreement', 'followAddress', 'exportPart', 'findPeople', 'callList'])
      expect(allowed).not.toContain(call);
    expect(office).toHaveBeenCalledTimes(allowed.length);
  });

  test('never reaches it from a page of a site or a frame that was not', async () => {
    for (const sender of ['content', 'frame', 'otherExtension'] as const) {
      const refused = { ok: false, failure: { code: 'notAllowed', detail: 'storeSize' } };
      expect(await ask(start({ office }), 'storeSize', null, sender), sender).toEqual(refused);
    }
    expect(office).not.toHaveBeenCalled();
  });
});

describe('a handler that fails', () => {
  test.each([
    [new StorageError('quotaExceeded'), { code: 'quotaExceeded' }],
    [new Refusal('invalidAgreement', 'sla.0'), { code: 'invalidAgreement', detail: 'sla.0' }],
    [new TypeError('anna@x.example is not a function'), { code: 'unexpected', detail: 'TypeError' }],
    [Object.assign(new Error('x'), { code: 'constructor' }), { code: 'unexpected', detail: 'Error' }],
    ['anna@x.example', { code: 'unexpected' }],
  ])('answers %s, and logs nothing of a person', async (error, failure) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const outbox = () => {
      throw error;
    };
    expect(await ask(start({ page: { outbox } }), 'outbox', null)).toEqual({ ok: false, failure });
    const logged = log.mock.calls.flat().join('\n');
    expect(logged).toContain('outbox');
    expect(logged).not.toContain('anna');
  });
});

describe('at the start', () => {
  test('one listener is registered, at once', () => {
    start();
    expect(fake.listeners).toHaveLength(1);
  });

  test('two handlers for one call are refused', () => {
    expect(() => combineHandlers({ a: 1 }, { b: 2 }, { a: 3 })).toThrow('two handlers for a');
    expect(combineHandlers({ a: 1 }, { b: 2 })).toEqual({ a: 1, b: 2 });
  });

  test('a call without a handler is refused', () => {
    expect(() => start({ page: { sites: undefined as never } })).toThrow('no handler for sites');
  });
});
