/**
 * Words, numbers and times in the user's language. Every text comes from `public/_locales`; numbers, dates,
 * durations and plurals from `Intl` in the browser's interface language.
 */
import type englishMessages from '../../public/_locales/en/messages.json';
import { browser } from './browser.ts';

type Key = keyof typeof englishMessages;
type PluralBase<K> = K extends `${infer Base}_other` ? Base : never;

/** A key of `messages.json`. */
export type MessageKey = Key;
/** A key whose messages differ by number: `x` for `x_one`, `x_other` and what else the language has. */
export type PluralKey = PluralBase<Key>;

/**
 * The language Baton speaks here, as BCP 47: the language of its messages, with the user's own region where the
 * browser is in that language too (`en-GB`). Dates and plurals follow the words, also where the browser is in a
 * language Baton lacks, or names another than the one it took the messages from.
 */
export function language(): string {
  const own = t('extension_language');
  const browsers = browser.i18n.getUILanguage();
  return browsers.split('-')[0] === own ? browsers : own;
}

const formatters = new Map<string, unknown>();

/**
 * A formatter of `Intl` in the user's language, made once: making one costs more than a hundred uses.
 */
export function formatter<Options extends object, Formatter>(
  Kind: new (language: string, options: Options) => Formatter,
  options: Options,
): Formatter {
  const key = `${Kind.name} ${JSON.stringify(options)}`;
  let made = formatters.get(key) as Formatter | undefined;
  if (made === undefined) {
    made = new Kind(language(), options);
    formatters.set(key, made);
  }
  return made;
}

/** The message for a key, its placeholders filled in order. */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  const message = browser.i18n.getMessage(key, values.map(String));
  if (message === '') throw new Error(`no message for ${key}`);
  return message;
}

/** The message for a number, by the language's own plural rules; the number itself is `$1`, formatted. */
export function plural(key: PluralKey, count: number, ...values: (string | number)[]): string {
  const category = formatter(Intl.PluralRules, {}).select(count);
  const filled = [number(count), ...values.map(String)];
  return browser.i18n.getMessage(`${key}_${category}`, filled) || browser.i18n.getMessage(`${key}_other`, filled);
}

/** A number in the user's notation. */
export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return formatter(Intl.NumberFormat, options).format(value);
}

/** A share such as 0.42 as per cent, in whole ones; with up to so many decimals where somebody agreed on the share. */
export function percent(share: number, decimals = 0): string {
  return number(share, { style: 'percent', maximumFractionDigits: decimals });
}
