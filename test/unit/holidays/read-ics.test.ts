import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIcs } from '../../../lib/holidays/ics/read-ics.ts';

const horizon = { from: '2026-11-22', to: '2031-11-21' };

/** A calendar of events, each by its lines. */
function calendar(...events: readonly string[][]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

async function read(...events: readonly string[][]) {
  const result = await readIcs(calendar(...events), horizon);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

async function daysOf(...events: readonly string[][]): Promise<string[]> {
  return (await read(...events)).days.map(({ day }) => day);
}

async function problemOf(text: string): Promise<string> {
  const result = await readIcs(text, horizon);
  return result.ok ? 'none' : result.problem;
}

const christmas = ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas Day'];

describe('days of a calendar file', () => {
  it('are its all-day events, with their names', async () => {
    const { days } = await read(christmas, [
      'DTSTART;VALUE=DATE:20270517',
      'DTEND;VALUE=DATE:20270518',
      'SUMMARY:17. mai',
    ]);
    expect(days).toEqual([
      { day: '2026-12-25', name: 'Christmas Day' },
      { day: '2027-05-17', name: '17. mai' },
    ]);
  });

  it('are all the days of an event that lasts, the end not among them', async () => {
    expect(await daysOf(['DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270102'])).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(await daysOf(['DTSTART;VALUE=DATE:20261230', 'DURATION:P2D'])).toEqual(['2026-12-30', '2026-12-31']);
  });

  it('lie within the days asked for', async () => {
    const long = ['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20261124', 'SUMMARY:Long'];
    expect(await daysOf(long)).toEqual(['2026-11-22', '2026-11-23']);
    expect(await daysOf(christmas, ['DTSTART;VALUE=DATE:20400101'])).toEqual(['2026-12-25']);
  });

  it('are read with a byte order mark, folded lines, escapes and bare line feeds', async () => {
    const text = `\ufeff${calendar(['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Første jule', ' dag\\, fri\\; ja', 'X-A:b'])}`;
    for (const ending of ['\r\n', '\n', '\r']) {
      const result = await readIcs(text.replaceAll('\r\n', ending), horizon);
      expect(result).toMatchObject({ ok: true, days: [{ day: '2026-12-25', name: 'Første juledag, fri; ja' }] });
    }
  });

  it('take a name as text on one line, and join the names of a day', async () => {
    const { days } = await read(
      ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:<img src=x onerror=alert(1)>\\n\u202eevil\u0007'],
      christmas,
    );
    expect(days).toEqual([{ day: '2026-12-25', name: '<img src=x onerror=alert(1)> evil; Christmas Day' }]);
    const [longest] = (await read(['DTSTART;VALUE=DATE:20261225', `SUMMARY:${'x'.repeat(5000)}`])).days;
    expect(longest?.name).toHaveLength(200);
  });

  it('leave out timed events and broken ones, and count them', async () => {
    const { days, leftOut } = await read(
      christmas,
      ['DTSTART;TZID=Europe/Oslo:20261224T080000', 'SUMMARY:Half a day'],
      ['DTSTART;VALUE=DATE:20269999', 'SUMMARY:No such day'],
      ['DTSTART;VALUE=DATE:20250101', 'SUMMARY:Over'],
    );
    expect(days).toHaveLength(1);
    expect(leftOut).toEqual({ timed: 1, unreadable: 1, past: 1, endless: 0 });
  });

  it('take from Outlook what it calls all day', async () => {
    const marked = ['DTSTART:20270101T000000', 'DTEND:20270102T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'];
    expect(await daysOf(marked)).toEqual(['2027-01-01']);
  });

  it('leave out what was called off, also one day of many', async () => {
    const weekly = ['UID:a', 'DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;VALUE=DATE:20261215'];
    const calledOff = ['UID:a', 'RECURRENCE-ID;VALUE=DATE:20261208', 'DTSTART;VALUE=DATE:20261208', 'STATUS:CANCELLED'];
    const moved = ['UID:a', 'RECURRENCE-ID;VALUE=DATE:20261222', 'DTSTART;VALUE=DATE:20261223'];
    expect(await daysOf(weekly, calledOff, moved)).toEqual(['2026-12-01', '2026-12-23']);
  });

  it('recur without an end up to the last day asked for, which is said', async () => {
    const { days, leftOut } = await read(['DTSTART;VALUE=DATE:19700101', 'RRULE:FREQ=YEARLY', 'SUMMARY:New Year']);
    expect(days.map(({ day }) => day)).toEqual(['2027-01-01', '2028-01-01', '2029-01-01', '2030-01-01', '2031-01-01']);
    expect(leftOut.endless).toBe(1);
  });
});

describe('a file that gives nothing says why', () => {
  it.each([
    ['notIcs', ''],
    ['notIcs', 'date,name\n2026-12-25,Christmas'],
    ['notIcs', '<html>BEGIN:VCALENDAR</html>'],
    ['noEvents', calendar()],
    ['onlyTimed', calendar(['DTSTART:20261224T080000Z'])],
    ['unreadable', calendar(['DTSTART;VALUE=DATE:2026'])],
    ['unreadable', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225'],
    ['unreadable', calendar(['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=HOURLY'])],
    ['allPast', calendar(['DTSTART;VALUE=DATE:20251225'])],
    ['noneInReach', calendar(['DTSTART;VALUE=DATE:20401225'])],
    ['noneInReach', calendar(['DTSTART;VALUE=DATE:20270101', 'STATUS:CANCELLED'])],
    ['tooManyDays', calendar(['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY'])],
    ['tooManyDays', calendar(['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:21990101'])],
  ])('%s', async (problem, text) => {
    expect(await problemOf(text)).toBe(problem);
  });

  it('also where a rule matches no day there is', async () => {
    const rule = 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30';
    expect(await problemOf(calendar(['DTSTART;VALUE=DATE:20260101', rule]))).toBe('noneInReach');
  });

  it('also where its recurrences would take for ever', async () => {
    const rule = 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9';
    const events = Array.from({ length: 200 }, () => ['DTSTART;VALUE=DATE:19000101', rule]);
    expect(await problemOf(calendar(...events))).toBe('tooMuchRecurrence');
  });
});

it('50,000 events leave the page free to answer', { timeout: 60_000 }, async () => {
  const events = Array.from({ length: 50_000 }, (_, index) => {
    const day = Temporal.PlainDate.from('2027-01-01').add({ days: index % 900 });
    return [`UID:${index}`, `DTSTART;VALUE=DATE:${String(day).replaceAll('-', '')}`, 'SUMMARY:Closed', 'DESCRIPTION:x'];
  });
  const text = calendar(...events);
  let [longest, last] = [0, performance.now()];
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const result = await readIcs(text, horizon);
  clearInterval(watch);
  expect(result.ok && result.days.length).toBe(900);
  // A go is 12 ms; the machine of the tests may have other things to do in between.
  expect(longest).toBeLessThan(500);
});

it('no file, however broken, is more than a list of days or a reason', async () => {
  const lines = fc.constantFrom(
    ...['', ':20261225', ';VALUE=DATE:2026122', ';VALUE=DATE:20260230', ';TZID=Mars/Base:20261225T000000'].map(
      (value) => `DTSTART${value}`,
    ),
    ...['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:99991231', 'DURATION:P99999999999D', 'DURATION:P3D'],
    ...['YEARLY', 'SECONDLY', 'DAILY;INTERVAL=99999999999999999999', 'YEARLY;INTERVAL=0', 'YEARLY;BYMONTH=13'].map(
      (rule) => `RRULE:FREQ=${rule}`,
    ),
    ...['MONTHLY;BYDAY=-6FR', 'WEEKLY;BYDAY=MO;UNTIL=soon', 'YEARLY;BYYEARDAY=366', 'YEARLY;BYWEEKNO=53'].map(
      (rule) => `RRULE:FREQ=${rule}`,
    ),
    ...['RDATE;VALUE=DATE:20261231,20270101', 'EXDATE:x', 'STATUS:CANCELLED', 'RECURRENCE-ID;VALUE=DATE:20261225'],
    ...['SUMMARY:Hi\\, there\\n<b>', 'UID:a', 'BEGIN:VALARM', 'END:VEVENT', 'BEGIN:VEVENT', ' folded', ':::;;;'],
  );
  const files = fc.array(fc.array(lines, { maxLength: 7 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(files, async (events) => {
      const result = await readIcs(calendar(...events), horizon);
      if (!result.ok) return;
      for (const { day, name } of result.days) {
        expect(day >= horizon.from && day <= horizon.to).toBe(true);
        expect(name).not.toMatch(/[\r\n]/);
      }
    }),
    { numRuns: 500, seed: 3 },
  );
});
