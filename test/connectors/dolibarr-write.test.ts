import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asHtml } from '../../lib/connectors/telling/note-text.ts';
import { type DolibarrService, startDolibarr } from '../services/dolibarr.ts';
import { testNow } from './support/client-for.ts';
import { bad, byEmail, readFrom, undone, writeTo } from './support/dolibarr-asked.ts';

let service: DolibarrService;
beforeEach(async () => {
  service = await startDolibarr();
});
afterEach(() => service.close());

/** Notes the test wrote, that are hers. */
const written = () => service.notes().filter((html) => html.includes('baton:f1'));
const attributes = () => service.contact().array_options as Record<string, unknown>;
const verdict = () => [attributes().options_sales_verdict, attributes().options_sales_reason];

describe('what a rep said of a lead', () => {
  it('becomes an event in the agenda, in which nothing of it is markup, and the named attributes', async () => {
    const receipt = await writeTo(service, bad);
    expect(receipt).toEqual({ id: '900' });
    expect(service.records.agendaevents?.find(({ id }) => id === '900')).toMatchObject({
      type_code: 'AC_OTH',
      label: 'Bad lead',
      note_private: 'Bad lead: no budget &lt;yet&gt; &amp; no date.<br>Camille, 20 November. baton:f1',
      datep: testNow / 1000,
      percentage: -1,
      userownerid: '1',
      fk_contact: '12',
      fk_soc: '3',
    });
    expect(verdict()).toEqual(['bad', 'No budget <yet>']);
  });

  it('loses no other attribute, also where a version forgets what is not sent along', async () => {
    await writeTo(service, bad);
    expect(attributes()).toMatchObject({ options_hobby: 'sailing', options_marketing_answer: 'Seen: thanks' });
  });

  it('touches no attribute where none was named, or where it is no verdict', async () => {
    await writeTo(service, bad, {});
    await writeTo(service, { ...bad, said: { kind: 'response', id: 'r1', at: testNow } });
    expect(service.asked.map(({ method }) => method)).not.toContain('PUT');
  });

  it('finds the contact by address as well, and a third party that has the address itself', async () => {
    await writeTo(service, { ...bad, person: byEmail });
    expect(written()).toHaveLength(1);
    await writeTo(service, { ...bad, person: { emails: ['rosa@lind.example'], records: [] } });
    expect(service.records.agendaevents?.at(-1)).toMatchObject({ fk_contact: null, fk_soc: '4' });
    const rosa = service.records.thirdparties?.find(({ id }) => id === '4');
    expect(rosa?.array_options).toMatchObject({ options_sales_verdict: 'bad' });
  });

  it('cannot be told of somebody Dolibarr does not have', async () => {
    const person = { emails: ['nobody@else.example'], records: [] };
    await expect(writeTo(service, { ...bad, person })).rejects.toMatchObject({ failure: { code: 'notFound' } });
  });

  it('is no news when the person is read again', async () => {
    await writeTo(service, bad);
    expect(JSON.stringify((await readFrom(service)).person)).not.toMatch(/event:900|Bad lead/);
  });

  it('has a heading no longer than Dolibarr keeps', async () => {
    await writeTo(service, { ...bad, title: 'x'.repeat(500) });
    expect(service.records.agendaevents?.at(-1)?.label).toBe('x'.repeat(128));
  });
});

describe('what is taken back', () => {
  it('is a further event, and clears the attributes', async () => {
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
    expect(written()).toHaveLength(1);
  });

  it('doubles nothing on a third party', async () => {
    const rosa = { ...bad, person: { emails: ['rosa@lind.example'], records: [] } };
    const first = await writeTo(service, rosa);
    expect(await writeTo(service, { ...rosa, mayBeThere: true })).toEqual(first);
  });

  it.each([
    ['a reply that got lost', { after: 'cut' } as const, 'offline'],
    ['a failure after the work was done', { after: { status: 500, body: {} } }, 'serverError'],
  ])('doubles nothing after %s', async (_, fault, code) => {
    service.failWith(({ method }) => (method === 'POST' ? fault : undefined));
    await expect(writeTo(service, bad)).rejects.toMatchObject({ failure: { code } });
    expect(written()).toHaveLength(1);
    service.failWith(undefined);
    await writeTo(service, { ...bad, mayBeThere: true });
    expect(written()).toHaveLength(1);
    expect(verdict()[0]).toBe('bad');
  });

  it('does what was left after the event', async () => {
    service.failWith(({ method }) => (method === 'PUT' ? 'cut' : undefined));
    await expect(writeTo(service, bad)).rejects.toMatchObject({ failure: { code: 'offline' } });
    service.failWith(undefined);
    await writeTo(service, { ...bad, mayBeThere: true });
    expect(written()).toHaveLength(1);
    expect(verdict()[0]).toBe('bad');
  });

  it('finds the event among very many', async () => {
    const old = Array.from({ length: 300 }, (_, n) => ({ id: String(200 + n), fk_contact: '12', label: `n${n}` }));
    service.records.agendaevents?.unshift(...old);
    await writeTo(service, bad);
    await writeTo(service, { ...bad, mayBeThere: true });
    expect(written()).toHaveLength(1);
  });
});

describe('an attribute that is not there', () => {
  it('is passed over by Dolibarr in silence, and so is told by the setting', async () => {
    await expect(
      writeTo(service, bad, { verdictField: 'sales_verdict', reasonField: 'misspelt' }),
    ).rejects.toMatchObject({
      failure: { code: 'badSetting', field: 'reasonField' },
    });
    expect(written()).toHaveLength(1);
    expect(verdict()[0]).toBe('bad');
  });
});

describe('a note', () => {
  it('is HTML in which nothing is markup', () => {
    expect(asHtml('<b>"A" & \'B\'</b>\r\nbaton:x')).toBe(
      '&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;<br>baton:x',
    );
  });
});
