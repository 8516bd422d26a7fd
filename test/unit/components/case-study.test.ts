/** A case study on its way, with consent on record. */
import { h } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { CaseStudy } from '../../../components/sidebar/loop/CaseStudy.tsx';
import type { CaseStudyStep } from '../../../lib/domain/contact.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import { day } from '../../../lib/domain/time.ts';
import { leadWith, now } from './a-lead.ts';
import { type Drawn, drawn, rest } from './drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('en', 'en-GB'));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 24, 10) }));
vi.stubEnv('TZ', 'UTC');
afterEach(() => vi.unstubAllGlobals());

const name = { value: 'Anna Lund', source: 's', at: now };
const step = (state: CaseStudyStep['state'], more: Partial<CaseStudyStep> = {}): CaseStudyStep => ({
  id: state,
  state,
  at: now - day,
  source: 'rep',
  ...more,
});
const consent = step('consented', { by: 'Anna Lund', form: 'mail', note: 'Website only' });
const shownWith = (steps: CaseStudyStep[], mayPropose = true): Promise<Drawn> =>
  drawn(h(CaseStudy, { lead: { ...leadWith({}), name } as Lead, caseStudy: { mayPropose, steps } }));

test('is proposed in one press', async () => {
  const shown = await shownWith([]);
  await shown.press('Propose as a case study');
  const input = { contactId: 'c1', id: expect.any(String), state: 'proposed' };
  expect(shown.asked).toEqual([{ name: 'stepCaseStudy', input }]);
});

test.each<[CaseStudyStep[], string, string[]]>([
  [[step('proposed')], 'Proposed 23 November 2026', ['Take back', 'They agreed…', 'They said no']],
  [[consent], 'Anna Lund gave consent by e-mail, 23 November 2026', ['Take back', 'They withdrew it']],
  [[step('declined')], 'They said no, 23 November 2026', ['Take back', 'They agreed…', 'Propose again']],
  [
    [step('withdrawn'), consent],
    'Withdrawn 23 November 2026: publish nothing more',
    ['Take back', 'They agreed…', 'Propose again'],
  ],
])('shows how far it has come, since when, and what may come next: %#', async (steps, text, buttons) => {
  const shown = await shownWith(steps);
  expect(shown.text()).toContain(text);
  expect(shown.buttons()).toEqual(buttons);
});

test('the word consent stands only with who and in what form, also where it was withdrawn', async () => {
  for (const steps of [[], [step('proposed')], [step('declined')]])
    expect((await shownWith(steps)).text()).not.toMatch(/consent/i);
  expect((await shownWith([step('withdrawn'), consent])).text()).toContain(
    'BeforeAnna Lund gave consent by e-mail, 23 November 2026',
  );
});

test('consent is recorded with who, in what form and what for; without who it is asked for', async () => {
  const shown = await shownWith([step('proposed')]);
  await shown.press('They agreed…');
  const submit = async (): Promise<void> => {
    shown.get('form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
    await rest();
  };
  const by = shown.get('input[name=by]') as HTMLInputElement;
  expect(by.getAttribute('defaultValue') ?? by.value, 'most consent for themselves').toBe('Anna Lund');
  by.value = '  ';
  await submit();
  expect(shown.get('[role=alert]').textContent).toBe('Say who consents.');
  by.value = 'Her boss';
  (shown.get('input[name=note]') as HTMLInputElement).value = 'Website';
  shown.get('input[value=spoken]').dispatchEvent(new window.Event('change', { bubbles: true }));
  await rest();
  await submit();
  const input = {
    contactId: 'c1',
    id: expect.any(String),
    state: 'consented',
    by: 'Her boss',
    form: 'spoken',
    note: 'Website',
  };
  expect(shown.asked).toEqual([{ name: 'stepCaseStudy', input }]);
});

test('can be withdrawn and taken back, and is proposed no more for a lead that is not happy', async () => {
  const shown = await shownWith([consent]);
  await shown.press('They withdrew it');
  await shown.press('Take back');
  expect(shown.asked).toMatchObject([
    { name: 'stepCaseStudy', input: { state: 'withdrawn' } },
    { name: 'undoCaseStudy', input: { id: 'consented' } },
  ]);
  expect((await shownWith([step('withdrawn')], false)).buttons()).not.toContain('Propose again');
});
