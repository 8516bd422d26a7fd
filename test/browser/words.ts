/** The interface's own words, so that a test asks for a message by its key and not by today's wording. */
import { readFileSync } from 'node:fs';
import { pseudoMessages } from '../setup/pseudo-locale.ts';

/** The languages Baton speaks. */
export const languages = ['en', 'nb', 'sv', 'de', 'pl', 'sl', 'th', 'ar'] as const;
/** One of them. */
export type Language = (typeof languages)[number];

type Messages = Readonly<Record<string, { readonly message: string }>>;
const loaded = new Map<string, Messages>();

function messages(language: string): Messages {
  let known = loaded.get(language);
  if (!known) {
    const folder = language === 'pseudo' ? 'en' : language;
    const file = new URL(`../../public/_locales/${folder}/messages.json`, import.meta.url);
    known = JSON.parse(readFileSync(file, 'utf8')) as Messages;
    if (language === 'pseudo') known = pseudoMessages(known);
    loaded.set(language, known);
  }
  return known;
}

/**
 * The message of a key in a language, or in that of the pseudo build, with its placeholders filled.
 * @throws Error for a key that the language lacks.
 */
export function words(key: string, values: readonly (string | number)[] = [], language = 'en'): string {
  const message = messages(language)[key]?.message;
  if (message === undefined) throw new Error(`there is no message "${key}" in ${language}`);
  return message.replace(/\$(\d)/g, (_, digit) => String(values[Number(digit) - 1] ?? '')).replaceAll('$$', '$');
}

/** All messages of a language by key. */
export function allWords(language: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(messages(language)).map(([key, { message }]) => [key, message]));
}
