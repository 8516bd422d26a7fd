/** The same page, written otherwise. */
import type { Mutation } from './mutation.ts';
import { allElements, allTexts, holdersOf, keepHidden, plain } from './page-nodes.ts';

function renameAttributes(document: Document, which: RegExp, to: (name: string) => string): void {
  for (const element of allElements(document)) {
    for (const { name, value } of [...element.attributes].filter((attribute) => which.test(attribute.name))) {
      element.removeAttribute(name);
      element.setAttribute(to(name), value);
    }
  }
}

function changeAttribute(document: Document, name: string, to: (value: string, index: number) => string): void {
  const elements = allElements(document).filter((element) => element.hasAttribute(name));
  for (const [index, element] of elements.entries()) element.setAttribute(name, to(element.getAttribute(name)!, index));
}

/** Makes all elements with one of the tags other ones. */
function renameTags(document: Document, which: RegExp, to: (tag: string) => string): void {
  for (const element of allElements(document.body)) {
    if (which.test(element.localName)) renameElement(element, to(element.localName));
  }
}

function renameElement(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function reverseChildren(element: Element): void {
  element.append(...[...element.childNodes].reverse());
}

export const markup: readonly Mutation[] = [
  {
    name: 'all layout classes have other names',
    apply(document) {
      keepHidden(document);
      changeAttribute(document, 'class', (_, index) => `css-${(index * 7919).toString(36)}`);
    },
  },
  {
    name: 'there are no classes',
    apply(document) {
      keepHidden(document);
      for (const element of allElements(document)) element.removeAttribute('class');
    },
  },
  {
    name: 'further classes stand beside the old ones',
    apply: (document) => changeAttribute(document, 'class', (value) => `css-1x ${value} css-2y`),
    harmless: true,
  },
  {
    name: 'all data attributes have other names',
    apply(document) {
      keepHidden(document);
      renameAttributes(document, /^data-/, (name) => `data-x-${name.slice(5)}`);
    },
  },
  {
    name: 'all data attributes have other values',
    apply(document) {
      for (const { attributes } of allElements(document)) {
        for (const attribute of attributes) if (/^data-/.test(attribute.name)) attribute.value = `x${attribute.value}`;
      }
    },
    // There may be the values themselves among them.
    becomes: (value) => `x${value}`,
  },
  {
    name: 'further data attributes stand everywhere',
    apply: (document) => {
      for (const [index, element] of allElements(document.body).entries())
        element.setAttribute('data-v-3f', `${index}`);
    },
    harmless: true,
  },
  { name: 'all ids have other names', apply: (document) => changeAttribute(document, 'id', (id) => `x-${id}`) },
  {
    name: 'all ids stand twice',
    apply(document) {
      for (const { id } of [...document.querySelectorAll('[id]')])
        document.body.append(Object.assign(document.createElement('i'), { id }));
    },
  },
  {
    name: 'all inputs have other names',
    apply: (document) => changeAttribute(document, 'name', (name) => `x-${name}`),
  },
  {
    name: 'all roles are gone',
    apply(document) {
      for (const element of allElements(document)) element.removeAttribute('role');
    },
  },
  {
    name: 'all labels are in another language',
    apply(document, { facts }) {
      const own = Object.values(facts).map(plain);
      const isValue = (text: string) => own.some((value) => value.includes(text) || text.includes(value));
      for (const text of allTexts(document.body)) {
        if (!isValue(plain(text.data)) && !text.data.includes('@')) text.data = 'Ελληνικά';
      }
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        changeAttribute(document, name, () => 'Ελληνικά');
    },
  },
  {
    name: 'the page says that it is in another language, and reads from the right',
    apply: (document) => Object.assign(document.documentElement, { lang: 'ar', dir: 'rtl' }),
    harmless: true,
  },
  { name: 'headings are plain elements', apply: (document) => renameTags(document, /^h\d$/, () => 'div') },
  {
    name: 'headings are a level lower',
    apply: (document) => renameTags(document, /^h[1-5]$/, (tag) => `h${Number(tag[1]) + 1}`),
  },
  { name: 'links are plain elements', apply: (document) => renameTags(document, /^a$/, () => 'span') },
  {
    name: 'mail links open a composer of the CRM’s own',
    apply(document) {
      for (const link of document.querySelectorAll('a[href^="mailto:" i]')) link.setAttribute('href', '#');
    },
  },
  {
    name: 'everything stands in one more element',
    apply(document) {
      const holder = document.createElement('div');
      holder.append(...document.body.childNodes);
      document.body.append(holder);
    },
    harmless: true,
  },
  {
    name: 'each of the values stands in one more element',
    apply(document, { facts }) {
      for (const element of Object.values(facts).flatMap((value) => holdersOf(document.body, value))) {
        if (element.childNodes.length === 0) continue;
        const holder = document.createElement('span');
        holder.append(...element.childNodes);
        element.append(holder);
      }
    },
  },
  {
    name: 'the values have moved to the end of the page',
    apply(document, { facts }) {
      for (const value of Object.values(facts)) {
        const [holder] = holdersOf(document.body, value);
        if (holder) document.body.append(holder.closest('select') ?? holder);
      }
    },
  },
  { name: 'the page’s parts stand in the opposite order', apply: (document) => reverseChildren(document.body) },
  {
    name: 'all parts of parts stand in the opposite order',
    apply: (document) =>
      allElements(document.body)
        .filter(({ localName }) => localName !== 'select')
        .forEach(reverseChildren),
  },
  {
    name: 'comments stand between all nodes',
    apply(document) {
      for (const element of allElements(document.body)) element.before(document.createComment('v-if'));
    },
    harmless: true,
  },
  {
    name: 'texts are drawn in capitals',
    apply: (document) =>
      document.head.append(
        Object.assign(document.createElement('style'), { textContent: '*{text-transform:uppercase}' }),
      ),
    harmless: true,
  },
];
