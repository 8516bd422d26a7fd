import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { day, hour, minute, second } from '../../../lib/domain/time.ts';
import { type ClockWatch, watchClock } from '../../../lib/platform/watch-clock.ts';

const start = Date.UTC(2026, 10, 24, 9);
let page: EventTarget & { visibilityState: 'visible' | 'hidden' };
let view: EventTarget;
let watch: ClockWatch;
let woken: number[];

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' as const });
  view = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', view);
  woken = [];
  watch = watchClock(() => woken.push(Date.now() - start));
});
afterEach(() => {
  watch.stop();
  expect(vi.getTimerCount(), 'timers left behind').toBe(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function show(visibilityState: 'visible' | 'hidden'): void {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event('visibilitychange'));
}

describe('a watched clock wakes', () => {
  test('once, at the instant asked for', () => {
    watch.wakeAt(start + 47 * second);
    vi.advanceTimersByTime(10 * minute);
    expect(woken).toEqual([47 * second]);
  });

  test('at the later of two instants asked for one after the other', () => {
    watch.wakeAt(start + 10 * second);
    watch.wakeAt(start + 20 * second);
    vi.advanceTimersByTime(minute);
    expect(woken).toEqual([20 * second]);
  });

  test('within five seconds of a sleep in which no timer ran and the instant passed', () => {
    watch.wakeAt(start + minute);
    vi.advanceTimersByTime(3 * second);
    vi.setSystemTime(start + 8 * hour);
    vi.advanceTimersByTime(5 * second);
    expect(woken).toHaveLength(1);
  });

  test('within five seconds of the clock’s being set back', () => {
    watch.wakeAt(start + day);
    vi.advanceTimersByTime(minute);
    vi.setSystemTime(start - 3 * hour);
    vi.advanceTimersByTime(5 * second);
    expect(woken).toHaveLength(1);
  });

  test('within five seconds of a change of the zone', () => {
    watch.wakeAt(start + day);
    const offset = vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-540);
    vi.advanceTimersByTime(5 * second);
    expect(woken).toEqual([5 * second]);
    offset.mockRestore();
  });

  test.each(['focus', 'pageshow'])('at once on %s', (name) => {
    view.dispatchEvent(new Event(name));
    expect(woken).toEqual([0]);
  });

  test('not while the page is hidden, and at once when it is shown', () => {
    watch.wakeAt(start + minute);
    show('hidden');
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(hour);
    expect(woken).toEqual([]);
    show('visible');
    expect(woken).toEqual([hour]);
  });

  test('not in a loop when the instant has passed already', () => {
    watch.stop();
    watch = watchClock(() => {
      woken.push(Date.now());
      watch.wakeAt(start - hour);
    });
    watch.wakeAt(start - hour);
    vi.advanceTimersByTime(second);
    expect(woken.length).toBeLessThanOrEqual(10);
  });

  test('no more once it is stopped', () => {
    watch.wakeAt(start + minute);
    watch.stop();
    view.dispatchEvent(new Event('focus'));
    vi.advanceTimersByTime(day);
    expect(woken).toEqual([]);
  });
});
