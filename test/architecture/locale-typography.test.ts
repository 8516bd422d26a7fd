/** How the words of each language are set: its own quotation marks, in pairs; its own marks at the end; its own words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../browser/words.ts';
import { root } from './source-files.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Opening and closing quotation marks, within another pair the second. Swedish has one mark for both ends. */
const quotes: Readonly<Record<Language, string>> = {
  en: '“”',
  nb: '«»',
  sv: '””',
  de: '„“',
  pl: '„”',
  sl: '»«',
  th: '“”',
  ar: '«»',
};
const anyQuote = /["“”„«»‟]/g;

/** What ends a sentence or leaves it open, where it is not as in English. Thai ends with nothing. */
const finalMarks: Partial<Record<Language, Readonly<Record<string, string>>>> = {
  ar: { '?': '؟' },
  th: { '.': '' },
};

/** English words that no other of the languages has. */
const englishWords =
  /(?<!\p{L})(the|of|with|your|you|this|these|which|when|from|are|cannot|does|have|been|their)(?!\p{L})/iu;

const messagesOf = (language: string): [key: string, message: string][] => {
  const file = join(root, 'public', '_locales', language, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
  return Object.entries(messages).map(([key, { message }]) => [key, message]);
};
const english = new Map(messagesOf('en'));

/** The English of a message; of a plural form the general one. */
function englishOf(key: string): string | undefined {
  return english.get(key) ?? english.get(key.replace(/_(zero|two|few|many)$/, '_other'));
}

function pairsOf(message: string, [open, close]: readonly [string, string]): boolean {
  let depth = 0;
  for (const mark of message.match(anyQuote) ?? []) {
    if (open === close) {
      if (mark !== open) return false;
      depth = 1 - depth;
    } else if (mark === open) depth++;
    else if (mark === close) depth--;
    else return false;
    if (depth < 0 || depth > 1) return false;
  }
  return depth === 0;
}

describe.each(languages)('%s', (language) => {
  const messages = messagesOf(language);
  const wrong = (isWrong: (message: string, key: string) => boolean): string[] =>
    messages.filter(([key, message]) => isWrong(message, key)).map(([key, message]) => `${key}: ${message}`);

  it('has quotation marks of its own kind, in pairs', () => {
    const [open = '', close = ''] = quotes[language];
    expect(wrong((message) => !pairsOf(message, [open, close]))).toEqual([]);
  });

  it('has no typewriter’s marks and no space too many', () => {
    expect(wrong((message) => /["']|\.\.\.| {2}|^\s|\s$|\s[,.;؛،](?:\s|$)/.test(message))).toEqual([]);
  });

  it('has no invisible marks of direction', () => {
    expect(wrong((message) => /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(message))).toEqual([]);
  });

  it('ends as English does', () => {
    const ends = (message: string): string => /[.…?!؟](?=[”“»«]?$)/.exec(message)?.[0] ?? '';
    const odd = wrong((message, key) => {
      const given = englishOf(key);
      if (given === undefined) return false;
      const mark = ends(given);
      // What English leaves open another language may close: an abbreviation, or a colon that became a sentence.
      return mark !== '' && !key.endsWith('_zero') && ends(message) !== (finalMarks[language]?.[mark] ?? mark);
    });
    expect(odd).toEqual([]);
  });

  if (language === 'en') return;

  it('has no English left', () => {
    const left = wrong((message, key) => {
      // The steps name entries of vendors' menus, which not every vendor translates.
      if (/^connect_/.test(key)) return false;
      return englishWords.test(message.replace(/[«“„»”][^«“„»”]*[»”“«]/g, ''));
    });
    expect(left).toEqual([]);
  });
});
