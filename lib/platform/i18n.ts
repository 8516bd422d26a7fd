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

/** Whether a language is written from the right, as BCP 47. Of all that Baton speaks, Arabic alone. */
export function isWrittenFromRight(tag: string): boolean {
  return /^(ar|fa|he|ur)\b/.test(tag);
}

/** Tells an element, mostly the whole page, the language its words are in, and from which side that is written. */
export function speakIn(element: HTMLElement, tag = language()): void {
  element.lang = tag;
  element.dir = isWrittenFromRight(tag) ? 'rtl' : 'ltr';
}

let fromRight: boolean | undefined;

/** Whether the words here are written from the right. */
export function speaksFromRight(): boolean {
  fromRight ??= isWrittenFromRight(language());
  return fromRight;
}

/**
 * A text that is put among others. In a language written from the right, a name or an address in Latin letters would
 * draw the marks beside it to its own side: there it stands between Unicode's isolating marks, which are not seen.
 */
export function isolated(text: string): string {
  if (!hasLeftToRight.test(text) || !speaksFromRight()) return text;
  // Words of ours that begin with "SLA" are Arabic all the same.
  const begins = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? '\u2067' : '\u2066';
  return `${begins}${text}\u2069`;
}

/** A text of ours without those marks, where it is to be kept: as a name, or in a file. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

const hasLeftToRight = /[^\P{L}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * The language as `Intl` is asked for it. In Thai it counts years from Buddha by itself; trade there is done in the
 * years of the rest of the world, so Baton does likewise, unless the browser's own tag names a calendar.
 */
function notation(): string {
  const tag = language();
  return /^th\b/.test(tag) && !/-u-(\w+-)*ca-/.test(tag)
    ? new Intl.Locale(tag, { calendar: 'gregory' }).toString()
    : tag;
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
    made = new Kind(notation(), options);
    formatters.set(key, made);
  }
  return made;
}

function placed(value: string | number): string {
  return isolated(String(value));
}

/** The message for a key, its placeholders filled in order. */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  const message = browser.i18n.getMessage(key, values.map(placed));
  if (message === '') throw new Error(`no message for ${key}`);
  return message;
}

/** The message for a number, by the language's own plural rules; the number itself is `$1`, formatted. */
export function plural(key: PluralKey, count: number, ...values: (string | number)[]): string {
  const category = formatter(Intl.PluralRules, {}).select(count);
  const filled = [number(count), ...values.map(placed)];
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
