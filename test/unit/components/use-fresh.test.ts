import { h } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { SidebarSession } from '../../../components/sidebar/session.ts';
import { SidebarContext } from '../../../components/sidebar/sidebar-context.ts';
import { useFresh } from '../../../components/sidebar/use-fresh.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { leadWith, now } from './a-lead.ts';
import { drawn } from './drawn.ts';

afterEach(() => vi.unstubAllGlobals());

/** How often the lead was asked for, drawn at these moments. */
async function askedAt(...drawings: readonly (readonly [lead: Lead, at: number])[]): Promise<number> {
  const refresh = vi.fn();
  const session = { refresh } as unknown as SidebarSession;
  const Part = ({ lead, at }: { readonly lead: Lead; readonly at: number }) => {
    useFresh(lead, at);
    return null;
  };
  const part = ([lead, at]: readonly [Lead, number]) =>
    h(SidebarContext.Provider, { value: { session } }, h(Part, { lead, at }));
  const shown = await drawn(null);
  for (const drawing of drawings) await shown.draw(part(drawing));
  return refresh.mock.calls.length;
}

const lead = leadWith({});

test('a lead is not asked for again as the minutes go by', async () => {
  expect(await askedAt([lead, now], [lead, now + minute], [lead, now + 59 * minute])).toBe(0);
});

test('it is asked for again after a sleep, once', async () => {
  expect(await askedAt([lead, now], [lead, now + 9 * hour], [lead, now + 9 * hour + minute])).toBe(1);
});

test('it is asked for again when the clock was set back', async () => {
  expect(await askedAt([lead, now], [lead, now - minute])).toBe(1);
});

test('another lead starts its own hour', async () => {
  expect(await askedAt([lead, now], [leadWith({}), now + 2 * hour], [lead, now + 2 * hour + minute])).toBe(0);
});
