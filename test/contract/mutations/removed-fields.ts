/** Fields that the page no longer has. */
import type { PageField } from '../../../lib/domain/record.ts';
import type { Mutation, RecordOnPage } from './mutation.ts';
import { allElements, allTexts, holdersOf, plain } from './page-nodes.ts';

/** Takes the elements away that say a field's value. */
export function removeField(document: Document, { facts }: RecordOnPage, field: PageField): void {
  for (const element of holdersOf(document.body, facts[field])) {
    // With one option gone a list would show another.
    if (element !== document.body) (element.closest('select') ?? element).remove();
  }
}

/** The smallest element around the place of a field that says more than the field: its row, with the label. */
export function rowOf(document: Document, { facts }: RecordOnPage, field: PageField): Element | undefined {
  let row: Element | null | undefined = holdersOf(document.body, facts[field])[0];
  while (row && row.parentElement !== document.body && plain(row.textContent) === plain(facts[field]))
    row = row.parentElement;
  return row ?? undefined;
}

const withEmail = ({ facts }: RecordOnPage) => facts.email !== undefined;

export const removedFields: readonly Mutation[] = [
  ...(['email', 'name', 'company', 'owner', 'stage'] as const).map(
    (field): Mutation => ({
      name: `there is no ${field}`,
      apply: (document, record) => removeField(document, record, field),
      when: ({ facts }) => facts[field] !== undefined,
    }),
  ),
  {
    name: 'the row of the address is gone',
    apply: (document, record) => rowOf(document, record, 'email')?.remove(),
    when: withEmail,
  },
  {
    name: 'the place of the address is there and empty',
    apply(document, { facts }) {
      for (const element of holdersOf(document.body, facts.email)) {
        element.removeAttribute('href');
        element.removeAttribute('value');
        for (const attribute of [...element.attributes])
          if (plain(attribute.value).includes('@')) element.removeAttribute(attribute.name);
        element.textContent = '';
      }
    },
    when: withEmail,
  },
  {
    name: 'all values of inputs are gone: an empty form',
    apply(document) {
      for (const element of allElements(document.body)) {
        element.removeAttribute('value');
        if ('value' in element && element.localName !== 'li') element.value = '';
      }
    },
  },
  {
    name: 'all texts are gone',
    apply(document) {
      for (const text of allTexts(document.body)) text.data = '';
      for (const element of allElements(document.body))
        for (const { name } of [...element.attributes])
          if (/^(?:href|value|title|aria-label|alt)$/.test(name)) element.removeAttribute(name);
    },
  },
  {
    name: 'all texts are placeholders',
    apply(document) {
      for (const text of allTexts(document.body)) text.data = '--';
    },
  },
  { name: 'there is nothing at all', apply: (document) => document.documentElement.replaceChildren() },
  { name: 'the body is empty', apply: (document) => document.body.replaceChildren() },
  ...[1, 2, 3].map(
    (quarters): Mutation => ({
      name: `only ${quarters} quarters are drawn yet`,
      apply(document) {
        const elements = allElements(document.body);
        for (const element of elements.slice(Math.floor((elements.length * quarters) / 4))) element.remove();
      },
    }),
  ),
  {
    name: 'only the end of the page is drawn yet',
    apply(document) {
      const leaves = allElements(document.body).filter(({ childElementCount }) => childElementCount === 0);
      for (const leaf of leaves.slice(0, leaves.length / 2)) leaf.remove();
    },
  },
];
