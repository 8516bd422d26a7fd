/** Texts put among others where words run from the right, and where they do not. */
import { describe, expect, test, vi } from 'vitest';
import type { Language } from '../../browser/words.ts';

const spoken = vi.hoisted(() => ({ language: 'ar' as Language }));
vi.mock('../../../lib/platform/browser.ts', async () => {
  const { speaking } = await import('../components/speaking.ts');
  return {
    get browser() {
      return speaking(spoken.language).browser;
    },
  };
});

async function speakingIn(language: Language) {
  spoken.language = language;
  vi.resetModules();
  return { ...(await import('../../../lib/platform/i18n.ts')), ...(await import('../../../lib/platform/format.ts')) };
}

const ltr = '\u2066';
const rtl = '\u2067';
const end = '\u2069';

describe('in Arabic', () => {
  test('a name in Latin letters stands apart from the marks beside it, and words of ours from the right', async () => {
    const { isolated, withoutMarks } = await speakingIn('ar');
    expect(isolated('Jana (CRM)')).toBe(`${ltr}Jana (CRM)${end}`);
    expect(isolated('SLA متأخر')).toBe(`${rtl}SLA متأخر${end}`);
    for (const text of ['ليلى', '9:00–17:00', '20%', '']) expect(isolated(text)).toBe(text);
    expect(withoutMarks(isolated('Jana'))).toBe('Jana');
  });

  test('what fills a message stands apart', async () => {
    const { t } = await speakingIn('ar');
    expect(t('state_by', 'Jana', 'ملاحظة')).toContain(`${ltr}Jana${end}`);
    expect(t('state_by', 'Jana', 'ملاحظة')).not.toContain(`${rtl}`);
  });

  test('chains run from the right, clauses have the Arabic mark', async () => {
    const { formatChain, formatClauses, formatFacts } = await speakingIn('ar');
    expect(formatChain(['أ', 'ب'])).toBe('أ ← ب');
    expect(formatClauses(['أ', 'ب'])).toBe('أ؛ ب');
    expect(formatFacts(['أ', 'MQL'])).toBe(`أ · ${ltr}MQL${end}`);
  });

  test('a page says its side', async () => {
    const { speakIn } = await speakingIn('ar');
    const page = { lang: '', dir: '' } as HTMLElement;
    speakIn(page);
    expect(page).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });
});

test.each(['en', 'nb', 'sv', 'de', 'pl', 'sl', 'th'] as const)('in %s no mark is put in', async (language) => {
  const { isolated, formatChain, speakIn, t } = await speakingIn(language);
  expect(isolated('ليلى and Jana')).toBe('ليلى and Jana');
  expect(formatChain(['a', 'b'])).toBe('a → b');
  expect(t('state_by', 'Jana', 'x')).not.toMatch(/[\u2066-\u2069]/);
  const page = { lang: '', dir: '' } as HTMLElement;
  speakIn(page);
  expect(page.dir).toBe('ltr');
});

test.each([
  ['en', '3h 20m'],
  ['nb', '3t 20m'],
  ['sv', '3h 20m'],
  ['de', '3h 20 Min.'],
  ['pl', '3 h 20 min'],
  ['sl', '3 h 20 min'],
  ['ar', '3 س 20 د'],
] as const)('a narrow duration in %s has no comma and no "and"', async (language, text) => {
  const { formatBusinessTime } = await speakingIn(language);
  expect(formatBusinessTime((3 * 60 + 20) * 60_000).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(text);
});

test.each([
  ['pl', [1, 2, 5, 22, 1.5], ['one', 'few', 'many', 'few', 'other']],
  ['sl', [1, 2, 3, 5, 101, 1.5], ['one', 'two', 'few', 'other', 'one', 'few']],
  ['ar', [0, 1, 2, 3, 11, 100], ['zero', 'one', 'two', 'few', 'many', 'other']],
  ['th', [0, 1, 2], ['other', 'other', 'other']],
] as const)('a number in %s takes the form of its language', async (language, counts, forms) => {
  const { plural } = await speakingIn(language);
  const { allWords } = await import('../../browser/words.ts');
  const messages = allWords(language);
  for (const [place, count] of counts.entries()) {
    const form = messages.get(`options_days_${forms[place]}`) ?? '';
    // The form's own words, but for the number in it.
    for (const piece of form.split('$1')) expect(plural('options_days', count)).toContain(piece);
  }
});

test('years in Thai are those of the rest of the world', async () => {
  const { formatDay } = await speakingIn('th');
  expect(formatDay('2026-11-22')).toContain('2026');
});
