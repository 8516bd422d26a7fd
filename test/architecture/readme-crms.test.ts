/** The README's table of CRMs: every one that Baton knows, what it reads there, and how that was checked, no better than it was. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CrmAdapter } from '../../lib/crm/adapter.ts';
import { book } from '../../lib/crm/registry.ts';
import { pageFields } from '../../lib/domain/record.ts';
import { savedPages } from '../support/saved-pages.ts';

/** CRMs beside which the built extension is tried, and by which test. */
const live: Readonly<Record<string, string>> = {
  'atomic-crm': 'test/e2e/main-job.test.ts',
  generic: 'test/e2e/tryton.test.ts',
};

const fieldWords = { email: 'e-mail', name: 'name', company: 'company', owner: 'owner', stage: 'stage' } as const;

interface Row {
  readonly name: string;
  readonly read: string;
  readonly checked: string;
  readonly when: string;
}

function rows(): Row[] {
  const text = readFileSync('README.md', 'utf8');
  const table = text.slice(text.indexOf('| CRM |'), text.indexOf('\n\n', text.indexOf('| CRM |')));
  return table
    .split('\n')
    .slice(2)
    .map((line) => {
      const [, name = '', read = '', checked = '', when = ''] = line.split('|').map((cell) => cell.trim());
      return { name, read, checked, when };
    });
}

/** The fields that are looked for on the page of a person. */
function readFrom({ pages }: CrmAdapter): string {
  const fields = [pages.contact, pages.lead].flatMap((page) => Object.keys(page?.fields ?? {}));
  return ['record', ...pageFields.filter((field) => fields.includes(field)).map((field) => fieldWords[field])].join(
    ', ',
  );
}

function evidenceFor({ id }: CrmAdapter): 'live' | 'saved pages' | 'documentation only' {
  if (live[id]) return 'live';
  return savedPages.some((page) => page.adapter === id) ? 'saved pages' : 'documentation only';
}

function lastSeen({ pages }: CrmAdapter): string {
  const days = Object.values(pages).flatMap(({ fields }) => Object.values(fields).map((list) => list.lastSeen));
  return days.toSorted().at(-1)?.slice(0, 7) ?? '';
}

describe('the table of CRMs in the README', () => {
  const crms = [...book.named, book.generic];

  it('has a row for each and for no other', () => {
    const names = crms.map((crm) => (crm === book.generic ? 'Any other page' : crm.name));
    expect(
      rows()
        .map(({ name }) => name.replace(/ \(.*$/, ''))
        .toSorted(),
    ).toEqual(names.toSorted());
  });

  it.each(crms.map((crm) => [crm.id, crm] as const))('tells the truth of %s', (_, crm) => {
    const name = crm === book.generic ? 'Any other page' : crm.name;
    const row = rows().find((one) => one.name.replace(/ \(.*$/, '') === name);
    expect(row?.read).toBe(readFrom(crm));
    expect(row?.checked.split(/[:;,]/)[0]).toBe(evidenceFor(crm));
    expect(row?.when).toBe(lastSeen(crm));
  });

  it('rests on tests that are there', () => {
    expect(Object.values(live).filter((file) => !existsSync(file))).toEqual([]);
  });
});
