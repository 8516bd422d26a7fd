import { afterEach, describe, expect, test, vi } from 'vitest';
import { pointAt, showPage } from './picker-page.ts';

afterEach(() => vi.unstubAllGlobals());

/** The selector for the element with the class `it`, which is no name of the trade and is never used. */
function madeFor(html: string, field: Parameters<typeof pointAt>[1] = 'email'): string | null {
  showPage(html);
  return pointAt('.it', field)?.selector ?? null;
}

const mail = '<a class="it" href="mailto:tuva@fjord.example">tuva@fjord.example</a>';

describe('a selector', () => {
  test.each([
    [
      'a test hook',
      `<p data-testid="person-mail"><b class="it" id="mail" data-test-id="mail-value">tuva@fjord.example</b></p>`,
      '[data-test-id="mail-value"]',
    ],
    [
      'the name of a field',
      '<div class="it" data-name="emailAddress" id="box">tuva@fjord.example</div>',
      '[data-name="emailAddress"]',
    ],
    ['the name of an input', '<input class="it" name="email1" value="tuva@fjord.example">', '[name="email1"]'],
    ['microdata', '<i class="it" itemprop="email">tuva@fjord.example</i>', '[itemprop="email"]'],
    ['an id', '<i class="it" id="contact_mail">tuva@fjord.example</i>', '[id="contact_mail"]'],
    ['a label', '<i class="it" aria-label="Main address">tuva@fjord.example</i>', '[aria-label="Main address"]'],
    ['a class of the trade', '<i class="it flex field-email">tuva@fjord.example</i>', '.field-email'],
    [
      'the names around it',
      `<div data-field="email">${mail}</div><p><a href="mailto:b@c.example">b</a></p>`,
      '[data-field="email"] a[href^="mailto:"]',
    ],
    [
      'several of them where one is not enough',
      `<div id="person"><div data-field="email">${mail}</div></div><div id="firm"><div data-field="email"><a href="mailto:b@c.example">b@c.example</a></div></div>`,
      '[id="person"] [data-field="email"] a[href^="mailto:"]',
    ],
    [
      'its place, as the last resort',
      `<p>a</p><p><b>b</b></p><p>c</p><p><b class="it">tuva@fjord.example</b></p><p><b>d@e.example</b></p>`,
      'html > body > p:nth-of-type(4) > b',
    ],
  ])('is made of %s', (_, html, expected) => {
    expect(madeFor(html)).toBe(expected);
  });

  test.each([
    ['the address', '<i class="it" id="tuva@fjord.example">tuva@fjord.example</i>'],
    ['a word of the address', '<i class="it" data-testid="mail-tuva">tuva@fjord.example</i>'],
    ['a name of the page’s heading', '<h1>Åse Lund</h1><i class="it" aria-label="Write to Åse">tuva@fjord.example</i>'],
    ['the record’s id', '<i class="it" data-field="mail-4711">tuva@fjord.example</i>'],
    ['a counter', '<i class="it" id="input-204">tuva@fjord.example</i>'],
    ['React’s counter', '<i class="it" id=":r1:">tuva@fjord.example</i>'],
    ['a hash', '<i class="it" id="x7Fq2kLp">tuva@fjord.example</i>'],
    ['a hashed class', '<i class="it css-1q2w3e Email_root__aBcDe sc-bdnxRM">tuva@fjord.example</i>'],
    ['what a style sheet would need', '<i class="it" data-field="a{b}">tuva@fjord.example</i>'],
  ])('has nothing of %s in it', (_, html) => {
    expect(madeFor(`<section data-card="details"><b>Fjord AS</b>${html}</section>`)).toBe('[data-card="details"] i');
  });

  test('passes over the page of an earlier record that stands there unseen', () => {
    const one = (address: string, more = '') => `<div data-field="email" ${more}>${address}</div>`;
    showPage(`<div hidden>${one('former@fjord.example')}</div>${one('tuva@fjord.example', 'class="it"')}`);
    expect(pointAt('.it', 'email')).toEqual({ selector: '[data-field="email"]', value: 'tuva@fjord.example' });
  });

  test('never finds another element than the one pointed at', () => {
    const rows = ['a', 'b', 'c'].map(
      (who) => `<tr><td data-column="mail" class="${who}">${who}@fjord.example</td></tr>`,
    );
    for (const who of ['a', 'b', 'c']) {
      showPage(`<table>${rows.join('')}</table>`);
      const made = pointAt(`.${who}`, 'email');
      const found = [...document.querySelectorAll(made?.selector ?? 'none')];
      expect(found.map((each) => each.textContent)).toEqual([`${who}@fjord.example`]);
    }
  });

  test('names what holds the value and nothing else, where the innermost part has no name', () => {
    expect(madeFor('<p data-field="email"><span><b class="it">tuva@fjord.example</b></span></p>')).toBe(
      '[data-field="email"]',
    );
  });

  test('names the stage without its value', () => {
    const html = (stage: string) =>
      `<div data-card="summary"><span class="it" data-stage="${stage}" id="stage">${stage}</span></div>`;
    expect(madeFor(html('Negotiation'), 'stage')).toBe('[id="stage"]');
  });
});

describe('what is pointed at', () => {
  test.each([
    [
      'the word in a mail link',
      '<a href="mailto:tuva@fjord.example"><b class="it">Write</b></a>',
      'a[href^="mailto:"]',
    ],
    [
      'what stands around an address',
      '<p class="it" id="row">E-mail: <b id="value">tuva@fjord.example</b></p>',
      '[id="value"]',
    ],
    ['an icon beside it', '<p id="row"><svg class="it"></svg> tuva@fjord.example</p>', '[id="row"]'],
  ])('may be %s', (_, html, expected) => {
    showPage(`<main>${html}</main>`);
    expect(pointAt('.it', 'email')).toMatchObject({ value: 'tuva@fjord.example' });
    expect(pointAt('.it', 'email')?.selector).toContain(expected);
  });

  test.each([
    ['two addresses', '<p class="it">a@b.example, c@d.example</p>'],
    ['no address', '<p class="it">Fjord AS</p>'],
    ['a masked one', '<p class="it">t***@fjord.example</p>'],
    ['one far around it', '<div>tuva@fjord.example<div><div><div><p class="it">x</p></div></div></div></div>'],
  ])('is not read where there is %s', (_, html) => {
    showPage(html);
    expect(pointAt('.it', 'email')).toBeNull();
  });

  test('is no paragraph for a name', () => {
    showPage(`<p class="it">${'word '.repeat(40)}</p>`);
    expect(pointAt('.it', 'name')).toBeNull();
  });
});
