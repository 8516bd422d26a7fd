import { h } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WhyDeadline } from '../../../components/sidebar/clock/WhyDeadline.tsx';
import type { SlaView } from '../../../lib/domain/lead.ts';
import type { DeadlineLedger } from '../../../lib/domain/sla/ledger-view.ts';
import type { Result } from '../../../lib/messaging/protocol.ts';
import { clock } from './a-lead.ts';
import { ledger } from './a-ledger.ts';
import { type Drawn, drawn, rest } from './drawn.ts';

const worker = vi.hoisted(() => ({ call: vi.fn<(name: string, input: unknown) => Promise<unknown>>() }));
vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('en', 'en-GB'));
vi.mock('../../../lib/messaging/client.ts', () => ({ call: worker.call, isOrphaned: () => false }));
vi.stubEnv('TZ', 'Europe/Oslo');

const why = 'Why this deadline?';
const part = (sla: SlaView) => h(WhyDeadline, { contactId: 'c1', clock: clock('running'), sla });
const noDoubts = (): SlaView => ({ clocks: [], doubts: [] });

function answers(result: Result<DeadlineLedger | null>): void {
  worker.call.mockResolvedValue(result);
}
beforeEach(() => {
  worker.call.mockReset();
  answers({ ok: true, value: ledger });
});
afterEach(() => vi.unstubAllGlobals());

async function pressEscape(shown: Drawn, selector: string): Promise<void> {
  const key = Object.assign(new window.Event('keydown', { bubbles: true }), { key: 'Escape' });
  shown.get(selector).dispatchEvent(key);
  await rest();
}

describe('"Why this deadline?"', () => {
  test('asks for the reckoning only when it is opened, and shows every line of it', async () => {
    const shown = await drawn(part(noDoubts()));
    expect(worker.call).not.toHaveBeenCalled();
    await shown.press(why);
    expect(worker.call).toHaveBeenCalledExactlyOnceWith('deadlineLedger', { contactId: 'c1', ruleId: 'first' });
    expect(shown.all('tbody tr')).toHaveLength(ledger.lines.length);
    expect(shown.get('.ledger-due').textContent).toMatch(/Due.*Mon 23 Nov, 12:32.*4h/);
    expect(shown.get('button').getAttribute('aria-expanded')).toBe('true');
  });

  test('is closed by Escape, by its own button and by "Close"', async () => {
    const shown = await drawn(part(noDoubts()));
    await shown.press(why);
    await pressEscape(shown, '.ledger');
    expect(shown.all('.ledger')).toEqual([]);
    await shown.press(why);
    await pressEscape(shown, '.why > button');
    expect(shown.all('.ledger')).toEqual([]);
    await shown.press(why);
    await shown.press('Close');
    expect(shown.all('.ledger')).toEqual([]);
    expect(shown.get('button').getAttribute('aria-expanded')).toBe('false');
  });

  test('is worked out anew when the clocks change, as by a pause', async () => {
    const shown = await drawn(part(noDoubts()));
    await shown.press(why);
    answers({ ok: true, value: { ...ledger, omitted: 12 } });
    await shown.draw(part(noDoubts()));
    expect(shown.text()).toContain('12 lines left out');
  });

  test('is not worked out anew as the minutes go by', async () => {
    const sla = noDoubts();
    const shown = await drawn(part(sla));
    await shown.press(why);
    await shown.draw(part(sla));
    expect(worker.call).toHaveBeenCalledOnce();
  });

  test('says what went wrong, and tries again', async () => {
    answers({ ok: false, failure: { code: 'unexpected' } });
    const shown = await drawn(part(noDoubts()));
    await shown.press(why);
    expect(shown.get('[role="alert"]').textContent).toContain('Baton did not answer');
    answers({ ok: true, value: ledger });
    await shown.press('Try again');
    expect(shown.all('tbody tr')).toHaveLength(ledger.lines.length);
  });

  test('says that there is no deadline to explain', async () => {
    answers({ ok: true, value: null });
    const shown = await drawn(part(noDoubts()));
    await shown.press(why);
    expect(shown.text()).toContain('This clock has no deadline to explain.');
  });
});
