/** The mail link of a page of which no more is known than what pages in general look like. */
import type { Place } from './adapter.ts';

/** Parts of a page that speak of others than the record: the frame around it, lists, conversations and what is typed. */
const parts = [
  'header:not(main header)',
  'footer',
  'nav',
  'aside',
  'article',
  'blockquote',
  // What is written; the value of a label is no prose.
  'p:not(label + p)',
  'li',
  'table',
  'form',
  'dialog',
  '[contenteditable]',
];
const roles = [
  'dialog',
  'feed',
  'log',
  'article',
  'listitem',
  'row',
  'tooltip',
  'banner',
  'navigation',
  'contentinfo',
  'complementary',
  'textbox',
];
/** Words by which makers of pages name such parts; they only ever keep an address out. */
const words = ['note', 'comment', 'timeline', 'activit', 'feed', 'history', 'message', 'related', 'editor', 'footer'];

/** Where what stands is of others than the record, on any page. */
export const elsewhere: string = [
  ...parts,
  ...roles.map((role) => `[role="${role}"]`),
  ...words.flatMap((word) => ['class', 'id', 'data-testid', 'data-cy'].map((name) => `[${name}*="${word}" i]`)),
].join(', ');

/** Parts with a heading of their own, deeper than those of a page's sections: cards, of other people as likely as not. */
export const headedCards = ':has(> :is(h3, h4, h5, h6))';

/** What stands before an address in the languages that CRMs have: a regular expression. */
export const emailLabel: string = [
  '(?:(?:work|primary|business|adresse|adres) )?',
  '(?:e-?mail|e-?post|correo|courriel|sähköposti|posta)',
  '(?:[- ]?(?:addresse|adresse?|address(?:es)?|adres)| elettronica| electrónico)?',
  '(?: \\([^)]*\\))?:?',
].join('');

/** Believed only behind words that say what it is, and where the page has no second one with another address. */
export const labelledMailLink: Exclude<Place, string> = {
  at: 'a[href^="mailto:"]',
  label: emailLabel,
  outside: elsewhere,
  only: true,
};

/**
 * Believed only where it stands by itself, behind no label of whatever else and in no part with a heading of its own,
 * and where the page has no second one with another address.
 */
export const mailLink: Exclude<Place, string> = {
  at: 'a[href^="mailto:"]:not(label ~ *, label ~ * *, dt ~ dd *)',
  outside: `${elsewhere}, ${headedCards}, :has(> h2)`,
  only: true,
  alone: true,
};
