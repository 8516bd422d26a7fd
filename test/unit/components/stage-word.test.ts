/** A stage's word opens what it means, and takes a word back to the next review. */
import { h } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StageWords } from '../../../components/popup/StageWords.tsx';
import { StageNamed } from '../../../components/sidebar/StageNamed.tsx';
import { StageTrack } from '../../../components/sidebar/StageTrack.tsx';
import type { Lead } from '../../../lib/domain/lead.ts';
import { agreementOf } from '../../support/agreement.ts';
import { leadWith, now } from './a-lead.ts';
import { type Drawn, drawn, rest } from './drawn.ts';

const worker = vi.hoisted(() => ({ call: vi.fn<(name: string, input: unknown) => Promise<unknown>>() }));
vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('en', 'en-GB'));
vi.mock('../../../lib/messaging/client.ts', () => ({ call: worker.call, isOrphaned: () => false }));
vi.stubEnv('TZ', 'UTC');
beforeEach(() => worker.call.mockReset().mockResolvedValue({ ok: true, value: null }));
afterEach(() => vi.unstubAllGlobals());

const { stages } = agreementOf();
const agreement = { name: 'Our agreement', revision: 3, validFrom: '2026-02-01' };
const [, mql, sql] = stages;
const stage = { ...mql!, since: now, source: 'crm' };
const lead = (more: Partial<Lead> = {}) =>
  ({ ...leadWith({}), agreement, qualification: { stages, stage }, ...more }) as unknown as Lead;
const sentence = (more: Partial<Lead> = {}) =>
  drawn(h(StageNamed, { lead: lead(more), stage: sql!, text: 'sidebar_next_missing', heading: true }));

async function key(name: string): Promise<Event> {
  const event = Object.assign(new window.Event('keydown', { bubbles: true, cancelable: true }), { key: name });
  window.dispatchEvent(event);
  await rest();
  return event;
}
const isOpen = (shown: Drawn) => shown.get('.stage-word').getAttribute('aria-expanded') === 'true';

test('the definition stands under its word, with its agreement, revision and date, and is read out', async () => {
  const shown = await sentence();
  expect(shown.text()).toBe('Missing for SQL');
  await shown.press('What “SQL” means');
  expect(shown.get('[role=status]').textContent).toBe(
    'SQL Sales talked to them.Agreed: Our agreement, revision 3, valid from 1 Feb 2026',
  );
  expect(shown.get('h3').textContent, 'the heading stays what it was').toBe('Missing for SQL');
});

test('it covers nothing of what its sentence announces', async () => {
  const announced = h('ul', null, h('li', null, 'Budget known'));
  const shown = await drawn(
    h(StageNamed, { lead: lead(), stage: sql!, text: 'sidebar_next_missing', heading: true, children: announced }),
  );
  await shown.press('What “SQL” means');
  expect(shown.text()).toMatch(/^Missing for SQLBudget knownSQL Sales talked to them/);
});

test('of the agreement that Baton ships it says so', async () => {
  const shown = await sentence({ agreement: { ...agreement, revision: 0 } });
  await shown.press('What “SQL” means');
  expect(shown.text()).toContain('your teams have not written theirs yet');
});

test('Escape, a press elsewhere and the word itself close it', async () => {
  const shown = await sentence();
  const press = () => shown.press('What “SQL” means');
  await press();
  expect((await key('Escape')).defaultPrevented, 'the popup itself stays open').toBe(true);
  expect(isOpen(shown)).toBe(false);
  expect((await key('Escape')).defaultPrevented).toBe(false);
  await press();
  shown.get('.stage-word-panel p').dispatchEvent(new window.Event('pointerdown', { bubbles: true }));
  await rest();
  expect(isOpen(shown)).toBe(true);
  document.body.dispatchEvent(new window.Event('pointerdown', { bubbles: true }));
  await rest();
  expect(isOpen(shown)).toBe(false);
  await press();
  await press();
  expect(isOpen(shown)).toBe(false);
});

test('"does not fit" goes to the next review with its why, once however often it is tried', async () => {
  worker.call.mockResolvedValueOnce({ ok: false, failure: { code: 'databaseFailed' } });
  const shown = await sentence();
  await shown.press('What “SQL” means');
  await shown.press('Does not fit this lead');
  (shown.get('input[name=note]') as HTMLInputElement).value = ' They only asked for a job ';
  const submit = async (): Promise<void> => {
    shown.get('form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
    await rest();
  };
  await submit();
  expect(shown.all('[role=alert]')).toHaveLength(1);
  await submit();
  const input = { id: expect.any(String), stage: 'sql', note: 'They only asked for a job', contactId: 'c1' };
  expect(worker.call.mock.calls).toEqual([
    ['putReviewItem', input],
    ['putReviewItem', input],
  ]);
  expect(worker.call.mock.calls[0]).toEqual(worker.call.mock.calls[1]);
  expect(shown.text()).toContain('On the list of the next review.');
});

test('Escape in its form leaves the form, not the definition', async () => {
  const shown = await sentence();
  await shown.press('What “SQL” means');
  await shown.press('Does not fit this lead');
  const escaping = Object.assign(new window.Event('keydown', { bubbles: true, cancelable: true }), { key: 'Escape' });
  shown.get('form').dispatchEvent(escaping);
  await rest();
  expect(shown.all('form')).toEqual([]);
  expect(isOpen(shown)).toBe(true);
});

test('each station of the track has its own definition, and its own complaint', async () => {
  const shown = await drawn(h(StageTrack, { lead: lead(), now }));
  await shown.press('SQL, still ahead');
  expect(shown.text()).toContain('Sales talked to them.Agreed: Our agreement');
  await shown.press('Does not fit this lead');
  await shown.press('Lead, passed');
  expect(shown.all('form'), 'not carried over').toEqual([]);
  expect(shown.text()).toContain('Left an address.');
});

test('the popup asks for the definitions only when they are to be read', async () => {
  const shown = await drawn(h(StageWords, {}));
  expect(worker.call).not.toHaveBeenCalled();
  worker.call.mockResolvedValue({ ok: true, value: { agreement: agreementOf() } });
  await shown.press('What the words in “MQL to SQL” mean');
  expect(worker.call).toHaveBeenCalledExactlyOnceWith('agreement', null);
  expect(shown.text()).toMatch(/MQL Fits and is engaged\..*SQL Sales talked to them\..*revision 1/);
});
