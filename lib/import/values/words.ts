/**
 * Words of marketing and sales systems for what Baton tells apart: kinds of touchpoint and verdicts.
 */
import type { Verdict } from '../../domain/contact.ts';
import type { TouchpointKind } from '../../domain/touchpoint.ts';

/** Letters that are no others with an accent, as they are written without them. */
const plainLetters: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ł: 'l', đ: 'd', ß: 'ss' };

/** A text for comparison: lower case, no accents, words apart by one space. */
export function wordsOf(text: string): string {
  return text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øæłđß]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\be mail/g, 'email')
    .trim();
}

/** The first that fits, so the more particular come first. */
const kinds: readonly (readonly [RegExp, TouchpointKind])[] = [
  [/\bwebinar/, 'webinar'],
  [
    /\b(email|mail|epost|newsletter)\w* (link )?(click|klikk)|\b(click|klikk)\w* (email|mail)|link click|^click(s|ed)?( link)?$|^klikk/,
    'emailClick',
  ],
  [/\b(email|mail|epost|newsletter)\w* (open|apnet|lest)|\bopen\w* (email|mail)|^open(s|ed)?$|^apnet$/, 'emailOpen'],
  // What a system sends by itself, whatever it calls it.
  [
    /\b(auto\w*|sequence|workflow|drip|nurtur\w*|marketing|bulk|mass|newsletter)\b.*\b(email|mail|epost)s?\b/,
    'emailSent',
  ],
  [/\b(email|mail|newsletter)\w* (sent|send)|\b(sent|send) (email|mail|campaign)|^sent$|^sendt$/, 'emailSent'],
  [/\bform\b|\bforms\b|skjema|formular|subscri|sign ?up|landing page submi|\bsubmi(t|ssion)/, 'form'],
  [/download|nedlast|whitepaper|white paper|ebook|\basset\b|^file\b/, 'download'],
  [/page|visit|besok|session|\bbrows(ed|ing)|website|^web$|^url$/, 'page'],
  [/\bchat/, 'chat'],
  [/\bvideo|watched/, 'video'],
  [/\bmeeting|\bmote\b|\bdemo\b|appointment|besprechung|termin/, 'meeting'],
  [/\b(phone|call|calls|called|telefon|anruf|samtale|oppringning)\b|phone conversation/, 'call'],
  [/\bevent|trade (fair|show)|\bfair\b|\bmesse|conference|konferanse|seminar|booth|roundtable/, 'event'],
  [
    /^(email|mail|epost|incoming email|email repl\w*|repl(y|ied))$|(repl|received|incoming|outgoing|outbound|personal|sales|manual|logged|one to one|1 to 1|1 1)\w* (email|mail)|(email|mail) (reply|replied|received|outgoing|outbound)/,
    'mail',
  ],
  [/\bad\b|\bads\b|advert|anzeige|annonse|paid|display|banner|ppc|\bcpc\b|impression/, 'ad'],
  [/\bstage|status (change|changed)|lifecycle/, 'stage'],
  [/\bnote|notat|comment/, 'note'],
];

const knownKinds = new Map<string, TouchpointKind | null>();

/** The kind a word names; `null` where Baton knows none for it. */
export function kindOf(text: string): TouchpointKind | null {
  let kind = knownKinds.get(text);
  if (kind === undefined) {
    const words = wordsOf(text);
    kind = kinds.find(([pattern]) => pattern.test(words))?.[1] ?? null;
    if (knownKinds.size < 10_000) knownKinds.set(text, kind);
  }
  return kind;
}

const good = /^(good|accept|accepted|qualified|yes|ja|true|1|hot|god|bra|gut|approved|high)\b/;
const bad =
  /^(bad|reject|rejected|unqualified|disqualified|not|no|nei|nein|false|0|junk|worst|spam|darlig|schlecht|recycled)\b/;

/** What a rep thought of a lead; `null` for a word that does not say. */
export function verdictOf(text: string): Verdict | null {
  const words = wordsOf(text);
  if (bad.test(words)) return 'bad';
  return good.test(words) ? 'good' : null;
}
