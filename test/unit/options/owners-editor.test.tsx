import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { OwnersEditor } from '../../../components/options/agreement/clock/owners/OwnersEditor.tsx';
import type { Owner } from '../../../lib/domain/agreement/clock-schema.ts';
import { drawn } from './drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12) }));

const kari: Owner = { id: 'kari', name: 'Kari Nordmann', aliases: ['kari@crm.example'], team: 'North' };
const calendars = [{ id: 'office', name: 'Office', zone: 'Europe/Oslo', week: {} }];

let owners: readonly Owner[] = [];

function Page({ start }: { readonly start: readonly Owner[] }) {
  const [shown, setShown] = useState(start);
  owners = shown;
  return (
    <OwnersEditor owners={shown} calendars={calendars} names={['Kari Nordmann', 'Ola Hansen']} onChange={setShown} />
  );
}

/** The editor with the first rep opened. */
function editor(start: readonly Owner[] = [kari]) {
  const page = drawn(<Page start={start} />);
  const details = page.root.querySelector('details');
  if (details) page.send(Object.assign(details, { open: true }), 'toggle');
  const submit = (form: Element | null, values: readonly string[]) => {
    const fields = [...form!.querySelectorAll('input')];
    for (const [index, value] of values.entries()) {
      Object.defineProperty(fields[index], 'validity', { value: { badInput: false }, configurable: true });
      fields[index]!.value = value;
    }
    page.send(form!, 'submit');
  };
  return {
    ...page,
    add: (name: string) => submit(page.root.querySelector('.add-owner form'), [name]),
    leave: (...values: string[]) => submit(page.root.querySelector('.editor-body form'), values),
  };
}

describe('a rep', () => {
  test('is added once, by a name or another spelling, and suggested only while missing', () => {
    const page = editor();
    expect([...page.root.querySelectorAll('.add-owner option')].map((option) => option.getAttribute('value'))).toEqual([
      'Ola Hansen',
    ]);
    page.add('KARI@crm.example');
    expect(page.errors()).toEqual(['“KARI@crm.example” already stands for Kari Nordmann.']);
    page.add(' ');
    expect(page.errors()).toEqual(['A rep needs a name.']);
    page.add('Ola Hansen');
    expect(owners).toEqual([kari, { id: 'ola-hansen', name: 'Ola Hansen' }]);
  });

  test('has other spellings, a team and hours, and none of them where they are emptied', () => {
    const page = editor();
    page.write('Other spellings', 'kari@crm.example; 42');
    expect(owners[0]?.aliases).toEqual(['kari@crm.example', '42']);
    page.write('Team', '');
    expect(owners[0] && 'team' in owners[0]).toBe(false);
    const select = page.field('Calendar');
    Object.defineProperty(select, 'value', { value: 'office' });
    page.send(select, 'change');
    expect(owners[0]?.calendar).toBe('office');
  });

  test('takes no spelling that stands for another, and no more than the agreement holds', () => {
    const page = editor([kari, { id: 'ola', name: 'Ola Hansen' }]);
    page.write('Other spellings', 'ola hansen');
    expect(page.errors()).toEqual(['“ola hansen” already stands for Ola Hansen.']);
    page.write('Other spellings', Array.from({ length: 21 }, (_, index) => `kari-${index}`).join());
    expect(page.errors()).toEqual(['At most 20 spellings, each of at most 200 characters.']);
    expect(owners[0]).toEqual(kari);
  });

  test('whose calendar is gone says so', () => {
    expect(editor([{ ...kari, calendar: 'old' }]).text()).toContain('The calendar “old” no longer exists.');
  });

  test('is removed after a question', () => {
    const page = editor();
    page.press('Remove rep');
    expect(owners).toHaveLength(1);
    page.press('Remove rep');
    expect(owners).toEqual([]);
  });
});

describe('leave', () => {
  test('without a day, or in a year that is not counted, is refused', () => {
    const page = editor();
    page.leave('', '', '');
    expect(page.errors()).toEqual(['Choose a date.']);
    page.leave('1700-01-01', '2026-12-24', '');
    expect(page.errors().join()).toContain('1900 to 2199');
    expect(owners).toEqual([kari]);
  });

  test('of one day needs no last day; a reversed one is refused in its place', () => {
    const page = editor();
    page.leave('2026-12-24', '', 'Christmas');
    expect(owners[0]?.leave).toEqual([{ from: '2026-12-24', to: '2026-12-24', note: 'Christmas' }]);
    page.leave('2026-12-31', '2026-12-28', '');
    expect(page.errors()).toEqual(['The last day, 28 Dec 2026, lies before the first, 31 Dec 2026.']);
    expect(owners[0]?.leave).toHaveLength(1);
  });

  test('that touches other leave is joined with it, and this is said', () => {
    const page = editor([{ ...kari, leave: [{ from: '2026-12-21', to: '2026-12-23' }] }]);
    page.leave('2026-12-24', '2027-01-02', '');
    expect(owners[0]?.leave).toEqual([{ from: '2026-12-21', to: '2027-01-02' }]);
    expect(page.root.querySelector('[role="status"]')?.textContent).toContain('Joined with leave');
  });

  test('gone by is folded away, and all of it removed leaves nothing behind', () => {
    const page = editor([{ ...kari, leave: [{ from: '2026-07-06', to: '2026-07-24' }] }]);
    expect(page.root.querySelector('details details')?.textContent).toContain('1 that has passed');
    page.press(page.names('button').find((name) => name.startsWith('Remove leave'))!);
    expect(owners).toEqual([kari]);
  });
});
