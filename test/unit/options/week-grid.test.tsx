/** The pointer on the grid of the week, on a page whose boxes the test lays out: a pixel a minute, 40 a row. */
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { nextAfter, weekSpans } from '../../../components/options/agreement/clock/calendars/hours/grid-spans.ts';
import { WeekHours } from '../../../components/options/agreement/clock/calendars/hours/WeekHours.tsx';
import { refusalOf } from '../../../components/options/agreement/clock/calendars/problem-words.ts';
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import { type Weekday, weekdays } from '../../../lib/domain/business-time/weekday.ts';
import { splitWeek as office } from '../../support/split-week.ts';
import { drawn } from './drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);

let week: BusinessCalendar['week'] = {};

function Page() {
  const [calendar, setCalendar] = useState(office);
  week = calendar.week;
  const edit = (edited: BusinessCalendar): string | null => {
    const refused = refusalOf(calendar, edited);
    if (refused === null) setCalendar(edited);
    return refused;
  };
  return <WeekHours calendar={calendar} onEdit={edit} />;
}

const rowTop = (weekday: Weekday) => weekdays.indexOf(weekday) * 40;
const percent = (text: string) => Number.parseFloat(text) || 0;

function box(this: HTMLElement) {
  const track = this.closest<HTMLElement>('[data-track]');
  const left = this === track ? 0 : percent(this.style.insetInlineStart) * 14.4;
  const width = this === track ? 1440 : percent(this.style.inlineSize) * 14.4;
  const top = rowTop((track?.dataset.track ?? 'mon') as Weekday);
  return { left, width, right: left + width, top, bottom: top + 40 };
}

/** The grid, and a hand that presses on something, moves to a day and minute, and lets go. */
function gridAndHand() {
  const page = drawn(<Page />);
  const grid = page.root.querySelector<HTMLElement>('.week-grid')!;
  const captured: number[] = [];
  Object.assign(grid, { setPointerCapture: (id: number) => captured.push(id) });
  const layOut = () => {
    for (const element of grid.querySelectorAll('[data-track], [data-span], [data-night]')) {
      Object.assign(element, { getBoundingClientRect: box });
    }
  };
  const at = (weekday: Weekday, minute: number) => ({ clientX: minute, clientY: rowTop(weekday) + 20 });
  const pointer = { button: 0, isPrimary: true, pointerId: 7, altKey: false };
  return {
    ...page,
    captured,
    down(selector: string, weekday: Weekday, minute: number, more: object = {}) {
      layOut();
      page.send(grid.querySelector(selector)!, 'pointerdown', { ...pointer, ...at(weekday, minute), ...more });
    },
    move: (weekday: Weekday, minute: number, more: object = {}) =>
      page.send(grid, 'pointermove', { ...pointer, ...at(weekday, minute), ...more }),
    up: () => page.send(grid, 'pointerup', pointer),
    cancel: () => page.send(grid, 'pointercancel', pointer),
    held: () => grid.querySelector('.grid-span-held, .grid-span-refused'),
  };
}

test('a span is drawn on an empty day, with the pointer captured', () => {
  const hand = gridAndHand();
  hand.down('[data-track="tue"]', 'tue', 541);
  hand.move('tue', 1018);
  expect(hand.held()?.textContent).toBe('09:00–17:00');
  expect(week.tue).toBeUndefined();
  hand.up();
  expect(week.tue).toEqual([['09:00', '17:00']]);
  expect(hand.captured).toEqual([7]);
  expect(hand.held()).toBeNull();
});

test('edges are taken at the ends of a bar, the whole between them', () => {
  const hand = gridAndHand();
  hand.down('[data-span="mon-1"]', 'mon', 958);
  hand.move('mon', 1021);
  hand.up();
  expect(week.mon?.[1]).toEqual(['12:00', '17:00']);
  hand.down('[data-span="mon-0"]', 'mon', 482);
  hand.move('mon', 425, { altKey: true });
  hand.up();
  expect(week.mon?.[0]).toEqual(['07:05', '11:30']);
  hand.down('[data-span="mon-1"]', 'mon', 800);
  hand.move('wed', 860);
  hand.up();
  expect(week).toMatchObject({ mon: [['07:05', '11:30']], wed: [['13:00', '18:00']] });
});

test('the end of a night is held on the next day', () => {
  const hand = gridAndHand();
  hand.down('[data-night="sat-0"]', 'sun', 357);
  hand.move('sun', 240);
  hand.up();
  expect(week.sat).toEqual([['22:00', '04:00']]);
});

test('what would overlap shows it on the way, and is refused with a sentence on its row', () => {
  const hand = gridAndHand();
  hand.down('[data-span="mon-1"]', 'mon', 800);
  hand.move('mon', 700);
  expect(hand.held()?.className).toContain('grid-span-refused');
  hand.up();
  expect(hand.errors()).toEqual(['Monday 08:00–11:30 and Monday 10:15–14:15 overlap. Shorten one of them.']);
  expect(week).toEqual(office.week);
});

test('a press alone, another button, Escape and a lost pointer change nothing', () => {
  const hand = gridAndHand();
  hand.down('[data-track="tue"]', 'tue', 540);
  hand.up();
  expect(hand.errors()).toEqual([]);
  hand.down('[data-track="tue"]', 'tue', 540, { button: 2 });
  hand.move('tue', 800);
  hand.up();
  hand.down('[data-track="tue"]', 'tue', 540);
  hand.move('tue', 800);
  hand.cancel();
  hand.up();
  hand.down('[data-track="tue"]', 'tue', 540);
  hand.move('tue', 800);
  hand.send(document.body, 'keydown', { key: 'Escape' });
  expect(hand.held()).toBeNull();
  hand.move('tue', 900);
  hand.up();
  expect(week).toEqual(office.week);
});

test('a touch that moves in steps of a quarter of an hour never leaves the day', () => {
  const hand = gridAndHand();
  hand.down('[data-track="sun"]', 'sun', 600);
  hand.move('sun', 5000);
  hand.up();
  expect(week.sun).toEqual([['10:00', '24:00']]);
});

test('after a removal the focus goes to the next span, or to the last there is', () => {
  const spans = weekSpans(office);
  expect(nextAfter(spans, 'mon', 0)).toEqual({ weekday: 'mon', index: 0 });
  expect(nextAfter(spans, 'mon', 1)).toEqual({ weekday: 'sat', index: 0 });
  expect(nextAfter(spans, 'sat', 0)).toEqual({ weekday: 'mon', index: 1 });
  expect(nextAfter(spans.slice(0, 1), 'mon', 0)).toBeUndefined();
});
