/** Following Marketo's logs by their paging tokens. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MarketoService, startMarketo } from '../services/marketo.ts';
import { marketoChange, ragnaId } from '../services/marketo-people.ts';
import { testNow } from './support/client-for.ts';
import { byEmail, readFrom, requests } from './support/marketo.ts';
import { at, personIn } from './support/person-read.ts';

const day = 24 * 60 * 60 * 1000;

let service: MarketoService;
beforeEach(async () => {
  service = await startMarketo();
});
afterEach(() => service.close());

async function startAgain(options: Parameters<typeof startMarketo>[0]): Promise<void> {
  await service.close();
  service = await startMarketo(options);
}

/** The bookmark that a first reading leaves. */
async function bookmarkOfFirst(settings: Record<string, string> = {}): Promise<string> {
  const { bookmark } = await readFrom(service, byEmail, settings);
  (service.asked as unknown[]).length = 0;
  return bookmark ?? '';
}

/** Something that happens at a time. */
function happens(guid: string, activityDate: string, activityTypeId = 2): void {
  const shared = { leadId: ragnaId, primaryAttributeValue: guid, attributes: [] };
  service.activities.push({ marketoGUID: guid, activityDate, activityTypeId, ...shared });
}

describe("Marketo's logs", () => {
  it('are read from 90 days ago for what happens often, and from two years ago for the rest', async () => {
    await readFrom(service);
    const since = service.asked.flatMap(({ query }) => query.get('sinceDatetime') ?? []);
    expect(since.map((text) => Math.round((testNow - at(text)) / day)).toSorted((a, b) => a - b)).toEqual([90, 760]);
  });

  it('are read page by page, with nothing twice and nothing left out', async () => {
    const whole = personIn(await readFrom(service)).touchpoints ?? [];
    await startAgain({ pageSize: 4 });
    const { person, gaps } = await readFrom(service);
    const ids = (personIn({ person }).touchpoints ?? []).map(({ externalId }) => externalId);
    expect(ids.toSorted()).toEqual(whole.map(({ externalId }) => externalId).toSorted());
    expect(gaps).toEqual([]);
  });

  it('go on after pages that are empty', async () => {
    await startAgain({ window: 190 * day });
    const { person, gaps } = await readFrom(service);
    expect(personIn({ person }).touchpoints?.length).toBeGreaterThan(20);
    expect(gaps).toEqual([]);
    // Two years in such windows are four pages, of which the first ones are empty.
    expect(requests(service).filter((one) => one.endsWith('/leadchanges.json'))).toHaveLength(4);
  });

  it('are read only so far at a time, which is a gap, and are gone on with the next time', async () => {
    await startAgain({ window: 100 * day });
    const first = await readFrom(service);
    expect(requests(service).filter((one) => one.endsWith('/leadchanges.json'))).toHaveLength(6 + 1);
    expect(first.gaps?.map(({ part, failure }) => [part, failure.code])).toEqual(
      ['forms', 'campaigns', 'webinars', 'events', 'owner', 'stageHistory', 'stage'].map((part) => [part, 'tooSlow']),
    );
    const person = personIn(first);
    expect(person.touchpoints?.some(({ kind }) => kind === 'form')).toBe(false);
    // What happens often was read to its end.
    expect(person.touchpoints?.some(({ kind }) => kind === 'emailClick')).toBe(true);
    // And the status is not dated by a log that is not whole.
    expect(person.stages).toEqual([]);

    const second = await readFrom(service, { ...byEmail, ...(first.bookmark && { bookmark: first.bookmark }) });
    expect(second.gaps).toEqual([]);
    expect(personIn(second).touchpoints?.some(({ kind }) => kind === 'form')).toBe(true);
    expect(personIn(second).stages?.map(({ stage }) => stage)).toContain('Engaged');
  });

  it('are gone on with where the last reading ended, in five requests', async () => {
    const bookmark = await bookmarkOfFirst();
    await service.close();
    service = await startMarketo({}, testNow + 60_000);
    happens('new-one', new Date(testNow + 1000).toISOString());
    service.changes.push(marketoChange('2026-11-20T12:00:10Z', 'leadStatus', 'SQL', 'MQL'));
    const { person, gaps } = await readFrom(service, { ...byEmail, bookmark });
    expect(gaps).toEqual([]);
    expect(personIn({ person }).touchpoints?.map(({ title }) => title)).toEqual(['new-one']);
    expect(personIn({ person }).stages?.map(({ stage }) => stage)).toEqual(['SQL']);
    expect(requests(service)).toHaveLength(5);
  });

  it('are read anew where the lead or what was named is another, or the bookmark is none', async () => {
    const bookmark = await bookmarkOfFirst();
    const all = async (asked: object, settings = {}) =>
      personIn(await readFrom(service, { ...byEmail, ...asked }, settings)).touchpoints?.length ?? 0;
    expect(await all({ bookmark })).toBe(0);
    const other = { answerField: 'marketingAnswer' };
    expect(await all({ bookmark }, other)).toBeGreaterThan(20);
    expect(await all({ bookmark: 'not of ours' })).toBeGreaterThan(20);
    expect(await all({ bookmark: bookmark.replace(String(ragnaId), '1') })).toBeGreaterThan(20);
  });

  it('are read from the date again where Marketo takes a token no longer', async () => {
    const bookmark = await bookmarkOfFirst();
    const void_ = { ...JSON.parse(bookmark), tokens: { often: 'VOID', rare: 'VOID', named: 'VOID', changes: 'VOID' } };
    const { person, gaps } = await readFrom(service, { ...byEmail, bookmark: JSON.stringify(void_) });
    expect(gaps).toEqual([]);
    expect(personIn({ person }).touchpoints?.length).toBeGreaterThan(20);
  });

  it('keep what was read before a page failed, and that page for the next time', async () => {
    await startAgain({ pageSize: 4 });
    let pages = 0;
    const failing: Parameters<typeof service.failWith>[0] = ({ path, query }) =>
      path.endsWith('/activities.json') && query.getAll('activityTypeIds').includes('2') && ++pages > 1
        ? { body: { success: false, errors: [{ code: '1003', message: 'Invalid data' }] } }
        : undefined;
    const whole = personIn(await readFrom(service)).touchpoints ?? [];
    pages = 0;
    service.failWith(failing);
    const first = await readFrom(service);
    expect(first.gaps?.map(({ part }) => part)).toEqual([
      'forms',
      'campaigns',
      'webinars',
      'events',
      'owner',
      'stageHistory',
    ]);
    expect(personIn(first).touchpoints?.some(({ kind }) => kind === 'form')).toBe(true);
    service.failWith(undefined);
    const second = await readFrom(service, { ...byEmail, ...(first.bookmark && { bookmark: first.bookmark }) });
    const ids = [first, second].flatMap((one) => personIn(one).touchpoints ?? []).map(({ externalId }) => externalId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(whole.length);
  });

  it('are not followed for ever where they stand still', async () => {
    service.failWith(({ path, query }) =>
      path.endsWith('/activities.json')
        ? { body: { success: true, moreResult: true, nextPageToken: query.get('nextPageToken') } }
        : undefined,
    );
    expect((await readFrom(service)).gaps).toEqual([]);
    expect(requests(service).filter((one) => one.endsWith('/activities.json'))).toHaveLength(3);
  });

  it('are read with 10,000 entries from the oldest on, a part at a time, and the newest of them at once', async () => {
    for (let n = 0; n < 10_000; n++) happens(`visit-${n}`, new Date(testNow - 80 * day + n * 60_000).toISOString(), 1);
    happens('visit-newest', new Date(testNow - 60_000).toISOString(), 1);
    const first = await readFrom(service);
    const visits = (one: typeof first) =>
      (personIn(one).touchpoints ?? []).flatMap(({ title }) => (title?.startsWith('visit') ? title : []));
    expect(visits(first).length).toBeGreaterThan(1700);
    expect(visits(first)).toContain('visit-newest');
    expect(first.gaps?.map(({ part, failure }) => [part, failure.code])).toEqual(
      ['pages', 'emails', 'downloads'].map((part) => [part, 'tooSlow']),
    );
    let last = first;
    const all = new Set(visits(first));
    for (let n = 0; n < 6; n++) {
      last = await readFrom(service, { ...byEmail, ...(last.bookmark && { bookmark: last.bookmark }) });
      for (const visit of visits(last)) all.add(visit);
    }
    expect(all.size).toBe(10_001);
    expect(last.gaps).toEqual([]);
  });

  it('are empty', async () => {
    service.activities.length = 0;
    service.changes.length = 0;
    const { person, gaps } = await readFrom(service);
    expect(personIn({ person }).touchpoints).toEqual([]);
    expect(gaps).toEqual([]);
  });
});
