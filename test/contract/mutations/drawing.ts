/** The page is drawn by other means, or is a giant. */
import { type Mutation, stranger } from './mutation.ts';
import { allElements } from './page-nodes.ts';

function intoShadow(document: Document, mode: ShadowRootMode): void {
  const host = document.createElement('div');
  const nodes = [...document.body.childNodes];
  document.body.append(host);
  host.attachShadow({ mode }).append(...nodes);
}

export const drawing: readonly Mutation[] = [
  { name: 'the page is drawn in an open shadow root', apply: (document) => intoShadow(document, 'open') },
  { name: 'the page is drawn in a closed shadow root', apply: (document) => intoShadow(document, 'closed') },
  {
    name: 'the page is drawn in a frame',
    apply(document) {
      const nodes = [...document.body.childNodes];
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentDocument?.body.append(...nodes);
    },
  },
  { name: 'the page is out of sight', apply: (document) => document.body.setAttribute('style', 'visibility: hidden') },
  {
    name: 'the page is a giant with 1000 other people in a list',
    apply(document) {
      const row = `<tr><td><a href="#">${stranger.name}</a></td><td><a href="mailto:${stranger.email}">${stranger.email}</a></td></tr>`;
      document.body.insertAdjacentHTML('beforeend', `<table><tbody>${row.repeat(1000)}</tbody></table>`);
    },
  },
  {
    name: 'the page lies 300 elements deep',
    apply(document) {
      const nodes = [...document.body.childNodes];
      let at: Element = document.body;
      for (let depth = 0; depth < 300; depth++) {
        const inner = document.createElement('div');
        at.append(inner);
        at = inner;
      }
      at.append(...nodes);
    },
    harmless: true,
  },
  {
    name: 'values of attributes are never what they were',
    apply(document) {
      for (const element of allElements(document.body)) {
        for (const attribute of [...element.attributes])
          if (attribute.name !== 'style' && attribute.name !== 'hidden') attribute.value = stranger.email;
      }
    },
    // What stood hidden by a class or by a label is not to be told from the rest any more.
    when: ({ facts }) => facts.email !== undefined,
  },
];
