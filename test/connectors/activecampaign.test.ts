/** Reading a person from ActiveCampaign. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ActiveCampaignService, startActiveCampaign } from '../services/activecampaign.ts';
import { activity, livAasen } from '../services/activecampaign-people.ts';
import { byEmail, personFrom, readFrom } from './support/activecampaign-asked.ts';

const at = (text: string) => Date.parse(text);
let service: ActiveCampaignService;
beforeEach(async () => {
  service = await startActiveCampaign();
});
afterEach(() => service.close());

describe('a contact of ActiveCampaign', () => {
  it('is found by an address, in whatever case it is kept', async () => {
    const { identity } = await personFrom(service, { emails: ['first@x.example', ...byEmail.emails], records: [] });
    expect(identity).toEqual({ emails: ['liv.aasen@havbris.example'], records: [] });
  });

  it('is nobody where no address is known, an address is only alike, or the contact was deleted', async () => {
    const nobody = { person: null };
    expect(await readFrom(service, { emails: ['nobody@x.example'], records: [] })).toEqual(nobody);
    const record = { crm: 'hubspot', account: '1', object: 'contact', id: '42' } as const;
    expect(await readFrom(service, { emails: [], records: [record] })).toEqual(nobody);
    service.contact('42').record.deleted = '1';
    expect(await readFrom(service)).toEqual(nobody);
    service.failWith(() => ({ body: { contacts: [{ id: '42', email: 'other@x.example' }] } }));
    expect(await readFrom(service)).toEqual(nobody);
  });

  it('has facts, of fields with usual titles too', async () => {
    const { facts = {} } = await personFrom(service);
    expect(Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))).toEqual({
      name: 'Liv Aasen',
      phone: '+47 55 00 00 02',
      company: 'Havbris Rederi AS',
      jobTitle: 'Head of IT',
      industry: 'Shipping, Energy',
      country: 'Norway',
      city: 'Bergen',
      owner: 'Kari Nes',
      score: 85,
    });
  });

  it('has a journey with titles a rep understands', async () => {
    const { touchpoints = [] } = await personFrom(service);
    expect(touchpoints.map(({ kind, title, externalId }) => [kind, title, externalId])).toEqual([
      ['other', 'Q4 shipping wave 2', 'activecampaign:activity:808'],
      ['note', 'Asked for prices', 'activecampaign:note:91'],
      ['mail', undefined, 'activecampaign:activity:804'],
      ['other', 'Logged in', 'activecampaign:tracking:15'],
      ['download', 'Whitepaper downloaded', 'activecampaign:tracking:14'],
      ['webinar', 'Webinar attended: Green shipping', 'activecampaign:tracking:13'],
      ['page', 'havbris.example/prices', 'activecampaign:tracking:12'],
      ['emailClick', 'Sail for less', 'activecampaign:activity:803'],
      ['emailOpen', 'Sail for less', 'activecampaign:activity:802'],
      ['emailSent', 'Sail for less', 'activecampaign:activity:801'],
      ['other', 'Welcome series', 'activecampaign:activity:805'],
      ['form', 'Get the shipping guide', 'activecampaign:subscription:7'],
    ]);
    expect(touchpoints.find(({ kind }) => kind === 'emailClick')?.url).toBe('https://havbris.example/prices');
    expect(touchpoints.at(-1)?.at).toBe(at('2026-10-01T08:00:00Z'));
  });

  it('has deals won and lost, in whole units, and a stage', async () => {
    const { outcomes, stages } = await personFrom(service);
    const source = 'activecampaign';
    expect(outcomes).toEqual([
      { id: 'activecampaign:deal:41', result: 'lost', at: at('2026-10-25T09:00:00Z'), source, currency: 'NOK' },
      {
        id: 'activecampaign:deal:40',
        result: 'won',
        at: at('2026-10-20T08:00:00Z'),
        source,
        value: 500,
        currency: 'NOK',
      },
    ]);
    expect(stages).toEqual([{ stage: 'Demo held', at: at('2026-11-10T09:00:00Z'), source }]);
  });

  it('does not enter a stage anew when something else of the deal changes', async () => {
    const { bookmark } = await readFrom(service);
    const [deal] = service.contact('42').deals;
    Object.assign(deal ?? {}, { mdate: '2026-11-15T10:00:00+01:00' });
    const stage = async (left: string | undefined) =>
      (await personFrom(service, { ...byEmail, ...(left && { bookmark: left }) })).stages?.map((one) => [
        one.stage,
        one.at,
      ]);
    expect(await stage(bookmark)).toEqual([['Demo held', at('2026-11-10T09:00:00Z')]]);
    expect(await stage('{"46":5}')).toEqual([['Demo held', at('2026-11-15T09:00:00Z')]]);
    Object.assign(deal ?? {}, { stage: '1' });
    expect(await stage(bookmark)).toEqual([['New', at('2026-11-15T09:00:00Z')]]);
  });

  it('keeps what was remembered of deals where they cannot be read', async () => {
    const { bookmark = '' } = await readFrom(service);
    service.failWith(({ path }) => (path.endsWith('/deals') ? { status: 403, body: {} } : undefined));
    expect((await readFrom(service, { ...byEmail, bookmark })).bookmark).toBe(bookmark);
  });

  it('has days from the fields that were named', async () => {
    const { deadlines } = await personFrom(service, byEmail, { deadlineFields: '%CONTRACT_ENDS%, no such' });
    expect(deadlines?.map(({ day, what, at: since }) => [day, what, since])).toEqual([
      ['2027-03-31', 'Contract ends', at('2026-11-01T09:00:00Z')],
    ]);
    expect((await personFrom(service)).deadlines).toEqual([]);
  });

  it("has marketing's answer, when it was given", async () => {
    const { answers } = await readFrom(service, byEmail, { answerField: 'marketing answer' });
    expect(answers).toEqual([{ state: 'changed', text: 'new segment', at: at('2026-11-17T09:00:00Z') }]);
    expect((await readFrom(service)).answers).toEqual([]);
    service.contact('42').fieldValues.set('3', { value: 'Maybe later', udate: '2026-11-17T10:00:00+01:00' });
    expect((await readFrom(service, byEmail, { answerField: 'marketing answer' })).answers).toEqual([]);
  });

  it('was answered by nobody as far as ActiveCampaign can tell', async () => {
    expect((await personFrom(service)).responses).toEqual([]);
  });

  it('takes twelve requests with deals, forms and a company, and seven without', async () => {
    await readFrom(service);
    expect(service.asked).toHaveLength(12);
    await readFrom(service, { emails: ['quiet@one.example'], records: [] });
    expect(service.asked).toHaveLength(12 + 7);
  });

  it('without anything is a person without a journey', async () => {
    const { person, gaps } = await readFrom(service, { emails: ['quiet@one.example'], records: [] });
    expect(person).toMatchObject({ touchpoints: [], stages: [], outcomes: [], deadlines: [] });
    expect(gaps).toEqual([]);
  });
});

describe('long lists of ActiveCampaign', () => {
  it('are followed by page as far as they matter, newest first', async () => {
    const liv = livAasen();
    const old = Array.from({ length: 10_000 }, (_, id) =>
      activity(String(5000 + id), 'Log', 'log', '71', '', '2025-01-01T09:00:00+01:00'),
    );
    liv.activities.push(...old);
    await service.close();
    service = await startActiveCampaign({ people: [liv] });
    const { touchpoints = [] } = await personFrom(service);
    expect(touchpoints.filter(({ title }) => title === 'Sail for less')).toHaveLength(494);
    const offsets = service.asked
      .filter(({ path }) => path.endsWith('/activities'))
      .map(({ query }) => query.get('offset'));
    expect(offsets).toEqual([null, '100', '200', '300', '400']);
  });

  it('end with a page that is not full where no total is told', async () => {
    service.failWith(({ path }) =>
      path.endsWith('/trackingLogs')
        ? { body: { trackingLogs: [{ id: '1', type: 'Logged in', tstamp: '2026-11-01' }] } }
        : undefined,
    );
    await readFrom(service);
    expect(service.asked.filter(({ path }) => path.endsWith('/trackingLogs'))).toHaveLength(1);
  });
});
