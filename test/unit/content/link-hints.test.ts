/** On which link the pointer rests. */
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchLinks } from '../../../lib/content/link-hints.ts';

const page = `<main><a id="anna" href="https://crm.example/contacts/1"><b>Anna</b></a>
  <a id="bo" href="https://crm.example/contacts/2">Bo</a><a id="list" href="https://crm.example/reports">Reports</a>
  <a id="odd" href="javascript:void(0)">Odd</a><p>Nothing</p></main>`;

let dom: ReturnType<typeof parseHTML>;
let ends: AbortController;
const hint = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  dom = parseHTML(page);
  vi.stubGlobal('document', dom.document);
  vi.stubGlobal('Element', dom.Element);
  ends = new AbortController();
  hint.mockClear();
  watchLinks(({ pathname }) => pathname.startsWith('/contacts/'), hint, ends.signal);
});
afterEach(() => {
  ends.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function over(selector: string, milliseconds: number): void {
  dom.document.querySelector(selector)?.dispatchEvent(new dom.Event('pointerover', { bubbles: true }));
  vi.advanceTimersByTime(milliseconds);
}

it('is told of a record’s link after a rest, whatever stands in it, and once', () => {
  over('#anna b', 149);
  expect(hint).not.toHaveBeenCalled();
  over('#anna b', 150);
  over('#anna', 150);
  expect(hint).toHaveBeenCalledExactlyOnceWith('https://crm.example/contacts/1');
});

it('is not told of links that the pointer only passes, or that lead elsewhere', () => {
  over('#bo', 100);
  over('p', 1000);
  over('#list', 1000);
  over('#odd', 1000);
  expect(hint).not.toHaveBeenCalled();
});

it('is not told of a rest that outlasts it', () => {
  over('#bo', 100);
  ends.abort();
  vi.advanceTimersByTime(1000);
  expect(hint).not.toHaveBeenCalled();
});
