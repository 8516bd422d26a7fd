/** Other people's addresses on the record's page, with the record's own there and without it. */
import { type Mutation, type RecordOnPage, stranger } from './mutation.ts';
import { allElements, elementFrom, plain, recordElement } from './page-nodes.ts';
import { removeField, rowOf } from './removed-fields.ts';
import { deepCopy, makeStranger } from './stranger-page.ts';

type Plant = (document: Document, record: RecordOnPage) => void;

const { email, name } = stranger;
const link = `<a href="mailto:${email}">${email}</a>`;

const inRecord =
  (html: string, where: 'append' | 'prepend' = 'append'): Plant =>
  (document, { around }) => {
    recordElement(document, around)[where](elementFrom(document, html));
  };

const inPage =
  (html: string, where: InsertPosition = 'beforeend'): Plant =>
  (document) => {
    document.body.insertAdjacentHTML(where, html);
  };

const note = `<div class="x1"><div>Note</div><p>${link}</p></div>`;
const list = `<section class="related-list"><h2>Contacts</h2><table><thead><tr><th>Name</th><th>Email</th></tr></thead>
  <tbody><tr><td><a href="#">${name}</a></td><td>${link}</td></tr></tbody></table></section>`;
// The heading of the first level is the record's, or there is no telling.
const headings = [2, 3, 4, 5, 6].map((level) => `<h${level}>${name}</h${level}>`).join('');
const card = `<div class="x2">${headings}<div>${link}</div></div>`;

/** Where other people's addresses stand on pages of CRMs. */
const plants: Readonly<Record<string, Plant>> = {
  'a note names a colleague': inRecord(
    `<div class="note"><h4>Note</h4><p>She asked to copy <a href="mailto:${email}">her colleague</a> and ${name}.</p></div>`,
  ),
  'a note is a colleague’s address': inRecord(`<article class="note"><h4>Note</h4><p>${email}</p></article>`),
  'a note is a link to a colleague': inRecord(note),
  'a note above the record is a link to a colleague': inRecord(note, 'prepend'),
  'a mail has a signature': inRecord(
    `<div class="email-body"><p>Dear all,</p><blockquote>Regards<br>--<br>${name}<br>${link}<br>Stranger Ltd</blockquote></div>`,
  ),
  'the timeline has a mail of a colleague': inRecord(
    `<ol role="feed" class="timeline"><li><time>yesterday</time> <b>${name}</b> ${link} opened a mail</li></ol>`,
  ),
  'a related list has other people': inRecord(list),
  'a related list above the record has other people': inRecord(list, 'prepend'),
  'a card has a colleague': inRecord(card),
  'a card above the record has a colleague': inRecord(card, 'prepend'),
  'a card lists colleagues': inRecord(
    `<aside><h3>Colleagues</h3><ul><li><a href="#">${name}</a></li><li>${link}</li></ul></aside>`,
  ),
  'a mail is being written to somebody': inRecord(
    `<form class="composer"><label>To <input type="email" value="${email}"></label><textarea>${email}</textarea>
     <div contenteditable="true"><p>${link}</p></div></form>`,
  ),
  'the header has the user’s account': inPage(
    `<header role="banner"><button title="${email}">${name}</button><div role="menu"><b>${name}</b><span>${email}</span>${link}</div></header>`,
    'afterbegin',
  ),
  'the footer has the support’s address': inPage(`<footer role="contentinfo">Questions? ${link}</footer>`),
  'the navigation has an address': inPage(`<nav><ul><li>${link}</li></ul></nav>`, 'afterbegin'),
  'a search shows somebody else': inPage(
    `<div role="search"><input type="search" value="${email}"><ul role="listbox"><li role="option">${name} ${link}</li></ul></div>`,
    'afterbegin',
  ),
  'a notice tells of somebody else': inPage(
    `<div role="alert"><strong>${name}</strong> was saved: ${link}</div>`,
    'afterbegin',
  ),
  'an assistant has a row like the record’s own, before it': (document, record) =>
    besideRow(document, record, 'before'),
  'an assistant has a row like the record’s own, after it': (document, record) => besideRow(document, record, 'after'),
};

/** A row made as the address's own is, with another label and other names of fields. */
function besideRow(document: Document, record: RecordOnPage, where: 'before' | 'after'): void {
  const row = rowOf(document, record, 'email');
  // Without a label nothing tells the one row from the other.
  if (!row || !/^.{0,12}mail.{0,10}$/i.test(plain(row.textContent).replace(plain(record.facts.email), ''))) return;
  const copy = deepCopy(row);
  const holder = document.createElement('div');
  holder.append(copy);
  makeStranger(holder, record);
  for (const element of allElements(holder)) {
    for (const attribute of element.attributes) {
      if (/^(?:data-.*|id|name|for|aria-label(?:ledby)?|title|field)$/.test(attribute.name))
        attribute.value = `assistant-${attribute.value}`;
      // Classes that name the field, and not its kind.
      if (attribute.name === 'class') attribute.value = attribute.value.replace(/\bname-e?mail/gi, 'name-assistant');
    }
  }
  const label = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (label.nextNode())
    if (!label.currentNode.textContent?.includes('@')) label.currentNode.textContent = 'Assistant';
  row[where](copy);
}

const withEmail = ({ facts }: RecordOnPage) => facts.email !== undefined;

export const strangers: readonly Mutation[] = Object.entries(plants).flatMap(([what, plant]): Mutation[] => [
  { name: what, apply: plant },
  {
    name: `${what}, and the record’s own address is gone`,
    apply(document, record) {
      // First planted: where the record's own stood may be nothing afterwards.
      plant(document, record);
      removeField(document, record, 'email');
    },
    when: withEmail,
  },
  {
    name: `${what}, and the record’s own name is gone`,
    apply(document, record) {
      plant(document, record);
      removeField(document, record, 'name');
    },
    when: ({ facts }) => facts.name !== undefined,
  },
]);
