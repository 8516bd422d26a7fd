import { describe, expect, it, vi } from 'vitest';
import { inOrder, thresholdOf, thresholdText } from '../../../components/options/reminders/threshold-text.ts';
import { words } from '../../browser/words.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: {
    i18n: { getUILanguage: () => 'en', getMessage: (key: string, values: string[] = []) => words(key, values) },
  },
}));

describe('an entry', () => {
  it('is a whole number within bounds', () => {
    expect(thresholdOf('80', 'percent')).toEqual({ at: 'share', used: 0.8 });
    expect(thresholdOf(' 30 ', 'minutes')).toEqual({ at: 'left', minutes: 30 });
    expect(thresholdOf('2', 'hours')).toEqual({ at: 'left', minutes: 120 });
  });

  it.each(['', ' ', '0', '-1', '1.5', 'x', '100', '1e9'])('"%s" per cent is none', (text) => {
    expect(thresholdOf(text, 'percent')).toBeNull();
  });
});

it('thresholds stand in the order in which a clock reaches them', () => {
  const [first, second, third] = [
    { at: 'share', used: 0.5 },
    { at: 'left', minutes: 120 },
    { at: 'left', minutes: 15 },
  ] as const;
  expect(inOrder([third, second, first])).toEqual([first, second, third]);
});

it('business time is told in hours, because a day of it has no set length', () => {
  expect(thresholdText({ at: 'left', minutes: 30 * 60 })).toBe('When 30 hours of business time is left');
  expect(thresholdText({ at: 'share', used: 0.5 })).toBe('When 50% of the time is used');
});
