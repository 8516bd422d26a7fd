/** Deals of tables: each counts once, however often and in however many rows it is told. */
import { describe, expect, it } from 'vitest';
import { emptyContact, type Outcome } from '../../../lib/domain/contact.ts';
import { mergeIntoContact } from '../../../lib/domain/merge-contact.ts';
import { importAll } from './support/importing.ts';
import { fileOf, modified } from './support/sources.ts';

const day = 86_400_000;

/** What the first person of the files has come to, imported one after the other. */
async function outcomesOf(...files: readonly (string | { readonly csv: string; readonly at: number })[]) {
  let contact = emptyContact('c', 0);
  for (const [index, file] of files.entries()) {
    const { csv, at } = typeof file === 'string' ? { csv: file, at: modified } : file;
    const source = { ...fileOf(csv, { name: `deals-${index}.csv` }), lastModified: at };
    for (const person of (await importAll(source)).people) {
      if (person.identity.emails[0] === 'a@x.example') contact = mergeIntoContact(contact, person, at);
    }
  }
  return contact.outcomes;
}

const short = ({ result, value, undated }: Outcome) => `${result} ${value}${undated ? ' undated' : ''}`;
const header = 'Deal ID,Email,Deal Stage,Close Date,Amount\n';

describe('deals with an id', () => {
  it('are told apart where all else is the same, with a day and without', async () => {
    const csv = `${header}1,a@x.example,Closed Won,2024-05-02,100\n2,a@x.example,Closed Won,2024-05-02,100\n3,a@x.example,Closed Won,,100\n4,A@X.example,Closed Won,,100\n`;
    const once = await outcomesOf(csv);
    expect(once.map(short).toSorted()).toEqual(['won 100', 'won 100', 'won 100 undated', 'won 100 undated']);
    expect(await outcomesOf(csv, csv)).toEqual(once);
    expect(await outcomesOf(csv, { csv, at: modified + day })).toEqual(once);
  });

  it('are what the newer of two exports says, in whichever order they come', async () => {
    const older = {
      csv: `${header}1,a@x.example,Closed Lost,2024-05-02,100\n2,a@x.example,Closed Won,2024-05-20,70\n`,
      at: modified,
    };
    const newer = {
      csv: `${header}1,a@x.example,Closed Won,2024-06-02,120\n2,a@x.example,Closed Won,2024-05-10,90\n`,
      at: modified + day,
    };
    for (const files of [
      [older, newer],
      [newer, older],
      [older, newer, older],
    ]) {
      expect((await outcomesOf(...files)).map(short)).toEqual(['won 90', 'won 120']);
    }
  });

  it('keep their day and their value where a newer export has no column for them', async () => {
    const dated = `${header}1,a@x.example,Closed Won,2024-05-02,100\n`;
    const bare = { csv: 'Deal ID,Email,Deal Stage\n1,a@x.example,Closed Won\n', at: modified + day };
    const [outcome, ...others] = await outcomesOf(dated, bare);
    expect(others).toEqual([]);
    expect(outcome).toMatchObject({ result: 'won', value: 100 });
    expect(outcome).not.toHaveProperty('undated');
    expect(await outcomesOf(bare, dated)).toMatchObject([{ at: outcome?.at, value: 100 }]);
  });

  it('add up the lines of an order, and count a value once that stands beside each product', async () => {
    const lines = `Order ID,Email,Deal Stage,Close Date,Amount,Product\n1,a@x.example,Won,2024-05-02,10.1,A\n1,a@x.example,Won,2024-05-02,20.2,B\n1,a@x.example,Won,2024-05-02,10.1,C\n1,a@x.example,Won,2024-05-02,10.1,C\n2,a@x.example,Won,2024-05-02,50,A\n2,a@x.example,Won,2024-05-02,50,B\n`;
    expect((await outcomesOf(lines)).map(short)).toEqual(['won 50.5', 'won 50']);
    expect(await outcomesOf(lines, lines)).toEqual(await outcomesOf(lines));
  });
});

describe('deals without an id', () => {
  it('are as many as there are rows with a value, and no more when the file is read again', async () => {
    const csv =
      'Email,Deal Stage,Close Date,Amount\na@x.example,Won,2024-05-02,100\na@x.example,Won,2024-05-02,100\na@x.example,Won,,100\na@x.example,Won,,100\n';
    const once = await outcomesOf(csv);
    expect(once).toHaveLength(4);
    expect(await outcomesOf(csv, { csv, at: modified + day })).toEqual(once);
  });

  it('are one where a lead that was won stands twice', async () => {
    const csv = 'Email,Lead Source,Converted\na@x.example,Ads,Yes\nA@X.EXAMPLE,Ads,Yes\n';
    expect(await outcomesOf(csv)).toHaveLength(1);
  });

  it('do not move when a newer file still does not say when', async () => {
    const csv = 'Email,Lead Source,Converted\na@x.example,Ads,Yes\n';
    const [first] = await outcomesOf(csv);
    expect(first).toMatchObject({ undated: true, at: modified });
    expect(await outcomesOf(csv, { csv, at: modified + day })).toEqual([first]);
  });
});
