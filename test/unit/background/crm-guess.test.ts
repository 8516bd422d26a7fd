import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { markedOnPage } from '../../../lib/background/sites/crm-guess.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const marks = [
  ['one', ['[[', '.one']],
  ['two', ['.two', 'main.two']],
] as const;
const origin = 'https://crm.example';

/** The function as the browser sends it: its text, and nothing from around it. */
const sent = new Function(`return (${markedOnPage})`)() as typeof markedOnPage;

let document: Document;

beforeEach(() => {
  vi.useFakeTimers();
  document = parseHTML('<!doctype html><html><body><p class="two"></p></body></html>').document;
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', { origin });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('finds marks by any of their selectors, and bears those that nobody understands', async () => {
  expect(await sent(marks, origin, 0)).toEqual(['two']);
});

it('names all whose marks are there', async () => {
  document.body.innerHTML = '<p class="one two"></p>';
  expect(await sent(marks, origin, 0)).toEqual(['one', 'two']);
});

it('waits for a page that draws itself late, and not for ever', async () => {
  document.body.innerHTML = '';
  const late = sent(marks, origin, 1000);
  await vi.advanceTimersByTimeAsync(700);
  document.body.innerHTML = '<p class="one"></p>';
  await vi.advanceTimersByTimeAsync(300);
  expect(await late).toEqual(['one']);
  document.body.innerHTML = '';
  const never = sent(marks, origin, 1000);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await never).toEqual([]);
});

it('says nothing of a page to which the tab has gone meanwhile', async () => {
  expect(await sent(marks, 'https://other.example', 0)).toEqual([]);
});
