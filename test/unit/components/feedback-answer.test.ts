import { h } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FeedbackAnswer } from '../../../components/sidebar/FeedbackAnswer.tsx';
import type { FeedbackView } from '../../../lib/domain/lead.ts';
import { day, hour } from '../../../lib/domain/time.ts';
import { now } from './a-lead.ts';
import { drawn, rest } from './drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('en', 'en-GB'));
vi.stubEnv('TZ', 'UTC');
afterEach(() => vi.unstubAllGlobals());

type Given = NonNullable<FeedbackView['given']>;
const bad: Given = { id: 'f1', verdict: 'bad', reason: 'tooSmall', at: now - hour };
const shown = (given: Given) => drawn(h(FeedbackAnswer, { contactId: 'c1', given, now }));

test('by when marketing answers is said, and when that is over', async () => {
  expect((await shown({ ...bad, answerDueAt: now + day })).text()).toContain('Marketing answers by Wed 25 Nov, 10:00.');
  expect((await shown({ ...bad, answerDueAt: now - hour })).text()).toContain('answer was due Tue 24 Nov, 09:00');
});

test('an answer is shown with its age, and cannot be written twice', async () => {
  const answered = await shown({ ...bad, answer: { at: now - 2 * hour, text: 'We raised the limit.' } });
  expect(answered.text()).toBe('Marketing answered 2 hours ago: We raised the limit.');
  expect(answered.buttons()).toEqual([]);
});

test('an answer that came from a system says what marketing made of it, where and when', async () => {
  const answer = { at: now - 2 * hour, source: 'hubspot', text: 'Limit raised' };
  const text = async (more: Partial<NonNullable<Given['answer']>>) =>
    (await shown({ ...bad, answer: { ...answer, ...more } })).text();
  expect(await text({ state: 'changed' })).toBe('Marketing changed something: Limit raised2 hours ago · hubspot');
  expect(await text({ state: 'declined' })).toMatch(/^Marketing declined: Limit raised/);
  expect(await text({ state: 'seen', text: '' })).toBe('Marketing has seen it. 2 hours ago · hubspot');
});

test('no answer is owed to a good verdict, or without a reason', async () => {
  const { reason: _, ...without } = bad;
  expect((await shown({ ...bad, verdict: 'good' })).text()).toBe('');
  expect((await shown(without)).text()).toBe('');
});

test('marketing writes its answer in place', async () => {
  const part = await shown(bad);
  await part.press('Answer as marketing');
  const field = part.get('textarea') as HTMLTextAreaElement;
  const submit = async (): Promise<void> => {
    part.get('form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
    await rest();
  };
  field.value = '   ';
  await submit();
  expect(part.asked).toEqual([]);
  field.value = ' We raised the limit. ';
  await submit();
  const input = { contactId: 'c1', id: 'f1', text: 'We raised the limit.' };
  expect(part.asked).toEqual([{ name: 'answerFeedback', input }]);
  expect(part.all('textarea')).toEqual([]);
});
