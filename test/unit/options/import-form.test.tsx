import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { SideTables } from '../../../components/options/data/SideTables.tsx';
import { sideChanged } from '../../../components/options/data/side-changes.ts';
import { ImportForm } from '../../../components/options/import/ImportForm.tsx';
import type { Draft } from '../../../components/options/import/import-step.ts';
import type { Mapping } from '../../../lib/import/mapping.ts';
import { mappingFile } from '../../../lib/import/mapping-file.ts';
import { openTable } from '../../../lib/import/table.ts';
import { columnHints } from '../../../lib/import/values/column-hints.ts';
import { answering, good } from '../components/answering.ts';
import { drawn, rest } from '../components/drawn.ts';
import { agreement, proposed } from '../import/support/importing.ts';
import { fileOf } from '../import/support/sources.ts';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));

let draft: Draft;
let started: Mapping | null;

async function form(csv: string, changes: Partial<Mapping> = {}) {
  held.now = answering({});
  started = null;
  const table = await openTable(fileOf(csv, { name: 'table.csv' }));
  const first: Draft = {
    file: new File([csv], 'table.csv'),
    table,
    choices: {},
    hints: table.shape.columns.map((_, index) => columnHints(table.sample, index)),
    agreement,
    mapping: proposed(table, changes),
    remembered: false,
    touched: new Set(),
  };
  function Page() {
    const [shown, setShown] = useState(first);
    draft = shown;
    return (
      <ImportForm
        draft={shown}
        sites={[]}
        onChange={setShown}
        onReopen={() => undefined}
        onStart={() => {
          started = shown.mapping;
        }}
        onCancel={() => undefined}
      />
    );
  }
  const page = await drawn(<Page />);
  const labelled = (text: string) => {
    const label = page.all('label').find((each) => each.textContent?.trim().startsWith(text));
    if (!label) throw new Error(`there is no "${text}" among ${page.all('label').map((each) => each.textContent)}`);
    return label;
  };
  return {
    ...page,
    tick: async (text: string, value = true) => {
      const input = labelled(text).querySelector('input') as HTMLInputElement;
      Object.defineProperty(input, 'checked', { value, writable: true, configurable: true });
      input.dispatchEvent(new window.Event('change', { bubbles: true }));
      await rest();
    },
    choose: async (text: string, value: string) => {
      const select = labelled(text).querySelector('select') as HTMLSelectElement;
      Object.defineProperty(select, 'value', { value, writable: true, configurable: true });
      select.dispatchEvent(new window.Event('change', { bubbles: true }));
      await rest();
    },
    submit: async () => {
      page.get('form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
      await rest();
    },
    fieldsOffered: () => [...page.get('.mapping select').querySelectorAll('option')].map((each) => each.textContent),
  };
}

describe('a table nobody has seen', () => {
  test('that names nobody is taken row by row, and only with a word for it', async () => {
    const page = await form('Product;Status\nA;Won\nA;Won\n', { records: undefined });
    expect(page.text()).toContain('No column says who a row is about.');
    await page.submit();
    expect(started).toMatchObject({ rows: 'each' });
    await page.tick('Take each row as a lead of its own', false);
    started = null;
    await page.submit();
    expect(started).toBeNull();
    expect(page.get('.gaps').textContent).toContain('take each row as a lead of its own');
  });

  test('of cost offers what rows of cost have, and nothing of people', async () => {
    const page = await form('Month,Channel,Spend\nApr 2021,Ads,100\n');
    expect(page.text()).toContain('Each row says what a channel or a campaign cost');
    expect(page.fieldsOffered()).toEqual(expect.arrayContaining(['Cost', 'Channel', 'Clicks', 'Keep as a fact']));
    expect(page.fieldsOffered()).not.toContain('E-mail address');
    expect(page.text()).not.toContain('Each row holds');
    await page.submit();
    expect(started?.columns.map(({ field }) => field)).toEqual(['spendDay', 'channel', 'cost']);
  });

  test('is guessed anew where the user says that it is about something else', async () => {
    const page = await form('agent,manager\nAnna,Dustin\nBo,Dustin\n', { carries: ['contacts'] });
    await page.tick('owners, companies or products');
    expect(draft.mapping).toMatchObject({ carries: ['details'], about: 'owner' });
    expect(draft.mapping.columns.map(({ field }) => field)).toEqual(['detailKey', 'fact']);
    await page.tick('leads and deals');
    expect(draft.mapping.carries).toEqual(['contacts']);
    expect(draft.mapping.columns.map(({ field }) => field)).not.toContain('detailKey');
  });

  test('of products asks in which column the leads have them', async () => {
    const page = await form('product,series\nGTX,G\nMG,M\n');
    expect((page.get('input.input') as HTMLInputElement).value).toBe('product');
    await page.choose('What is each row about?', 'company');
    expect(draft.mapping.about).toBe('company');
    await page.choose('What is each row about?', 'another');
    await page.submit();
    expect(started).toBeNull();
  });
});

describe('how deals ended', () => {
  test('by words Baton does not know is asked, word by word', async () => {
    const page = await form('Lead ID,Lead Outcome\n1,Sealed\n2,Gone quiet\n3,sealed \n4,Won\n');
    expect(page.all('.outcome-word').map((each) => each.querySelector('bdi')?.textContent)).toEqual([
      'Sealed',
      'Gone quiet',
    ]);
    await page.choose('Sealed', 'won');
    await page.choose('Gone quiet', 'lost');
    await page.choose('Gone quiet', '');
    expect(draft.mapping.outcomeWords).toEqual({ Sealed: 'won' });
  });

  test('is asked where no column says so', async () => {
    const page = await form('customer_id,converted_at,revenue\n1,2020-02-03 14:20:08,15\n');
    expect(page.text()).toContain('Each row is a deal that was');
    await page.choose('No column tells won from lost.', '');
    await page.submit();
    expect(started).toBeNull();
    expect(page.get('.gaps').textContent).toContain('that every row was won');
  });
});

describe('a mapping as a file', () => {
  const csv = 'Lead ID,Lead Outcome\n1,Sealed\n';
  const open = async (page: Awaited<ReturnType<typeof form>>, text: string) => {
    const input = page.all('input[type="file"]')[0] as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File([text], 'mine.json')], configurable: true });
    input.dispatchEvent(new window.Event('change', { bubbles: true }));
    await rest();
  };

  test('is taken for the table at hand, and refused with what is wrong', async () => {
    const page = await form(csv);
    const mine: Mapping = {
      ...draft.mapping,
      columns: [
        { name: 'Lead Outcome', field: 'fact' },
        { name: 'Lead ID', field: 'recordId' },
        { name: 'Gone', field: 'city' },
      ],
    };
    await open(page, mappingFile(mine));
    expect(draft.mapping.columns.map(({ field }) => field)).toEqual(['recordId', 'fact']);
    expect(page.text()).toContain('It names columns that this table does not have: Gone.');
    await open(page, mappingFile(mine).replace('"fact"', '"nonsense"'));
    expect(page.text()).toContain('The saved mapping is damaged at “mapping.columns.0.field”');
    await open(page, '{}');
    expect(page.text()).toContain('This file holds no mapping that Baton saved.');
  });
});

describe('tables that speak of no lead', () => {
  test('are listed once they are stored, and removed after a question', async () => {
    let stored = [{ kind: 'spend' as const, source: 'file:ads.csv', rows: 42 }];
    held.now = answering({
      sideTables: () => good(stored),
      forgetSide: () => {
        stored = [];
        return good(null);
      },
    });
    const page = await drawn(<SideTables />);
    expect(page.text()).toContain('ads.csv what marketing paid · 42 rows');
    stored = [...stored, { kind: 'spend', source: 'file:more.csv', rows: 1 }];
    sideChanged();
    await rest();
    expect(page.text()).toContain('more.csv');
    await page.press('Remove ads.csv');
    expect(page.text()).toContain('Remove everything that came from ads.csv?');
    await page.press('Remove');
    expect(held.now.done).toContainEqual(['forgetSide', { kind: 'spend', source: 'file:ads.csv' }]);
    expect(page.text()).toContain('ads.csv is removed.');
    expect(page.text()).not.toContain('42 rows');
  });

  test('are not spoken of where there is none', async () => {
    held.now = answering({ sideTables: () => good([]) });
    expect((await drawn(<SideTables />)).text()).toBe('');
  });
});
