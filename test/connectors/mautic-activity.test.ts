import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mautic } from '../../lib/connectors/mautic/connector.ts';
import { type MauticService, startMautic } from '../services/mautic.ts';
import { asked, clientOfMautic, recordOf } from './support/mautic.ts';
import { at, personIn } from './support/person-read.ts';

let service: MauticService;
beforeEach(async () => {
  service = await startMautic();
});
afterEach(() => service.close());

const read = async (id = '47') =>
  personIn(await mautic.read!(clientOfMautic(service), asked({ records: [recordOf(id)] })));

const touchpoints = async (id?: string) => (await read(id)).touchpoints ?? [];

/** Hits of a page, one a minute from 2026-01-01 on. */
function hit(id: number, count: number, event = 'page.hit'): void {
  for (let index = 0; index < count; index++) {
    service.happens(id, {
      event,
      eventId: 10_000 + index,
      eventLabel: { label: `Page ${index}` },
      eventType: 'Page hit',
      timestamp: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    });
  }
}

describe('the journey of a contact of Mautic', () => {
  it('has all kinds of events, newest first, in the words of their makers', async () => {
    const told = (await touchpoints()).map(({ kind, title }) => `${kind}: ${title}`);
    expect(told).toEqual([
      'call: Called her: budget is there.',
      'video: Video view event',
      'mail: Email reply: Shall we talk?',
      'emailSent: Shall we talk?',
      'other: Campaign action triggered: Tell sales / Autumn campaign',
      'meeting: Attended meeting - Demo',
      'other: Do not contact: Sms',
      'webinar: Attended webinar - Fewer stops',
      'webinar: Registered for webinar - Fewer stops',
      'download: Whitepaper & checklist',
      'other: Point gained: Downloads the whitepaper / 20',
      'page: Whitepaper: Maintenance',
      'emailClick: Maintenance without downtime',
      'emailOpen: Maintenance without downtime',
      'emailSent: Maintenance without downtime',
      'note: Met at the fair & liked the demo',
      'other: Coffee served: Espresso at the fair',
      'other: Email failed: Invitation',
      'other: Contact identified',
      'form: Ask for a demo',
      'ad: UTM campaign: autumn',
    ]);
  });

  it('has ids by which the same event is known again', async () => {
    const ids = (await touchpoints()).map(({ externalId }) => externalId);
    expect(ids).toContain('mautic:page.hit:2002');
    expect(ids).toContain('mautic:form.submitted503');
    expect(ids).toContain('mautic:page.videohit:Video view event5f1c');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads to pages, but never to what would count as the buyer', async () => {
    const links = Object.fromEntries((await touchpoints()).map(({ externalId, url }) => [externalId, url]));
    expect(links['mautic:page.hit:2001']).toBe('https://nordvind.example/whitepaper?a=1');
    expect(links['mautic:form.submitted503']).toBe('https://nordvind.example/demo');
    expect(links['mautic:asset.download11']).toBe('https://mautic.example/asset/1:whitepaper');
    expect(links['mautic:email.sent796']).toBeUndefined();
    expect(links['mautic:webinar.registered66']).toBeUndefined();
  });

  it('tells by which program a mail was opened and a link was followed', async () => {
    const byKind = Object.groupBy(await touchpoints(), ({ kind }) => kind);
    expect(byKind.emailOpen?.[0]?.agent).toBe('Mozilla/5.0 (iPhone)');
    expect(byKind.emailClick?.[0]?.agent).toBe('Mozilla/5.0 (iPhone)');
  });

  it('has neither network addresses nor what a campaign means to do', async () => {
    const all = JSON.stringify(await read());
    expect(all).not.toContain('192.0.2.10');
    expect(all).not.toContain('Later / Autumn');
    expect(all).not.toContain('Remind / Autumn');
    expect(all).not.toContain('Nurture / Autumn');
    const feed = service.asked.find(({ path }) => path.endsWith('/activity'));
    expect(feed?.query.getAll('filters[excludeEvents][]')).toContain('lead.ipadded');
    expect(feed?.query.getAll('order[]')).toEqual(['timestamp', 'DESC']);
  });

  it('names a page without a title by its host and path, and a link by its mail where the subject is not known', async () => {
    const url = 'https://nordvind.example/prices/?utm_source=x';
    const told = { event: 'page.hit', eventType: 'Page hit', eventLabel: { label: url } };
    service.happens(52, { ...told, eventId: 1, timestamp: '2026-10-02T00:00:00Z', details: { hit: { url } } });
    const hit = { url, source: 'email', sourceId: '5', sourceName: 'Prices 2026' };
    service.happens(52, { ...told, eventId: 2, timestamp: '2026-10-01T00:00:00Z', details: { hit } });
    expect((await touchpoints('52')).map(({ title }) => title)).toEqual(['nordvind.example/prices', 'Prices 2026']);
  });

  it('leaves out what Baton wrote itself', async () => {
    service.people.get(47)!.notes.unshift({
      id: 9,
      text: '<p><strong>Bad lead</strong></p><p>No budget<br>baton:f1</p>',
      type: 'general',
      dateTime: '2026-11-20T10:00:00+00:00',
    });
    expect((await touchpoints()).filter(({ title }) => title?.includes('budget'))).toHaveLength(1);
  });

  it('is read page by page, to the last one', async () => {
    hit(52, 230);
    expect(await touchpoints('52')).toHaveLength(230);
    expect(
      service.asked.filter(({ path }) => path.endsWith('/activity')).map(({ query }) => query.get('page')),
    ).toEqual(['1', '2', '3']);
  });

  it('stops at the newest 500 of very many', async () => {
    hit(52, 10_000);
    const read500 = await touchpoints('52');
    expect(read500).toHaveLength(500);
    expect(read500[0]?.title).toBe('Page 9999');
    expect(read500.at(-1)?.title).toBe('Page 9500');
    expect(service.asked.filter(({ path }) => path.endsWith('/activity'))).toHaveLength(5);
  });

  it('stops where several kinds together are enough, and where the pages have no end', async () => {
    const pages = () => service.asked.filter(({ path }) => path.endsWith('/activity')).length;
    hit(52, 600);
    hit(52, 600, 'page.videohit');
    expect(await touchpoints('52')).toHaveLength(600);
    expect(pages()).toBe(3);
    const [event] = service.people.get(52)!.events;
    service.failWith(({ path }) =>
      path.endsWith('/activity') ? { body: { events: [event], maxPages: 999 } } : undefined,
    );
    await touchpoints('52');
    expect(pages()).toBe(8);
  });

  it('has no network addresses where an older Mautic does not leave them out', async () => {
    const events = service.people.get(47)!.events.filter(({ event }) => event === 'lead.ipadded');
    expect(events).toHaveLength(1);
    service.failWith(({ path }) => (path.endsWith('/activity') ? { body: { events } } : undefined));
    expect(JSON.stringify(await read())).not.toContain('192.0.2.10');
  });

  it('is cut where a later page fails, and says so', async () => {
    hit(52, 230);
    service.failWith(({ query }) => (query.get('page') === '2' ? { status: 500, body: { errors: [] } } : undefined));
    const { gaps, ...rest } = await mautic.read!(clientOfMautic(service), asked({ records: [recordOf('52')] }));
    expect(personIn(rest).touchpoints).toHaveLength(100);
    expect(gaps).toContainEqual({ part: 'pages', failure: { code: 'serverError', status: 500 } });
    expect(gaps?.map(({ part }) => part)).not.toContain('stageHistory');
  }, 20_000);

  it('of which the beginning is missing says nothing of a stage’s own', async () => {
    expect((await read('52')).stages).toHaveLength(1);
    hit(52, 600);
    expect((await read('52')).stages).toEqual([]);
  });

  it('has times in every way that Mautic writes them', async () => {
    const events = ['2026-02-01T10:00:00-05:00', '2026-02-01 16:00:00', 'yesterday', ''];
    for (const [index, timestamp] of events.entries()) {
      service.happens(52, { event: 'form.submitted', eventId: index, eventType: 'Form submitted', timestamp });
    }
    expect((await touchpoints('52')).map(({ at: when }) => when)).toEqual([
      at('2026-02-01T16:00:00Z'),
      at('2026-02-01T15:00:00Z'),
    ]);
  });
});
