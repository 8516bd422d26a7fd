import { describe, expect, it } from 'vitest';
import { observePages } from '../../../lib/content/navigation-observer.ts';
import { atomicCrm } from '../../../lib/crm/atomic-crm/index.ts';
import { pageAt } from '../../../lib/crm/match-url.ts';
import type { RecordPage } from '../../../lib/domain/record.ts';

const look = (url: URL): RecordPage | null => (url.hash === '' ? null : pageAt(atomicCrm, url));

/** A browser whose address is set by the test. */
function observed(first: string) {
  const ends = new AbortController();
  const seen: string[] = [];
  let href = first;
  let hint = (): void => undefined;
  const say = (page: RecordPage | null) => {
    seen.push(page?.kind === 'record' ? `${page.record.object} ${page.record.id}` : (page?.kind ?? 'none'));
  };
  const seam = {
    href: () => href,
    onHint: (callback: () => void) => {
      hint = callback;
    },
  };
  const lookAgain = observePages(look, say, ends.signal, seam);
  const go = (hash: string): void => {
    href = `https://crm.example/${hash}`;
    hint();
  };
  return { seen, go, lookAgain, hint: () => hint(), end: () => ends.abort() };
}

const contact = 'https://crm.example/#/contacts/1/show';

describe('pages', () => {
  it('are said at once, and once', () => {
    const { seen, hint } = observed(contact);
    hint();
    hint();
    expect(seen).toEqual(['contact 1']);
  });

  it('that are none are not said on the start', () => {
    expect(observed('https://crm.example/login').seen).toEqual([]);
  });

  it('are said again when the record changes', () => {
    const { seen, go } = observed(contact);
    go('#/contacts/2/show');
    go('#/companies/2/show');
    expect(seen).toEqual(['contact 1', 'contact 2', 'company 2']);
  });

  it('are not said again when only the address changes', () => {
    const { seen, go } = observed(contact);
    go('#/contacts/1/show?tab=notes');
    go('#/contacts/1');
    expect(seen).toEqual(['contact 1']);
  });

  it('are said when lists and strange pages come between', () => {
    const { seen, go } = observed(contact);
    go('#/contacts');
    go('#/contacts?page=2');
    go('');
    go('#/contacts/1/show');
    expect(seen).toEqual(['contact 1', 'list', 'none', 'contact 1']);
  });

  it('are not said any more after the end', () => {
    const { seen, go, end } = observed(contact);
    end();
    go('#/contacts/2/show');
    expect(seen).toEqual(['contact 1']);
  });
});
