/**
 * Which of a page's own names a selector may be made of: those that will be there tomorrow and on the next record.
 * Nothing that was made up by a program, and nothing of the record's own data.
 */

/** Words of the trade: they name fields and kinds of records, also where a person's page is titled by them. */
const tradeWords = new Set(
  (
    'account accounts address company companies contact contacts crm customer data deal deals detail details email ' +
    'field fields header home info input lead leads mail main name opportunity organization overview owner page ' +
    'person phone primary profile record sales section stage status title user users value view work'
  ).split(' '),
);

/** What belongs to the record on the screen, in lower case. */
export interface PrivateWords {
  /** The value that was pointed at. */
  readonly value: string;
  /** Words of the value, of the page's title and of its first headings. */
  readonly words: readonly string[];
  /** Parts of the address that may be the record's id. */
  readonly ids: readonly string[];
}

/** What must not be in a selector, as far as the page tells. */
export function privateWords(page: Document, address: URL, value: string): PrivateWords {
  const headings = [...page.querySelectorAll('h1, [role="heading"][aria-level="1"]')].map((each) => each.textContent);
  const words = [value, page.title, ...headings].flatMap((text) => (text ?? '').toLowerCase().split(/[^\p{L}]+/u));
  const ids = `${address.pathname} ${address.search} ${address.hash}`
    .split(/[^\w-]+/)
    .filter((part) => /\d/.test(part));
  return {
    value: value.toLowerCase(),
    words: [...new Set(words)].filter((word) => word.length > 2 && !tradeWords.has(word)),
    ids,
  };
}

/** Whether a name tells nothing of the record. */
export function isImpersonal(name: string, { value, words, ids }: PrivateWords): boolean {
  const lower = name.toLowerCase();
  if (lower.includes('@') || lower === value) return false;
  const parts = lower.split(/[^\p{L}\d]+/u);
  const letters = lower.replace(/[^\p{L}]+/gu, '');
  if (words.some((word) => parts.includes(word) || (word.length > 3 && letters.includes(word)))) return false;
  return !ids.some((id) => parts.includes(id.toLowerCase()) || (id.length > 2 && lower.includes(id.toLowerCase())));
}

/** Whether a name looks as if somebody had written it: no counter, no hash, nothing that a plain selector cannot hold. */
export function isStable(name: string): boolean {
  if (name.length === 0 || name.length > 60 || /["\\{};<`\p{C}]/u.test(name)) return false;
  // Counters: `input-204`, `:r1:`, `radix-«r2»`, `row_3`.
  if (/\d{3}|[-_:.]\w?\d+$|[«»]|^:|^\d/.test(name)) return false;
  return name.split(/[^\p{L}\d]+/u).every(isWord);
}

/** Hashes have digits or capitals amid the letters, or no vowel. */
function isWord(part: string): boolean {
  if (/\p{L}\d+\p{L}/u.test(part) || /(?:[a-z][A-Z]){2}/.test(part)) return false;
  return !/^[b-df-hj-np-tv-xz]{6,}$/i.test(part);
}

/** Classes name layout more often than not; one with a word of the trade in it was likely meant for what it holds. */
const fieldClass =
  /(?:^|[-_])(?:e?-?mail|(?:full|first|last|display|account|company|contact|lead)?-?name|company|account|organi[sz]ation|owner|assigned|stage|status|contact|lead|person|record|profile)/i;

/** Whether a class may be used, as the last of names. */
export function isFieldClass(name: string): boolean {
  return /^[a-z][a-z-_]*$/i.test(name) && fieldClass.test(name) && isStable(name) && !/__\w*[A-Z]/.test(name);
}
