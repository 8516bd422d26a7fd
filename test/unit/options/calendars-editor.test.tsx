/** The calendar editor as a user without a pointer has it; drags are tested by their arithmetic, and in browsers. */
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CalendarsEditor } from '../../../components/options/agreement/clock/calendars/CalendarsEditor.tsx';
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import { drawn } from './drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12) }));

const office: BusinessCalendar = {
  id: 'office',
  name: 'Office',
  zone: 'Europe/Oslo',
  week: {
    mon: [
      ['08:00', '11:30'],
      ['12:00', '16:00'],
    ],
    fri: [['22:00', '06:00']],
  },
};

let calendars: readonly BusinessCalendar[] = [];

function Page({ start, inUse }: { start: readonly BusinessCalendar[]; inUse: ReadonlyMap<string, readonly string[]> }) {
  const [shown, setShown] = useState(start);
  calendars = shown;
  return <CalendarsEditor calendars={shown} inUse={inUse} onChange={setShown} />;
}

function editor(start: readonly BusinessCalendar[] = [office], inUse = new Map<string, readonly string[]>()) {
  return drawn(<Page start={start} inUse={inUse} />);
}

beforeEach(() => {
  calendars = [];
});

const week = () => calendars[0]?.week;

describe('hours by their fields', () => {
  test('are taken when both ends are right, and read together when one was refused', () => {
    const page = editor();
    const first = page.root.querySelectorAll<HTMLInputElement>('[data-day="mon"] input')[0]!;
    first.value = '11.45';
    page.send(first, 'input');
    page.send(first, 'blur');
    expect(page.errors().join()).toContain('overlap');
    expect(week()).toEqual(office.week);
    const second = page.root.querySelectorAll<HTMLInputElement>('[data-day="mon"] input')[1]!;
    second.value = '12';
    page.send(second, 'input');
    page.send(second, 'blur');
    expect(page.errors()).toEqual([]);
    expect(week()?.mon?.[0]).toEqual(['11:45', '12:00']);
  });

  test('that cannot be read are refused at their field, which keeps what was typed', () => {
    const page = editor();
    page.write('Friday, to', 'noon');
    expect(page.errors()).toEqual(['“noon” is not a time of day. Write it as 09:00; the end of the day is 24:00.']);
    expect(page.field('Friday, to').value).toBe('noon');
    expect(page.field('Friday, to').getAttribute('aria-invalid')).toBe('true');
    expect(week()).toEqual(office.week);
  });

  test('reach to the end of the day', () => {
    const page = editor();
    page.write('Friday, to', '0:00');
    expect(week()?.fri).toEqual([['22:00', '24:00']]);
  });

  test('are added and removed, and copied to other days', () => {
    const page = editor();
    page.press('Add hours on Tuesday');
    expect(week()?.tue).toEqual([['09:00', '17:00']]);
    page.press('Remove Monday, 08:00–11:30');
    expect(week()?.mon).toEqual([['12:00', '16:00']]);
    page.press('Copy the hours of Monday to other days');
    page.press('Copy hours');
    expect(Object.keys(week() ?? {})).toEqual(['mon', 'tue', 'wed', 'thu', 'fri']);
    expect(week()?.fri).toEqual([['12:00', '16:00']]);
  });

  test('without any, the calendar says that it never opens', () => {
    const page = editor([{ ...office, week: { fri: [['09:00', '12:00']] } }]);
    page.press('Remove Friday, 09:00–12:00');
    expect(page.text()).toContain('This calendar never opens.');
  });
});

describe('hours by the keys of the grid', () => {
  test('move, grow and go, and are refused where they overlap', () => {
    const page = editor();
    page.key('Monday, 12:00–16:00', 'ArrowRight');
    page.key('Monday, 12:15–16:15', 'ArrowRight', { shiftKey: true });
    expect(week()?.mon?.[1]).toEqual(['12:15', '16:30']);
    page.key('Monday, 08:00–11:30', 'ArrowRight', { shiftKey: true, altKey: true });
    expect(week()?.mon?.[0]).toEqual(['08:00', '11:35']);
    page.key('Friday, 22:00–06:00 the next day', 'ArrowDown');
    expect(week()?.sat).toEqual([['22:00', '06:00']]);
    page.key('Monday, 08:00–11:35', 'Delete');
    expect(week()?.mon).toEqual([['12:15', '16:30']]);
    expect(page.errors()).toEqual([]);
    page.key('Monday, 12:15–16:30', 'ArrowDown');
    page.press('Add hours on Monday');
    page.key('Tuesday, 12:15–16:30', 'ArrowUp');
    expect(page.errors()).toEqual(['Monday 09:00–17:00 and Monday 12:15–16:30 overlap. Shorten one of them.']);
    expect(week()?.tue).toEqual([['12:15', '16:30']]);
  });
});

describe('dates and holidays', () => {
  test('a date starts with the hours of its weekday; an empty or known one is refused', () => {
    const page = editor();
    const [date] = page.root.querySelectorAll<HTMLInputElement>('input[type="date"]');
    const form = date!.closest('form')!;
    const add = (value: string) => {
      date!.value = value;
      page.send(form, 'submit');
    };
    const validity = { badInput: false };
    Object.defineProperty(date, 'validity', { value: validity, configurable: true });
    add('');
    expect(page.errors()).toEqual(['Choose a date.']);
    add('1700-01-01');
    expect(page.errors().join()).toContain('1900');
    add('2026-12-21');
    expect(calendars[0]?.dates).toEqual({ '2026-12-21': office.week.mon });
    add('2026-12-21');
    expect(page.errors()).toEqual(['21 Dec 2026 is in the list already.']);
    page.press('Remove 21 Dec 2026: it has the hours of its weekday again');
    expect(calendars[0]).toEqual(office);
  });

  test('past holidays are folded away, and each can be removed', () => {
    const holidays = [
      { day: '2026-12-25', name: 'Christmas Day' },
      { day: '2026-05-17', name: '17. mai' },
    ];
    const page = editor([{ ...office, holidays }]);
    expect(page.root.querySelector('details details')?.textContent).toContain('1 that has passed');
    expect(page.root.querySelector('details details')?.textContent).not.toContain('Christmas');
    page.press('Remove Christmas Day, 25 Dec 2026');
    expect(calendars[0]?.holidays).toEqual([holidays[1]]);
  });
});

describe('calendars', () => {
  test('a copy has a name and an id of its own; no two have one name, and none has no name', () => {
    const page = editor();
    page.press('Add a calendar like this one');
    expect(calendars.map(({ id, name }) => `${id} ${name}`)).toEqual(['office Office', 'office-2 Office 2']);
    page.write('Name', 'OFFICE');
    expect(page.errors()).toEqual(['Another calendar is called “OFFICE”.']);
    page.write('Name', ' ');
    expect(page.errors()).toEqual(['A calendar needs a name.']);
    page.write('Name', 'Support');
    expect(calendars.map(({ name }) => name)).toEqual(['Office', 'Support']);
  });

  test('one in use stays, and says whose it is; the last one stays', () => {
    const page = editor([office], new Map([['office', ['First response', 'Kari']]]));
    page.press('Remove calendar');
    expect(page.errors()[0]).toContain('it is used by First response and Kari');
    const alone = editor();
    alone.press('Remove calendar');
    expect(alone.errors()).toEqual(['This is the only calendar; the clocks need one.']);
  });

  test('an unused one goes after a question', () => {
    const page = editor();
    page.press('Add a calendar like this one');
    page.press('Remove calendar');
    expect(calendars).toHaveLength(2);
    page.press('Remove calendar');
    expect(calendars.map(({ name }) => name)).toEqual(['Office']);
  });

  test('a zone the browser does not know is refused, one typed in small letters is taken', () => {
    const page = editor();
    page.write('Time zone', 'Atlantis');
    expect(page.errors()).toEqual(['This browser does not know the time zone “Atlantis”. Choose one from the list.']);
    expect(calendars[0]?.zone).toBe('Europe/Oslo');
    page.write('Time zone', 'america/new york');
    expect(calendars[0]?.zone).toBe('America/New_York');
  });

  test('one that cannot be used is shown with all that is wrong, and put right here', () => {
    const page = editor([
      { ...office, zone: 'Mars/Olympus', week: { mon: [['09:00', '09:00']], tue: [['09:00', '17:00']] } },
    ]);
    expect(page.text()).toContain('This browser does not know the time zone “Mars/Olympus”.');
    expect(page.text()).toContain('Monday: 09:00–09:00 begins and ends at the same time.');
    page.write('Time zone', 'UTC');
    page.write('Monday, to', '12');
    expect(calendars[0]).toMatchObject({ zone: 'UTC', week: { mon: [['09:00', '12:00']] } });
    expect(page.text()).not.toContain('begins and ends');
  });
});
