/** What is written about the record is written otherwise. */
import type { Mutation } from './mutation.ts';
import { allElements, allTexts, filledInputs, holdersOf, plain } from './page-nodes.ts';

/** Rewrites each text and input that says a value, and nothing else. */
function rewrite(
  document: Document,
  value: string | undefined,
  write: (node: Text) => void,
  fill = (text: string) => text,
): void {
  if (value === undefined) return;
  for (const text of allTexts(document.body)) if (plain(text.data) === plain(value)) write(text);
  for (const input of filledInputs(document.body)) {
    if (plain(input.value) === plain(value)) input.value = fill(input.value);
  }
}

/** Rewrites the value as a text. */
function write(field: 'name' | 'email', to: (value: string) => string): Mutation['apply'] {
  return (document, { facts }) => {
    const change = (node: Text) => {
      node.data = to(node.data.trim());
    };
    rewrite(document, facts[field], change, to);
  };
}

/** Rewrites the name's own text as markup. */
function markUp(to: (words: readonly string[]) => string): Mutation['apply'] {
  return (document, { facts }) => {
    rewrite(document, facts.name, (text) => {
      // Where there can be no markup.
      if (text.parentElement?.closest('textarea, option, title')) return;
      const words = text.data.trim().split(/\s+/);
      text.replaceWith(...document.createRange().createContextualFragment(to(words)).childNodes);
    });
  };
}

const allOf = (to: (value: string) => string) => (value: string) => to(value);
const nameOnly = (to: (value: string) => string) => (value: string, field: string) =>
  field === 'name' ? to(value) : value;

export const names: readonly Mutation[] = [
  {
    name: 'the name has a part in bold',
    apply: markUp(([first, ...rest]) => `<b>${first}</b> ${rest.join(' ')}`),
    harmless: true,
  },
  {
    name: 'the name has a mark inside a word',
    apply: markUp((words) => words.join(' ').replace(/^(..)(.)/, '$1<mark>$2</mark>')),
    harmless: true,
  },
  { name: 'the name has a comment inside', apply: markUp((words) => words.join('<!-- --> ')), harmless: true },
  {
    name: 'the name is written like markup',
    apply: write('name', (name) => `<img src=x onerror=alert(1)>${name}</b>&amp;`),
    becomes: nameOnly((name) => `<img src=x onerror=alert(1)>${name}</b>&amp;`),
  },
  {
    name: 'the name has marks of direction',
    apply: write('name', (name) => `\u202e\u2067${name}\u2069\u202c\u200f`),
    harmless: true,
  },
  {
    name: 'the name has signs of no width',
    apply: write('name', (name) => `\ufeff${name.replace(/(..)/, '$1\u200b\u00ad')}\u2060`),
    harmless: true,
  },
  {
    name: 'the name has blanks that do not break',
    apply: write('name', (name) => `\u00a0${name.replaceAll(' ', '\u00a0\u2009')}\u3000`),
    harmless: true,
  },
  {
    name: 'the name has letters put together of two',
    apply: write('name', (name) => name.normalize('NFD')),
    harmless: true,
  },
  {
    name: 'the name is longer than any name',
    apply: write('name', (name) => name.repeat(60)),
    becomes: nameOnly((name) => name.repeat(60)),
  },
  { name: 'the name is a placeholder', apply: write('name', () => ' — '), becomes: nameOnly(() => '') },
  { name: 'the name is masked', apply: write('name', () => 'T*** R*****'), becomes: nameOnly(() => '') },
  {
    name: 'all texts are in capitals',
    apply(document) {
      for (const text of allTexts(document.body)) text.data = text.data.toUpperCase();
    },
    becomes: allOf((value) => value.toUpperCase()),
  },
];

/** Rewrites the mail links that lead to the record's address; what the CRM has them carry stays. */
function relink(to: (address: string) => string): Mutation['apply'] {
  return (document, { facts }) => {
    for (const element of holdersOf(document.body, facts.email)) {
      const href = element.getAttribute('href') ?? '';
      if (!/^mailto:/i.test(href)) continue;
      const [, carried] = href.split('?');
      const link = to(facts.email ?? '');
      element.setAttribute('href', carried ? `${link}${link.includes('?') ? '&' : '?'}${carried}` : link);
    }
  };
}

const other = 'wrong.person@stranger.example';

export const addresses: readonly Mutation[] = [
  {
    name: 'the address has a name before it',
    apply: write('email', (email) => `Wrong Name <${email}>`),
    harmless: true,
  },
  { name: 'the address is in capitals', apply: write('email', (email) => email.toUpperCase()), harmless: true },
  {
    name: 'the address has signs of no width',
    apply: write('email', (email) => `\u200b${email.replace('@', '\u200b@\u00ad')}\ufeff`),
    harmless: true,
  },
  {
    name: 'the address has blanks around it',
    apply: write('email', (email) => `\u00a0\n ${email}\t\u00a0`),
    harmless: true,
  },
  {
    name: 'the address is broken into several texts',
    apply: (document, { facts }) => rewrite(document, facts.email, (text) => text.splitText(4)),
    harmless: true,
  },
  {
    name: 'the mail link is encoded and has more in it',
    apply: relink((email) => `mailto:${encodeURIComponent(email)}?cc=${other}&bcc=${other}&subject=For%20${other}`),
    harmless: true,
  },
  {
    name: 'the mail link has a name in it',
    apply: relink((email) => `mailto:${encodeURIComponent(`"Wrong, Name" <${email}>`)}?body=${other}`),
    harmless: true,
  },
  { name: 'the mail link is in capitals', apply: relink((email) => `MAILTO:${email.toUpperCase()}`) },
  { name: 'the mail link has two addresses', apply: relink((email) => `mailto:${other},${email}`) },
  { name: 'the mail link is broken', apply: relink(() => 'mailto:%%%') },
  { name: 'the mail link is empty', apply: relink(() => 'mailto:?to=') },
  { name: 'the text has two addresses', apply: write('email', (email) => `${other}; ${email}`) },
  { name: 'the address is masked', apply: both((email) => email.replace(/^(.).*@/, '$1***@')) },
  { name: 'the address is dots', apply: both(() => '••••••••') },
  { name: 'the address is a placeholder', apply: both(() => '--') },
  { name: 'the address is empty', apply: both(() => '') },
];

/** Everything that says the address says something else: text, input, link and further attributes. */
function both(to: (email: string) => string): Mutation['apply'] {
  return (document, { facts: { email } }) => {
    if (email === undefined) return;
    const changed = to(email);
    const replaced = (text: string) => text.replace(new RegExp(RegExp.escape(email), 'gi'), changed);
    for (const element of allElements(document.body)) {
      for (const attribute of element.attributes) attribute.value = replaced(attribute.value);
    }
    for (const text of allTexts(document.body)) text.data = replaced(text.data);
  };
}
