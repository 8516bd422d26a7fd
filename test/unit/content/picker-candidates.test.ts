import { afterEach, describe, expect, test, vi } from 'vitest';
import { candidatesFor, firstCandidate } from '../../../lib/content/picker/candidates.ts';
import { showPage } from './picker-page.ts';

afterEach(() => vi.unstubAllGlobals());

const page = `
  <header><h1>CRM</h1></header><nav><a href="#/">Contacts</a><a href="mailto:help@crm.example">Help</a></nav>
  <main>
    <h1>Tuva Eide</h1>
    <p>Write to <a href="mailto:tuva@fjord.example"><span>tuva@fjord.example</span></a></p>
    <input name="second" value="tuva@home.example"><input name="none" value="Fjord AS">
    <p hidden>former@fjord.example</p>
    <script>const a = 'x@y.example';</script>
  </main>`;

describe('with the keyboard', () => {
  test('every address on the page is in reach, once, in the page’s order', () => {
    showPage(page);
    const values = candidatesFor('email').map(({ value, element }) => [element.localName, value]);
    expect(values).toEqual([
      ['a', 'help@crm.example'],
      ['a', 'tuva@fjord.example'],
      ['input', 'tuva@home.example'],
    ]);
  });

  test('it begins in the main part, and for a name at the heading', () => {
    showPage(page);
    const addresses = candidatesFor('email');
    expect(addresses[firstCandidate(addresses, 'email')]?.value).toBe('tuva@fjord.example');
    const names = candidatesFor('name');
    expect(names[firstCandidate(names, 'name')]?.value).toBe('Tuva Eide');
    expect(names.map(({ value }) => value)).not.toContain("const a = 'x@y.example';");
  });
});
