/** A page in the picker's sight, in a document without a browser. */
import { parseHTML } from 'linkedom';
import { vi } from 'vitest';
import { readableAt } from '../../../lib/content/picker/pointed-at.ts';
import { selectorFor } from '../../../lib/content/picker/selector-for.ts';
import type { PageField } from '../../../lib/domain/record.ts';

/** Shows a page at an address. */
export function showPage(html: string, address = 'https://crm.example/#/contacts/4711/show'): Document {
  const whole = html.includes('<html') ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document, window } = parseHTML(whole);
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
  vi.stubGlobal('location', { href: address });
  return document;
}

/** What would be saved if the user pointed at the first element that a selector of the test's finds. */
export function pointAt(selector: string, field: PageField): { selector: string | null; value: string } | null {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`there is no ${selector}`);
  const readable = readableAt(element, field);
  return readable && { selector: selectorFor(readable.element, field, readable.value), value: readable.value };
}
