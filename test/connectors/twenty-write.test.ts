import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asMarkdown } from '../../lib/connectors/twenty/notes.ts';
import { startTwenty, type TwentyService } from '../services/twenty.ts';
import { testNow } from './support/client-for.ts';
import { bad, byEmail, readFrom, undone, writeTo } from './support/twenty-asked.ts';

let service: TwentyService;
beforeEach(async () => {
  service = await startTwenty();
});
afterEach(() => service.close());

/** Notes the test wrote, that are hers. */
const written = () => service.notes().filter((markdown) => markdown.includes('baton:f1'));
const all = () => service.records.notes?.filter(({ bodyV2 }) => JSON.stringify(bodyV2).includes('baton:f1')) ?? [];
const verdict = () => [service.person().salesVerdict, service.person().salesReason];
const posts = (kind: string) => service.asked.filter(({ method, path }) => method === 'POST' && path.endsWith(kind));

describe('what a rep said of a lead', () => {
  it('becomes a note on the person, in which nothing of it is markup, and the named fields', async () => {
    const { id } = await writeTo(service, bad);
    expect(written()).toEqual(['Bad lead: \\*no\\* budget \\<yet\\>.\n\nNora, 20 November. baton:f1']);
    expect(all()).toMatchObject([{ id, title: 'Bad lead' }]);
    expect(verdict()).toEqual(['bad', 'No budget <yet>']);
  });

  it('touches no field where none was named, or where it is no verdict', async () => {
    await writeTo(service, bad, {});
    await writeTo(service, { ...bad, said: { kind: 'response', id: 'r1', at: testNow } });
    expect(service.asked.map(({ method }) => method)).not.toContain('PATCH');
  });

  it('fills a choice by its values, which are in capitals, and empties it', async () => {
    await service.close();
    service = await startTwenty({ choices: { salesVerdict: ['GOOD', 'BAD'] } });
    await writeTo(service, bad);
    expect(verdict()[0]).toBe('BAD');
    await writeTo(service, undone);
    expect(verdict()[0]).toBeNull();
  });

  it('finds the person by address as well, and in versions that link notes differently', async () => {
    await service.close();
    service = await startTwenty({ isOlder: true });
    await writeTo(service, { ...bad, person: byEmail });
    expect(written()).toHaveLength(1);
    await writeTo(service, { ...bad, mayBeThere: true });
    expect(written()).toHaveLength(1);
  });

  it('cannot be told of somebody Twenty does not have', async () => {
    const person = { emails: ['nobody@else.example'], records: [] };
    await expect(writeTo(service, { ...bad, person })).rejects.toMatchObject({ failure: { code: 'notFound' } });
    expect(all()).toEqual([]);
  });

  it('is no news when the person is read again', async () => {
    await writeTo(service, bad);
    expect(JSON.stringify((await readFrom(service)).person)).not.toContain('baton:f1');
  });
});

describe('what is taken back', () => {
  it('is a further note, and clears the fields', async () => {
    await writeTo(service, bad);
    await writeTo(service, undone);
    expect(written()).toHaveLength(2);
    expect(verdict()).toEqual(['', '']);
  });

  it('is not mistaken for what it takes back, nor the other way round', async () => {
    await writeTo(service, undone);
    await writeTo(service, { ...bad, mayBeThere: true });
    await writeTo(service, { ...undone, mayBeThere: true });
    expect(written()).toHaveLength(2);
  });

  it('leaves the verdict alone where it was something else', async () => {
    await writeTo(service, bad);
    const said = { kind: 'undone', id: 'p1:undone', at: testNow, undone: 'p1', was: 'pause', wasAt: testNow } as const;
    await writeTo(service, { ...undone, said });
    expect(verdict()[0]).toBe('bad');
  });
});

describe('writing again', () => {
  it('doubles nothing', async () => {
    const first = await writeTo(service, bad);
    expect(await writeTo(service, { ...bad, mayBeThere: true })).toEqual(first);
    expect(all()).toHaveLength(1);
    expect(written()).toHaveLength(1);
  });

  it.each([
    ['a reply that got lost', '/notes', { after: 'cut' } as const, 'offline'],
    ['a failure after the note was made', '/notes', { after: { status: 500, body: {} } }, 'serverError'],
    ['the link’s reply that got lost', '/noteTargets', { after: 'cut' } as const, 'offline'],
    ['a link that was never made', '/noteTargets', 'cut' as const, 'offline'],
    ['a link that the server failed to make', '/noteTargets', { status: 502, body: '<html>' }, 'serverError'],
  ])('doubles nothing, and does what was left, after %s', async (_, path, fault, code) => {
    service.failWith((asked) => (asked.method === 'POST' && asked.path.endsWith(path) ? fault : undefined));
    await expect(writeTo(service, bad)).rejects.toMatchObject({ failure: { code } });
    expect(all()).toHaveLength(1);
    service.failWith(undefined);
    await writeTo(service, { ...bad, mayBeThere: true });
    expect(all()).toHaveLength(1);
    expect(written()).toHaveLength(1);
    expect(verdict()[0]).toBe('bad');
  });

  it('tries another name of a field only where the first one was refused', async () => {
    service.failWith(({ path }) => (path.endsWith('/noteTargets') ? { after: 'cut' } : undefined));
    await expect(writeTo(service, bad)).rejects.toMatchObject({ failure: { code: 'offline' } });
    expect(posts('/noteTargets')).toHaveLength(1);
  });

  it('looks through the person’s notes where a version cannot search in texts', async () => {
    await writeTo(service, bad);
    service.failWith(({ query }) =>
      query.get('filter')?.includes('markdown') ? { status: 400, body: { messages: ['no such operator'] } } : undefined,
    );
    await writeTo(service, { ...bad, mayBeThere: true });
    expect(posts('/notes')).toHaveLength(1);
  });

  it('finds a mark that an editor of Twenty escaped', async () => {
    const mark = 'baton:f_1';
    const same = { ...bad, text: `Bad. ${mark}`, mark };
    await writeTo(service, same);
    await writeTo(service, { ...same, mayBeThere: true });
    expect(posts('/notes')).toHaveLength(1);
  });
});

describe('a field that is not there', () => {
  it('is refused in Twenty’s own words, and the note is not lost', async () => {
    await expect(writeTo(service, bad, { verdictField: 'misspelt' })).rejects.toMatchObject({
      failure: { code: 'refused', why: expect.stringContaining('"misspelt"') },
    });
    expect(written()).toHaveLength(1);
  });
});

describe('Markdown', () => {
  it('is escaped but for the words', () => {
    expect(asMarkdown('# [a](b) `c` ~d~ 1 < 2\r\nbaton:x-1')).toBe(
      '\\# \\[a\\]\\(b\\) \\`c\\` \\~d\\~ 1 \\< 2\n\nbaton:x-1',
    );
  });
});
