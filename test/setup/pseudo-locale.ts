/**
 * A language nobody speaks, made of English: each letter with an accent, each text a third longer and between brackets.
 * What is on the screen without them was never translated, and what ends without the closing bracket is cut off.
 */

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** What each text begins and ends with. */
export const pseudoBrackets = ['⟦', '⟧'] as const;

const plain = 'AaBCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz';
const accented = 'ÅåƁĆćĎďĘęĞğĤĥÎîĴĵĶķĽľÑñÖöŘřŠšŢţÛûŴŵÝýŽž';
const accents = new Map([...plain].map((letter, place) => [letter, [...accented][place] ?? letter]));

/** A text in that language. Placeholders and what stands between tags stay as they are. */
export function pseudoText(text: string): string {
  const [open, close] = pseudoBrackets;
  const changed = text
    .split(/(\$\d)/)
    .map((part) => (/^\$\d$/.test(part) ? part : [...part].map((letter) => accents.get(letter) ?? letter).join('')))
    .join('');
  // A third more, in words that may be broken like any other; a short word grows by half, as in German.
  const more = Math.ceil(text.length * (text.length < 12 ? 0.5 : 0.33));
  const filling = Array.from({ length: more }, (_, place) => (place % 6 === 0 ? ' ' : '~')).join('');
  return `${open}${changed}${filling}${close}`;
}

/** All messages in that language. The names that the browser asks for (the language's own tag) stay. */
export function pseudoMessages(english: Messages): Messages {
  const entries = Object.entries(english).map(([key, { message }]) => [
    key,
    { message: key === 'extension_language' ? message : pseudoText(message) },
  ]);
  return Object.fromEntries(entries);
}
