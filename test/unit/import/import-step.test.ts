import { describe, expect, it } from 'vitest';
import { isOrderOpen } from '../../../components/options/import/date-columns.ts';
import { type Draft, withCarries, withField } from '../../../components/options/import/import-step.ts';
import { hostOf, patternOf } from '../../../components/options/sites/site-address.ts';
import { openTable } from '../../../lib/import/table.ts';
import { columnHints } from '../../../lib/import/values/column-hints.ts';
import { agreement, proposed } from './support/importing.ts';
import { fileOf } from './support/sources.ts';

async function draftOf(csv: string): Promise<Draft> {
  const table = await openTable(fileOf(csv));
  const hints = table.shape.columns.map((_, index) => columnHints(table.sample, index));
  const file = new File([csv], 'people.csv');
  return {
    file,
    table,
    choices: {},
    hints,
    agreement,
    mapping: proposed(table),
    remembered: false,
    touched: new Set(),
  };
}

const fieldsIn = ({ mapping }: Draft) => mapping.columns.map(({ field }) => field);

describe('a mapping changed by hand', () => {
  it('moves a field that only one column may have, and shares those that several may', async () => {
    const draft = await draftOf('Name,Nickname,Email,Other\nAnna,An,a@x.example,b@x.example\n');
    expect(fieldsIn(draft)).toEqual(['name', 'fact', 'email', 'fact']);
    expect(fieldsIn(withField(draft, 1, 'name'))).toEqual(['ignored', 'name', 'email', 'fact']);
    expect(fieldsIn(withField(draft, 3, 'email'))).toEqual(['name', 'fact', 'email', 'email']);
  });

  it('lets rows carry what a column was said to be', async () => {
    const draft = await draftOf('Name,Email,Met on\nAnna,a@x.example,2026-10-01\n');
    expect(draft.mapping.carries).toEqual(['contacts']);
    expect(withField(draft, 2, 'touchpointTime').mapping.carries).toEqual(['contacts', 'touchpoints']);
  });

  it('keeps what was set by hand when rows are said to carry something else', async () => {
    const draft = withField(await draftOf('Name,Email,Date,Subject\nAnna,a@x.example,2026-10-01,Hi\n'), 3, 'need');
    const changed = withCarries(draft, ['contacts', 'touchpoints']);
    expect(fieldsIn(changed)).toEqual(['name', 'email', 'touchpointTime', 'need']);
  });
});

describe('a table said to be about something else', () => {
  it('keeps nothing that was set by hand for rows of another kind', async () => {
    const draft = withField(await draftOf('Month,Channel,Spend,Code\nApr 2021,Ads,100,a\n'), 2, 'value');
    // A row of cost is that alone, whatever a column is said to be.
    expect(draft.mapping.carries).toEqual(['spend']);
    const people = withField(withCarries(draft, ['contacts']), 3, 'recordId');
    expect(people.mapping.carries).toEqual(['contacts']);
    const cost = withCarries(people, ['spend']);
    expect(fieldsIn(cost)).toEqual(['spendDay', 'channel', 'cost', 'fact']);
  });
});

describe('the question how dates are meant', () => {
  const csv = (renewal: string, born: string) => `Email,Renewal date,Born\na@x.example,${renewal},${born}\n`;
  it('is asked where no column tells', async () => {
    expect(isOrderOpen(await draftOf(csv('3/4/2027', 'x')))).toBe(true);
  });
  it('is not asked where another column tells, or no date is read', async () => {
    expect(isOrderOpen(await draftOf(csv('3/4/2027', '25/12/1980')))).toBe(false);
    expect(isOrderOpen(await draftOf(csv('2027-04-03', '3/4/1980')))).toBe(false);
  });
});

describe('the address of a site', () => {
  it.each([
    ['crm.example', 'https://crm.example/*'],
    [' https://CRM.example:8443/#/contacts/1 ', 'https://crm.example/*'],
    ['http://intranet.example/crm', 'http://intranet.example/*'],
    ['localhost:5173', 'http://localhost/*'],
    ['127.0.0.1:7106/#/contacts', 'http://127.0.0.1/*'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/*'],
  ])('%s is asked for as %s', (address, pattern) => {
    expect(patternOf(address)).toBe(pattern);
  });

  it.each([
    '',
    'crm',
    'not an address',
    'ftp://crm.example',
    'https://*.example',
    'chrome://extensions',
    'javascript://x.example',
  ])('%j is none', (address) => {
    expect(patternOf(address)).toBeNull();
  });

  it('is shown by its host', () => {
    expect(hostOf('https://crm.example/*')).toBe('crm.example');
  });
});
