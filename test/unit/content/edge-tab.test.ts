import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTab, type EdgeTab } from '../../../lib/content/edge-tab.ts';
import type { EdgeState } from '../../../lib/domain/edge.ts';
import { hour, minute, second } from '../../../lib/domain/time.ts';

vi.mock('../../../lib/platform/browser.ts', async () => {
  const { words } = await import('../../browser/words.ts');
  return { browser: { i18n: { getUILanguage: () => 'en-GB', getMessage: words } } };
});

const nine = Date.UTC(2026, 10, 24, 9);
const due = nine + 8 * hour;
const edge: EdgeState = {
  known: true,
  phases: [
    { from: nine, state: 'running' },
    { from: nine + 6 * hour, state: 'atRisk' },
    { from: due, state: 'overdue' },
  ],
  open: [{ from: nine, to: due }],
  dueAt: due,
  // Open through the night.
  late: { counted: 0, countedTo: due, next: [{ from: due, to: due + 48 * hour }] },
};

let into: HTMLElement;
let ends: AbortController;
let tab: EdgeTab;
const said = () => into.querySelector('[role="status"]')?.textContent ?? '';
const name = () => tab.button.getAttribute('aria-label');

beforeEach(() => {
  vi.useFakeTimers({ now: nine });
  const { document, window } = parseHTML('<!doctype html><html><body></body></html>');
  Object.assign(document, { visibilityState: 'visible' });
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
  into = document.createElement('div') as unknown as HTMLElement;
  ends = new AbortController();
  tab = createTab(into, ends.signal);
  tab.show(edge);
});
afterEach(() => {
  ends.abort();
  expect(vi.getTimerCount(), 'timers left behind').toBe(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the tab at the edge', () => {
  test('counts by the minute, and by the second in the last five', () => {
    expect(name()).toBe('Baton: On time 8h');
    vi.advanceTimersByTime(61 * second);
    expect(name()).toBe('Baton: On time 7h 58m');
    vi.setSystemTime(due - 3 * minute);
    vi.advanceTimersByTime(5 * second);
    const before = name();
    vi.advanceTimersByTime(2 * second);
    expect(before).toMatch(/^Baton: At risk 2m 5\ds$/);
    expect(name()).not.toBe(before);
  });

  test('is right within seconds of a sleep', () => {
    vi.advanceTimersByTime(minute);
    vi.setSystemTime(due + 20 * hour);
    vi.advanceTimersByTime(5 * second);
    expect(name()).toBe('Baton: Overdue 20h');
  });

  test('is right at once when the page is shown again', () => {
    vi.setSystemTime(due + hour);
    document.dispatchEvent(new window.Event('visibilitychange'));
    expect(name()).toBe('Baton: Overdue 1h');
  });

  test('speaks when the state changes, and not each minute', () => {
    vi.advanceTimersByTime(10 * minute);
    expect(said()).toBe('');
    vi.setSystemTime(nine + 6 * hour);
    vi.advanceTimersByTime(5 * second);
    expect(said()).toBe('At risk');
  });

  test('leaves the speaking to the sidebar while that is open', () => {
    tab.showOpen(true);
    vi.setSystemTime(nine + 6 * hour);
    vi.advanceTimersByTime(5 * second);
    expect(name()).toContain('At risk');
    expect(said()).toBe('');
  });

  test('says a notice, and counts no more', () => {
    tab.showNotice('Reload', 'Baton was updated.');
    vi.setSystemTime(due + hour);
    vi.advanceTimersByTime(minute);
    expect(name()).toBe('Baton: Reload');
    expect(said()).toBe('Baton was updated.');
  });
});
