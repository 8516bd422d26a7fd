import { h } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ExchangePart } from '../../../components/popup/ExchangePart.tsx';
import type { ExchangeFailure } from '../../../lib/domain/exchange/failure.ts';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import { now } from './a-lead.ts';
import { answering, good } from './answering.ts';
import { drawn, rest } from './drawn.ts';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('./answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
afterEach(() => vi.unstubAllGlobals());

function connection(name: string, refused = 0, failure?: ExchangeFailure): ConnectionView {
  const check = { at: now, reads: [], writes: [], gaps: [], ...(failure && { failure }) };
  return { id: name.toLowerCase(), name, refused, waiting: 3, check } as unknown as ConnectionView;
}

async function rowOf(...connections: ConnectionView[]) {
  const said = { connections };
  held.now = answering({ connections: () => good(said.connections) });
  return { ...(await drawn(h(ExchangePart, {}))), said };
}

test('nothing is said where nothing is connected, or all is well, or well again by itself', async () => {
  expect((await rowOf()).text()).toBe('');
  const limited = connection('Mautic', 0, { code: 'limited', until: now });
  expect((await rowOf(connection('HubSpot'), limited, connection('Zoho', 0, { code: 'offline' }))).text()).toBe('');
});

test('one row says all that needs the user, and leads to the options', async () => {
  const row = await rowOf(
    connection('HubSpot', 1, { code: 'signedOut' }),
    connection('Mautic', 2, { code: 'notGranted', origin: 'https://m.example' }),
  );
  expect(row.get('p').textContent).toBe('3 messages were refused, HubSpot signed out, Mautic needs you');
  expect(row.get('a').getAttribute('href')).toBe('chrome-extension://baton/options.html#connections');
  const one = await rowOf(connection('HubSpot', 1));
  expect(one.get('p').textContent).toBe('1 message was refused');
});

test('it is asked for after the first painting, and again when something changed', async () => {
  held.now = answering({ connections: () => good([connection('HubSpot', 1)]) });
  const frames: (() => void)[] = [];
  const shown = await drawn(null);
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
  await shown.draw(h(ExchangePart, {}));
  expect(held.now.done).toEqual([]);
  for (const frame of frames) frame();
  await rest();
  expect(shown.text()).toContain('1 message was refused');
  held.now.answers.connections = () => good([connection('HubSpot')]);
  held.now.broadcast('exchangeChanged', { contactIds: [] });
  await rest();
  expect(shown.text()).toBe('');
});
