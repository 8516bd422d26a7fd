import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { FieldPlaces, Place, RecordPlan } from '../../../lib/crm/adapter.ts';
import { readPage } from '../../../lib/crm/read-page.ts';
import type { PageField } from '../../../lib/domain/record.ts';

const list = (...places: FieldPlaces['places']): FieldPlaces => ({ places, lastSeen: '2026-11-21' });

function read(html: string, fields: RecordPlan['fields'], plan: Omit<RecordPlan, 'fields'> = {}, id = '17') {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return readPage(document, { ...plan, fields }, id);
}

/** What is read of one field by these places. */
function readOne(html: string, field: PageField, ...places: FieldPlaces['places']) {
  return read(html, { [field]: list(...places) }).facts[field];
}

const email = { email: list('a', 'input', '[data-email-address]') };

describe('an e-mail', () => {
  it.each([
    ['<a href="mailto:ana@firma.example">write</a>', 'ana@firma.example'],
    ['<a href="mailto:Ana Lund <Ana@Firma.example>">Ana</a>', 'ana@firma.example'],
    [
      '<a href="mailto:%22Lund%2C%20Ana%22%20%3Cana%40firma.example%3E?cc=bo@firma.example">Ana</a>',
      'ana@firma.example',
    ],
    ['<a href="MAILTO:ana%2Bfair%40firma.example?subject=Hello%20Ana">Ana</a>', 'ana+fair@firma.example'],
    ['<a href="#">Ana@firma.example</a>', 'ana@firma.example'],
    ['<a href="#">Ana Lund (ana@firma.example), main</a>', 'ana@firma.example'],
    ['<a href="#">ana@\u200bfirma.example\u200f</a>', 'ana@firma.example'],
    ['<input value="ana@firma.example">', 'ana@firma.example'],
    ['<a href="mailto:nobody">n</a><a href="mailto:ana@firma.example">a</a>', 'ana@firma.example'],
    ['<a href="mailto:ana@firma.example">a</a><a href="mailto:ana@home.example">b</a>', 'ana@firma.example'],
  ])('is read from %s', (html, expected) => {
    expect(read(html, email).facts.email).toBe(expected);
  });

  it.each([
    '<a href="tel:12">12</a>',
    '<input value="@">',
    '<input value="ana@fir…">',
    '<a href="mailto:ana@b@c">x</a>',
  ])('is not made up from %s', (html) => {
    expect(read(html, { email: list('a', 'input') })).toMatchObject({ facts: {}, missing: ['email'], ambiguous: [] });
  });

  it.each([
    '<a href="mailto:a@b.example,c@d.example">both</a>',
    '<a href="#">a@b.example; c@d.example</a>',
  ])('is not chosen of two in one place: %s', (html) => {
    const reading = read(`${html}<p>c@d.example</p>`, { email: list('a', 'p') });
    expect(reading).toMatchObject({ facts: {}, missing: ['email'], ambiguous: ['email'] });
  });

  it('is read from an attribute of its own where the adapter says so', () => {
    const html = '<a href="mailto:wrong@firma.example" data-email-address="ana@firma.example">compose</a>';
    const place: Place = { at: 'a', attribute: 'data-email-address' };
    expect(readOne(html, 'email', place)).toBe('ana@firma.example');
  });

  it.each(['a***@firma.example', '•••• ••••', 'ana@*****'])('that is masked is reported as hidden: %s', (text) => {
    // What a trusted place hides is not looked for at another.
    const reading = read(`<b>${text}</b><a href="mailto:bo@firma.example">x</a>`, { email: list('b', 'a') });
    expect(reading).toMatchObject({ facts: {}, missing: ['email'], hidden: ['email'] });
  });
});

describe('a field', () => {
  it('is taken from the first place that shows something', () => {
    expect(readOne('<h3>Third</h3><h2> Second\n name </h2><h1> </h1>', 'name', 'h1', 'h2', 'h3')).toBe('Second name');
  });

  it('says by which place it was found', () => {
    expect(read('<h2>Ana</h2>', { name: list('h1', { at: 'h2', only: true }) }).places).toEqual({ name: 'h2' });
  });

  it.each(['--', '—', '…', ' \u00a0 ', '\u200b'])('is not made of what stands for nothing: "%s"', (text) => {
    expect(readOne(`<h1>${text}</h1>`, 'name', 'h1')).toBeUndefined();
  });

  it.each([
    'hidden',
    'style="display: none"',
    'style="color:red;display:none"',
    'aria-hidden="true"',
    'inert',
  ])('is not taken from what is hidden: %s', (how) => {
    expect(readOne(`<div ${how}><h1>Former</h1></div><h1>Shown</h1>`, 'name', 'h1')).toBe('Shown');
  });

  it('is not taken where it is too long to be one', () => {
    expect(readOne(`<h1>${'x'.repeat(501)}</h1>`, 'name', 'h1')).toBeUndefined();
    expect(readOne(`<h1>${'x'.repeat(500)}</h1>`, 'name', 'h1')).toBe('x'.repeat(500));
  });

  it('with a selector that no browser understands is named, and the others are tried', () => {
    const reading = read('<h1>Shown</h1>', { name: list('h1:::', 'h1') });
    expect(reading).toMatchObject({ facts: { name: 'Shown' }, missing: [], broken: ['h1:::'] });
  });

  it('may be an element’s own text', () => {
    expect(readOne('<p>N<b>e</b>w<span>2m</span></p>', 'stage', { at: 'p', text: 'own' })).toBe('New');
  });

  it('may be the chosen option, unless that is the choice of nothing', () => {
    const select = (chosen: string) => `<select><option value="">Select…</option>${chosen}</select>`;
    expect(readOne(select('<option value="3" selected>Won</option>'), 'stage', 'select')).toBe('Won');
    expect(readOne('<select><option value="" selected>Select…</option></select>', 'stage', 'select')).toBeUndefined();
  });

  it('may be joined of the parts that are there', () => {
    const parts = [['#first', '#middle', '#last']];
    expect(readOne('<b id="first">Ana</b><b id="last">Lund</b>', 'name', ...parts)).toBe('Ana Lund');
    expect(read('<b id="first">Ana</b><b id="last">Lund</b>', { name: list(...parts) }).places).toEqual({
      name: '#first + #last',
    });
  });

  it('joined of parts is not read where one of them stands there twice', () => {
    const reading = read('<b>Ana</b><i>Lund</i><i>Dahl</i>', { name: list(['b', { at: 'i', only: true }]) });
    expect(reading).toMatchObject({ facts: {}, ambiguous: ['name'] });
  });

  it('is not what the adapter says is no value', () => {
    expect(readOne('<h1>Contact 17</h1><h1>Ana</h1>', 'name', { at: 'h1', unless: 'contact \\d+' })).toBe('Ana');
  });
});

describe('a weak place', () => {
  const weak: Place = { at: 'a', only: true };

  it('is believed where all say the same', () => {
    const twice = '<a href="mailto:ana@firma.example">1</a><a href="#">Ana@firma.example</a>';
    expect(readOne(twice, 'email', weak)).toBe('ana@firma.example');
  });

  it('is not believed where they differ, nor is one after it', () => {
    const html = '<a href="mailto:ana@firma.example">1</a><a href="mailto:bo@firma.example">2</a>';
    expect(read(html, { email: list(weak, 'a') })).toMatchObject({ facts: {}, ambiguous: ['email'] });
  });

  it('believes an address that stands alone, with its label, and none inside prose', () => {
    const place: Place = { at: 'a', alone: true };
    const link = '<a href="mailto:ana@firma.example">Ana</a>';
    expect(readOne(`<p>\n ${link}<!-- x --></p>`, 'email', place)).toBe('ana@firma.example');
    expect(readOne(`<p><label>E-mail</label> ${link}</p>`, 'email', place)).toBe('ana@firma.example');
    expect(readOne(`<p>Ask ${link}</p>`, 'email', place)).toBeUndefined();
    expect(readOne(`<p><b>Ask</b>${link}</p>`, 'email', place)).toBeUndefined();
  });

  it('believes a value behind its label', () => {
    const place: Place = { at: 'a', label: 'e-?mail:?' };
    const link = '<a href="mailto:ana@firma.example">Ana</a>';
    expect(readOne(`<p>E-Mail: <!-- x -->\n<b>${link}</b></p>`, 'email', place)).toBe('ana@firma.example');
    expect(readOne(`<dl><dt>Phone</dt><dd>12</dd><dt>Email</dt><dd>${link}</dd></dl>`, 'email', place)).toBeDefined();
    expect(readOne(`<p>Email her colleague</p>${link}`, 'email', place)).toBeUndefined();
    expect(readOne(`<p>Email</p><p>Note</p><p>${link}</p>`, 'email', place)).toBeUndefined();
    expect(readOne(link, 'email', place)).toBeUndefined();
  });

  it('is not asked where a trusted one is in sight and empty', () => {
    const colleague = '<a href="mailto:bo@firma.example">Bo</a>';
    expect(readOne(`<b></b>${colleague}`, 'email', 'b', weak)).toBeUndefined();
    expect(readOne(`<b hidden></b>${colleague}`, 'email', 'b', weak)).toBe('bo@firma.example');
    expect(readOne(`<b></b>${colleague}`, 'email', 'b', 'a')).toBe('bo@firma.example');
  });
});

describe('the element around the record', () => {
  const name = { name: list('h1') };

  it('is the one with the record’s id', () => {
    const html = '<div data-id="16"><h1>Bo</h1></div><div data-id="17"><h1>Ana</h1></div>';
    expect(read(html, name, { within: ['[data-id="{id}"]'] }).facts).toEqual({ name: 'Ana' });
  });

  it('holds no id that could end the quotes', () => {
    const html = '<div data-id="1&quot;], *[x=&quot;"><h1>Ana</h1></div><h1>Bo</h1>';
    const reading = read(html, name, { within: ['[data-id="{id}"]'] }, '1"], *[x="');
    expect(reading).toMatchObject({ facts: { name: 'Ana' }, broken: [] });
  });

  it('is asked for in the order of the list, the outermost of one kind', () => {
    const html = '<main><main><h1>Ana</h1></main></main><h1>Bo</h1>';
    expect(read(html, name, { within: ['article', 'main'] }).facts).toEqual({ name: 'Ana' });
  });

  it('is no one where two are in sight, and nothing is read', () => {
    const html = '<main><h1>Ana</h1></main><main><h1>Bo</h1></main>';
    expect(read(html, name, { within: ['main', 'body'] })).toMatchObject({ facts: {}, missing: ['name'] });
  });

  it('is none where the page has none, and nothing is read', () => {
    expect(read('<h1>Ana</h1>', name, { within: ['main'] }).facts).toEqual({});
  });
});

describe('a page that says which record it shows', () => {
  const plan = { idAt: ['input[name="id"]'] };
  const name = { name: list('h1') };
  const page = (id: string) => `<input type="hidden" name="id" value="${id}"><h1>Ana</h1>`;
  const uuid = '1d2f3a4b-0000-4000-8000-0123456789ab';

  it.each([
    ['17', '17', 'Ana'],
    ['17', '18', undefined],
    ['17', '', undefined],
    [uuid, `{${uuid.toUpperCase()}}`, 'Ana'],
    ['0035g00000ABCdE', '0035g00000ABCde', undefined],
  ])('is read as %s where it says "%s": %s', (id, said, expected) => {
    expect(read(page(said), name, plan, id).facts.name).toBe(expected);
  });

  it('may still hold the former one', () => {
    expect(read(`${page('16')}${page('17')}`, name, plan).facts.name).toBe('Ana');
  });
});

describe('a dialog', () => {
  const above = '<div role="dialog"><h2>Bo</h2></div>';

  it('is not the record it lies above', () => {
    expect(readOne(`${above}<h2>Ana</h2>`, 'name', 'h2')).toBe('Ana');
    expect(readOne(above, 'name', 'h2')).toBeUndefined();
    expect(readOne(`<dialog open><h2>Bo</h2></dialog>`, 'name', 'h2')).toBeUndefined();
  });

  it('is read where the place speaks of it, or the record is in it', () => {
    expect(readOne(above, 'name', '[role="dialog"] h2')).toBe('Bo');
    expect(read(above, { name: list('h2') }, { within: ['[role="dialog"]'] }).facts.name).toBe('Bo');
  });

  it('is read where the user pointed into it', () => {
    expect(read(above, { name: { ...list('h1'), mend: 'h2' } }).facts.name).toBe('Bo');
  });
});

describe('a page that names its record', () => {
  const certainty = (html: string, plan: Omit<RecordPlan, 'fields'>) => read(html, { name: list('h1') }, plan).certain;

  it('is certain to be that record’s', () => {
    expect(certainty('<main data-id="17"><h1>Ana</h1></main>', { within: ['[data-id="{id}"]'] })).toBe(true);
    expect(certainty('<input type="hidden" id="record" value="17"><h1>Ana</h1>', { idAt: ['#record'] })).toBe(true);
  });

  it('is certain by nothing else', () => {
    expect(certainty('<main><h1>Ana</h1></main>', { within: ['[data-id="{id}"]', 'main'] })).toBe(false);
    expect(certainty('<h1>Ana</h1>', { idAt: ['#record'] })).toBe(false);
    expect(certainty('<h1>Ana</h1>', {})).toBe(false);
  });
});

describe('a mend', () => {
  const mended = (mend: string) => ({ name: { ...list('h1'), mend } });

  it('is read where the element around the record is gone', () => {
    const reading = read('<section><h2>New</h2></section>', mended('h2'), { within: ['main'] });
    expect(reading.facts).toEqual({ name: 'New' });
  });

  it('is not read where two records are in sight, or the page says that it shows another', () => {
    const two = '<main><h2>One</h2></main><main></main>';
    expect(read(two, mended('h2'), { within: ['main'] }).facts).toEqual({});
    expect(read('<b id="record">18</b><h2>One</h2>', mended('h2'), { idAt: ['#record'] }).facts).toEqual({});
  });

  it('that finds two people finds nobody', () => {
    expect(read('<h2>One</h2><h2>Two</h2>', mended('h2'))).toMatchObject({ facts: {}, ambiguous: ['name'] });
  });

  it('is asked first, in the whole page', () => {
    const reading = read('<main><h1>Old</h1></main><h2>New</h2>', mended('h2'), { within: ['main'] });
    expect(reading).toMatchObject({ facts: { name: 'New' }, places: { name: 'h2' }, again: [] });
  });

  it('is no longer needed where Baton’s own places find the same', () => {
    expect(read('<h1>Ana</h1><h2>Ana</h2>', mended('h2')).again).toEqual(['name']);
  });

  it('that finds nothing gives way to Baton’s own places', () => {
    expect(read('<h1>Ana</h1>', mended('h2'))).toMatchObject({ facts: { name: 'Ana' }, places: { name: 'h1' } });
  });
});
