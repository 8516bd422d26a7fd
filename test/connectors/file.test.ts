import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { file } from '../../lib/connectors/file/connector.ts';
import { importedPersonSchema } from '../../lib/domain/import-batch.ts';
import { feedPeople } from '../services/feed.ts';
import { type PublishedFile, startFile } from '../services/file.ts';
import { clientFor, testNow } from './support/client-for.ts';

let service: PublishedFile;
beforeEach(async () => {
  service = await startFile();
});
afterEach(() => service.close());

function read(bookmark?: string) {
  const { client } = clientFor(file, { settings: { address: service.address } });
  return atEdge(() => file.readAll!(client, bookmark));
}

/** What came of a file that could be read. */
async function readGood(content: string | Uint8Array) {
  service.put(content);
  const outcome = await read();
  if (!outcome.ok || outcome.value.people === 'unchanged') throw new Error(JSON.stringify(outcome));
  for (const person of outcome.value.people) expect(z.safeParse(importedPersonSchema, person).success).toBe(true);
  return { ...outcome.value, people: outcome.value.people };
}

describe('people in the feed format', () => {
  const lines = feedPeople.map((person) => JSON.stringify(person));
  it.each([
    ['a document', JSON.stringify({ format: 'baton-feed-1', people: feedPeople }, null, 2)],
    ['a list', JSON.stringify(feedPeople)],
    ['lines', `${lines.join('\r\n')}\n\n`],
    ['lines with a mark before them', `\ufeff${lines.join('\n')}`],
  ])('are read from %s', async (_, content) => {
    const { people, answers, problems } = await readGood(content);
    expect(people).toMatchObject([
      {
        identity: { emails: ['anna@firma.example', 'anna.lund@firma.example'] },
        stages: [{ source: 'file' }, { stage: 'MQL' }],
        touchpoints: { length: 5 },
      },
      { identity: { emails: ['bo@firma.example'] }, facts: { name: { value: 'Bo Vik', source: 'file', at: testNow } } },
    ]);
    expect(answers).toMatchObject([{ email: 'anna@firma.example', feedbackId: 'f-1', state: 'changed' }]);
    expect(problems).toEqual([]);
  });

  it('are read where there is one alone', async () => {
    expect((await readGood(lines[1] ?? '')).people).toHaveLength(1);
    expect((await readGood(JSON.stringify(feedPeople[0], null, 2))).people).toHaveLength(1);
  });

  it('cost themselves alone where they are not understood, by their place', async () => {
    const odd = [{ facts: {} }, 7, { emails: ['nobody'] }, { emails: ['a@x.example'], stages: [{ stage: 'MQL' }] }];
    const inList = await readGood(JSON.stringify([...odd, feedPeople[1]]));
    expect(inList.people.map(({ identity }) => identity.emails[0])).toEqual(['a@x.example', 'bo@firma.example']);
    expect(inList.problems).toEqual([
      { where: 'people.0', what: 'emails' },
      { where: 'people.1', what: 'person' },
      { where: 'people.2.emails.0', what: 'emails' },
      { where: 'people.3.stages.0.at', what: 'stages' },
    ]);
    const inLines = await readGood(`${lines[0]}\n{"emails": [\n\n${lines[1]}`);
    expect(inLines.people).toHaveLength(2);
    expect(inLines.problems).toEqual([{ where: '2', what: 'person' }]);
  });

  it('are told of as far as somebody would read', async () => {
    const { problems } = await readGood(JSON.stringify([...Array.from({ length: 1000 }, () => ({})), feedPeople[1]]));
    expect(problems).toHaveLength(50);
  });
});

describe('a published spreadsheet', () => {
  const csv =
    'E-mail;Name;Company;Lifecycle stage;Became MQL;Renewal date;Feedback\n' +
    'Anna@Firma.example;Anna Lund;Firma AS;Marketing Qualified Lead;2026-11-18T09:30Z;2026-12-31;bad\n' +
    'bo@firma.example;Bo Vik;;Hot stuff;2026-11-17T08:00Z;31.01.2027;\n' +
    'nobody;No One;;;;;\n';

  it('is read by the names of its columns', async () => {
    const { people, problems } = await readGood(csv);
    expect(people).toMatchObject([
      {
        identity: { emails: ['anna@firma.example'] },
        facts: { name: { value: 'Anna Lund', source: 'file' }, company: { value: 'Firma AS' } },
        // In the table's own words: the agreement knows which stage it is.
        stages: [{ stage: 'Marketing Qualified Lead', at: Date.UTC(2026, 10, 18, 9, 30), source: 'file' }],
        deadlines: [{ day: '2026-12-31', what: 'Renewal date', source: 'file' }],
      },
      { stages: [{ stage: 'Hot stuff' }], deadlines: [{ day: '2027-01-31' }] },
    ]);
    expect(people[0]).not.toHaveProperty('feedback');
    expect(problems).toEqual([{ where: '4: E-mail', what: 'badEmail' }]);
    expect(JSON.stringify(problems)).not.toContain('nobody');
  });

  it('may be of things that happened', async () => {
    const { people } = await readGood(
      'email,timestamp,event,page title\n' +
        'anna@firma.example,2026-11-18T09:30Z,page view,Pricing\n' +
        'anna@firma.example,2026-11-18T09:31Z,form,Price list\n',
    );
    expect(people).toMatchObject([
      {
        touchpoints: [
          { kind: 'page', title: 'Pricing', source: 'file' },
          { kind: 'form', title: 'Price list' },
        ],
      },
    ]);
  });

  it('may be in an old encoding', async () => {
    const latin = Uint8Array.from([...'email,name\nbo@x.example,Bo V\u00e5ge\n'], (letter) => letter.charCodeAt(0));
    expect((await readGood(latin)).people).toMatchObject([{ facts: { name: { value: 'Bo Våge' } } }]);
  });

  it('says when it was changed, where the server does', async () => {
    service.put('email,name\nbo@x.example,Bo\n', { 'last-modified': 'Wed, 18 Nov 2026 10:00:00 GMT' });
    expect(await read()).toMatchObject({
      value: { people: [{ facts: { name: { at: Date.UTC(2026, 10, 18, 10) } } }] },
    });
  });

  it('of many people is read whole', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `p${index}@x.example,Person ${index}`);
    expect((await readGood(`email,name\n${rows.join('\n')}\n`)).people).toHaveLength(10_000);
  });
});

describe('a file that did not change', () => {
  it.each([
    ['by its ETag', { etag: '"v1"' }, 304],
    ['by when it was changed', { 'last-modified': 'Wed, 18 Nov 2026 10:00:00 GMT' }, 304],
    ['by what is in it', {}, 200],
  ])('is known %s', async (_, headers, status) => {
    service.put(JSON.stringify(feedPeople), headers);
    const first = await read();
    const bookmark = first.ok ? first.value.bookmark : undefined;
    expect(await read(bookmark)).toEqual({ ok: true, value: { people: 'unchanged', bookmark } });
    expect(service.answered).toEqual([200, status]);
    service.put(JSON.stringify(feedPeople.slice(1)), { etag: '"v2"' });
    expect(await read(bookmark)).toMatchObject({ value: { people: { length: 1 } } });
  });

  it('is read all the same by a bookmark that is none', async () => {
    service.put(JSON.stringify(feedPeople), { etag: '"v1"' });
    for (const bookmark of ['', '{', '{"etag":7}']) {
      expect(await read(bookmark)).toMatchObject({ value: { people: { length: 2 } } });
    }
  });
});

describe('a file that is none', () => {
  it.each([
    ['a page to sign in on', '<!doctype html><title>Google Sheets: Sign-in</title>', 'HTML'],
    ['nothing', '', 'empty'],
    ['blanks', ' \n \n', 'empty'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'binary'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'binary'],
    ['a table without addresses', 'name,company\nAnna,Firma AS\n', 'identity'],
    ['names and no rows', 'email,name\n', 'noRows'],
    ['another document', '{"users": {"a": 1}}', '1: emails'],
    ['a list of others', '[{"users": 1}, {"users": 2}]', 'people.0: emails'],
    ['a document of others', '{"users": [1], "pages": 7}', 'people'],
    ['a table of nobody', 'email,name\nnobody,Bo\nno one,Bo\n', 'identity'],
    ['broken JSON', '[{"emails": [', 'people'],
    ['another format', '{"format":"baton-feed-2","people":[]}', 'people'],
    ['an agreement', '{"format":"baton-agreement-1"}', 'agreement'],
  ])('is named: %s', async (_, content, what) => {
    service.put(content);
    expect(await read()).toEqual({ ok: false, failure: { code: 'notUnderstood', what } });
  });

  it('shows at once when it is connected', async () => {
    const { client } = clientFor(file, { settings: { address: service.address } });
    service.put('email,name\nbo@x.example,Bo\n');
    expect(await file.check(client)).toMatchObject({ account: new URL(service.origin).host, writes: [] });
    service.put('name\nBo\n');
    await expect(file.check(client)).rejects.toMatchObject({ failure: { code: 'notUnderstood' } });
  });

  it('may have no one in it', async () => {
    expect((await readGood('[]')).people).toEqual([]);
  });
});
