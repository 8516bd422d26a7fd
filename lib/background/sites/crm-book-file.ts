/** The CRMs that Baton knows, from the file made of them when it was built. Read when first needed. */
import type { CrmBook } from '../../crm/crm-book.ts';
import { browser } from '../../platform/browser.ts';

let reading: Promise<CrmBook> | undefined;

/** All of them. The file is Baton's own and never changes while Baton runs. */
export function crmBookFile(): Promise<CrmBook> {
  reading ??= read().catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

async function read(): Promise<CrmBook> {
  const response = await fetch(browser.runtime.getURL('/crms.json'));
  return (await response.json()) as CrmBook;
}
