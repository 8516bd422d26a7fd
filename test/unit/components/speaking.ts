/** The browser of a unit test: the interface's own words, in a language, and no more. */
import { type Language, words } from '../../browser/words.ts';

/** Stands in for `lib/platform/browser.ts`. */
export function speaking(language: Language, uiLanguage: string = language) {
  const getMessage = (key: string, values: string[] = []): string => {
    try {
      return words(key, values, language);
    } catch {
      return '';
    }
  };
  return { browser: { i18n: { getUILanguage: () => uiLanguage, getMessage } } };
}
