/** Two records in one document: the former one kept out of sight, or beside the record, or above it. */
import type { Mutation, RecordOnPage } from './mutation.ts';
import { allElements, recordElement } from './page-nodes.ts';
import { deepCopy, makeStranger, strangerCopy } from './stranger-page.ts';

type Hide = (element: HTMLElement) => void;

const style =
  (text: string): Hide =>
  (element) =>
    element.setAttribute('style', text);

const ways: Readonly<Record<string, Hide>> = {
  'by display': style('display: none'),
  'by the hidden attribute': (element) => element.setAttribute('hidden', ''),
  'by visibility': style('visibility: hidden'),
  'from screen readers': (element) => element.setAttribute('aria-hidden', 'true'),
  'by a style sheet': (element) => {
    element.className = 'is-former';
    element.ownerDocument.head.append(
      Object.assign(element.ownerDocument.createElement('style'), {
        textContent: '.is-former{display:none!important}',
      }),
    );
  },
  'until it is found': (element) => element.setAttribute('hidden', 'until-found'),
  'by the visibility of its content': style('content-visibility: hidden'),
  'by being inert': (element) => element.setAttribute('inert', ''),
  'by its opacity': style('opacity: 0'),
  'off the screen': style('position: absolute; left: -20000px; width: 1000px'),
};

const places = {
  before: (document: Document, copy: Element) => document.body.prepend(copy),
  after: (document: Document, copy: Element) => document.body.append(copy),
} as const;

/** A copy of the record's own element, of another record. */
function strangerElement(document: Document, record: RecordOnPage): { own: Element; copy: HTMLElement } {
  const own = recordElement(document, record.around);
  const holder = document.createElement('div');
  if (own === document.body) holder.append(...[...own.children].map(deepCopy));
  else holder.append(deepCopy(own));
  makeStranger(holder, record);
  return { own, copy: holder };
}

function dialog(document: Document, record: RecordOnPage): HTMLElement {
  const above = strangerCopy(document, record);
  above.setAttribute('role', 'dialog');
  above.setAttribute('aria-modal', 'true');
  above.setAttribute('style', 'position: fixed; inset: 0; background: white');
  return above;
}

export const twoRecords: readonly Mutation[] = [
  ...Object.entries(ways).flatMap(([way, hide]) =>
    (['before', 'after'] as const).map(
      (where): Mutation => ({
        name: `a former record is hidden ${way}, ${where} the record`,
        apply(document, record) {
          const copy = strangerCopy(document, record);
          hide(copy);
          places[where](document, copy);
        },
        harmless: true,
      }),
    ),
  ),
  ...(['before', 'after'] as const).flatMap((where): Mutation[] => [
    {
      name: `a former record is hidden in the same place, ${where} the record`,
      apply(document, record) {
        const { own, copy } = strangerElement(document, record);
        copy.style.display = 'none';
        if (own === document.body) places[where](document, copy);
        else own[where](copy);
      },
    },
    {
      name: `another record is in sight, ${where} the record`,
      apply: (document, record) => places[where](document, strangerCopy(document, record)),
    },
    {
      name: `another record is in sight in the same place, ${where} the record`,
      apply(document, record) {
        const { own, copy } = strangerElement(document, record);
        if (own === document.body) places[where](document, copy);
        else own[where](copy);
      },
    },
  ]),
  {
    name: 'a dialog of another record is above, and the record is hidden from screen readers',
    apply(document, record) {
      const above = dialog(document, record);
      for (const element of document.body.children) element.setAttribute('aria-hidden', 'true');
      document.body.append(above);
    },
  },
  {
    name: 'a dialog of another record is above',
    apply: (document, record) => document.body.append(dialog(document, record)),
  },
  {
    name: 'a native dialog of another record is above',
    apply(document, record) {
      const above = document.createElement('dialog');
      above.append(strangerCopy(document, record));
      document.body.append(above);
      above.showModal();
    },
  },
  {
    name: 'a closed dialog holds another record',
    apply(document, record) {
      const closed = document.createElement('dialog');
      closed.append(strangerCopy(document, record));
      document.body.prepend(closed);
    },
    harmless: true,
  },
  {
    name: 'folded details hold another record',
    apply(document, record) {
      const details = document.createElement('details');
      details.append(strangerCopy(document, record));
      document.body.prepend(details);
    },
    harmless: true,
  },
  {
    name: 'a template holds another record',
    apply(document, record) {
      const template = document.createElement('template');
      template.content.append(strangerCopy(document, record));
      document.body.prepend(template);
    },
    harmless: true,
  },
  {
    name: 'a frame holds another record',
    apply(document, record) {
      const frame = document.createElement('iframe');
      document.body.prepend(frame);
      frame.contentDocument?.body.append(strangerCopy(document, record));
    },
    harmless: true,
  },
  {
    name: 'a shadow root holds another record',
    apply(document, record) {
      const host = document.createElement('div');
      host.style.display = 'none';
      host.attachShadow({ mode: 'open' }).append(strangerCopy(document, record));
      document.body.prepend(host);
    },
    harmless: true,
  },
  {
    name: 'the whole page is still that of another record',
    apply: (document, record) => makeStranger(document.body, record),
    when: ({ tellsId }) => tellsId,
  },
  {
    name: 'the page tells no ids',
    apply(document, { id }) {
      for (const element of allElements(document.body)) {
        for (const attribute of [...element.attributes]) {
          if (attribute.value.includes(id)) element.removeAttribute(attribute.name);
        }
      }
    },
  },
];
