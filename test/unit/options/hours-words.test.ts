import { describe, expect, test, vi } from 'vitest';

const speech = vi.hoisted(() => ({ language: 'en-GB' }));
vi.mock('../../../lib/platform/browser.ts', async () => {
  const { speaking } = await import('../components/speaking.ts');
  const getMessage = (key: string, values: string[]) =>
    speaking(speech.language.startsWith('nb') ? 'nb' : 'en').browser.i18n.getMessage(key, values);
  return { browser: { i18n: { getUILanguage: () => speech.language, getMessage } } };
});

/** The words of hours for a user of a language: formatters are made once for the language of the browser. */
async function wordsIn(language: string) {
  speech.language = language;
  vi.resetModules();
  return import('../../../components/options/agreement/text/hours-words.ts');
}

const { readClockTime } = await import('../../../components/options/fields/read-clock-time.ts');

describe('a clock time', () => {
  test.each([
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['17:45', '17:45'],
    [' 9:30 am ', '09:30'],
    ['12:15 AM', '00:15'],
    ['12 p.m.', '12:00'],
    ['5\u202fPM', '17:00'],
    ['09:00:30', '09:00:30'],
  ])('%s is read as %s', (typed, clock) => {
    expect(readClockTime(typed, 'from')).toBe(clock);
  });

  test.each(['', 'noon', '25', '9:60', '24:30', '13 pm', '-1', '9:3'])('%s is not read', (typed) => {
    expect(readClockTime(typed, 'from')).toBeUndefined();
  });

  test('midnight is the end of the day where hours end, and its beginning where they begin', () => {
    for (const typed of ['0', '00:00', '24:00', '12 am']) expect(readClockTime(typed, 'to')).toBe('24:00');
    expect(readClockTime('0', 'from')).toBe('00:00');
    expect(readClockTime('24:00', 'from')).toBeUndefined();
  });

  test.each(['en-GB', 'en-US', 'nb'])('in %s is read back as it was written', async (language) => {
    const { clockText } = await wordsIn(language);
    for (const clock of ['00:00', '00:30', '09:05', '12:00', '23:59'])
      expect(readClockTime(clockText(clock), 'from')).toBe(clock);
    expect(readClockTime(clockText('24:00'), 'to')).toBe('24:00');
    expect(readClockTime(clockText('09:00:30'), 'from')).toBe('09:00:30');
  });

  test('is written as the user writes it, the end of the day too', async () => {
    const norwegian = await wordsIn('nb');
    expect(['09:00', '24:00'].map(norwegian.clockText)).toEqual(['09:00', '24:00']);
    const american = await wordsIn('en-US');
    expect(american.clockText('09:00')).toMatch(/^9:00\sAM$/);
    expect(american.clockText('24:00')).toMatch(/^12:00\sAM$/);
  });
});

test('the week begins where the user lives', async () => {
  expect((await wordsIn('en-US')).weekInOrder()[0]).toBe('sun');
  expect((await wordsIn('nb-NO')).weekInOrder()).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
});

test('a week is told in as few pieces as it has', async () => {
  const { hoursTexts } = await wordsIn('en-GB');
  const nine: [string, string] = ['09:00', '17:00'];
  const week = { mon: [nine], tue: [nine], wed: [nine], fri: [nine, ['22:00', '24:00'] as [string, string]] };
  const texts = hoursTexts({ id: 'a', name: 'A', zone: 'UTC', week });
  expect(texts).toEqual(['Mon–Wed 09:00–17:00', 'Thu closed', 'Fri 09:00–17:00, 22:00–24:00', 'Sat–Sun closed']);
});
