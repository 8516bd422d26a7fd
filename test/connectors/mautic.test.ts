import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mautic } from '../../lib/connectors/mautic/connector.ts';
import { type MauticOptions, type MauticService, mauticUser, startMautic } from '../services/mautic.ts';
import { mauticPerson } from '../services/mautic-people.ts';
import { asked, clientOfMautic, recordOf } from './support/mautic.ts';
import { at, personIn } from './support/person-read.ts';

let service: MauticService;

async function start(options?: MauticOptions): Promise<void> {
  service = await startMautic(options);
}

beforeEach(() => start());
afterEach(() => service.close());

const byRecord = () => asked({ records: [recordOf('47')] });
const read = (who = byRecord(), settings = {}) => mautic.read!(clientOfMautic(service, settings), who);

describe('a person of Mautic', () => {
  it('is found by the record, in four requests at once', async () => {
    const person = personIn(await read());
    expect(person.identity).toEqual({
      emails: ['sigrid.fjell@nordvind.example'],
      records: ['mautic/127.0.0.1/contact/47'],
    });
    expect(service.asked.map(({ path }) => path).sort()).toEqual([
      '/api/contacts/47',
      '/api/contacts/47/activity',
      '/api/contacts/47/companies',
      '/api/contacts/47/notes',
    ]);
  });

  it('is found by the address, and by all of it', async () => {
    const person = personIn(await read(asked({ emails: ['sigrid.fjell@nordvind.example'] })));
    expect(person.identity.records).toEqual(['mautic/127.0.0.1/contact/47']);
    expect(service.asked[0]?.query.get('search')).toBe('email:sigrid.fjell@nordvind.example');
    const other = personIn(await read(asked({ emails: ['jonas+demo@havblikk.example'] })));
    expect(other.facts?.name?.value).toBe('Jonas Hav');
  });

  it('is looked for by each address in turn', async () => {
    const person = personIn(await read(asked({ emails: ['old@nordvind.example', 'jonas+demo@havblikk.example'] })));
    expect(person.facts?.name?.value).toBe('Jonas Hav');
  });

  it('is the one that was active last, where two have the address', async () => {
    const twin = (id: number, lastActive: string | null) => mauticPerson(id, 'a@b.example', { lastActive });
    await service.close();
    await start({
      people: [twin(1, null), twin(2, '2026-11-01T00:00:00+00:00'), twin(3, '2026-10-01T00:00:00+00:00')],
    });
    const person = personIn(await read(asked({ emails: ['a@b.example'] })));
    expect(person.identity.records).toEqual(['mautic/127.0.0.1/contact/2']);
  });

  it('is not taken for another one of the same number in another Mautic', async () => {
    const record = { ...recordOf('47'), account: 'mautic.elsewhere.example' };
    expect(await read(asked({ records: [record] }))).toEqual({ person: null });
    expect(service.asked).toEqual([]);
  });

  it('is found by the address where the record was merged away', async () => {
    const who = asked({ records: [recordOf('9')], emails: ['sigrid.fjell@nordvind.example'] });
    const outcome = await read(who);
    expect(personIn(outcome).identity.records).toEqual(['mautic/127.0.0.1/contact/47']);
    expect(outcome.gaps).toEqual([]);
    expect(personIn(outcome).stages).toHaveLength(2);
  });

  it('may be nobody, which is not an error', async () => {
    expect(await read(asked({ emails: ['nobody@nordvind.example'] }))).toEqual({ person: null });
    expect(await read(asked({ records: [recordOf('9')] }))).toEqual({ person: null });
    // Who begins alike is somebody else.
    expect(await read(asked({ emails: ['sigrid.fjell@nordvind.exampl'] }))).toEqual({ person: null });
  });

  it('has facts out of the fields, the company, the owner and the points', async () => {
    const { facts = {} } = personIn(await read());
    expect(Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))).toEqual({
      name: 'Sigrid Fjell',
      company: 'Nordvind & Co',
      jobTitle: 'Head of Maintenance',
      country: 'Norway',
      city: 'Bergen',
      language: 'nb_NO',
      industry: 'Energy',
      employees: 240,
      leadSource: 'linkedin / cpc',
      owner: 'Ola Berg',
      score: 85,
      tags: 'fair-2026, newsletter',
    });
    const jonas = personIn(await read(asked({ records: [recordOf('52')] })));
    expect(jonas.facts?.owner?.value).toBe('team.north');
    expect(jonas.facts?.phone).toBeUndefined();
  });

  it('has the stages of the log, and since when', async () => {
    const { stages } = personIn(await read());
    expect(stages).toEqual([
      { stage: 'Lead', at: at('2026-09-14T07:13:00Z'), source: 'mautic' },
      { stage: 'MQL', at: at('2026-11-17T08:05:00Z'), source: 'mautic' },
    ]);
  });

  it('has a stage without a log since it was added, and after another one since the last change', async () => {
    expect(personIn(await read(asked({ records: [recordOf('52')] }))).stages).toEqual([
      { stage: 'Lead', at: at('2026-09-01T08:00:00Z'), source: 'mautic' },
    ]);
    service.people.get(47)!.stage = 'SQL';
    expect(personIn(await read()).stages?.at(-1)).toEqual({
      stage: 'SQL',
      at: at('2026-11-19T10:00:00Z'),
      source: 'mautic',
    });
  });

  it('has not entered a stage anew by leaving it', async () => {
    const changed = (id: number, label: string, day: string) =>
      service.happens(52, {
        event: 'stage.changed',
        eventId: `stage.changed${id}`,
        eventLabel: label,
        eventType: 'Stage changed',
        timestamp: `2026-10-${day}T08:00:00+00:00`,
      });
    changed(1, '3:MQL', '01');
    changed(2, '3: MQL', '02');
    changed(3, '3: MQL', '05');
    service.people.get(52)!.stage = 'MQL';
    const { stages } = personIn(await read(asked({ records: [recordOf('52')] })));
    expect(stages?.map(({ at: since }) => since)).toEqual([at('2026-10-01T08:00:00Z'), at('2026-10-05T08:00:00Z')]);
  });

  it('has deadlines out of the fields that were named', async () => {
    expect(personIn(await read()).deadlines).toEqual([]);
    const { deadlines } = personIn(await read(byRecord(), { deadlineFields: 'contract_end , city,nothing' }));
    expect(deadlines).toEqual([
      {
        id: 'mautic:2027-03-31',
        day: '2027-03-31',
        what: 'Contract & licence end',
        source: 'mautic',
        at: at('2026-11-19T10:00:00Z'),
      },
    ]);
  });

  it('was spoken to, where a note says so and a mail was written by hand; what lies ahead reached nobody', async () => {
    const { responses } = personIn(await read());
    expect(responses).toEqual([
      { id: 'mautic:email.sent801', at: at('2026-11-18T09:00:00Z'), kind: 'mail', source: 'mautic' },
      { id: 'mautic:note2', at: at('2026-11-19T08:30:00Z'), kind: 'call', source: 'mautic', by: 'Ola Berg' },
    ]);
  });

  it('is signed in for with a name and a password beyond ASCII', async () => {
    await read();
    const sent = `${mauticUser.user}:${mauticUser.password}`;
    expect(service.asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from(sent).toString('base64')}`);
  });
});

describe("marketing's answer", () => {
  const answered = (words: string, bookmark?: string) => {
    service.people.get(47)!.fields.marketing_answer = words;
    return read({ ...byRecord(), bookmark }, { answerField: 'marketing_answer' });
  };

  it('is what the field says after one of three words', async () => {
    const { answers } = await answered('Declined: they asked for a &quot;quote&quot;');
    expect(answers).toEqual([{ state: 'declined', text: 'they asked for a "quote"', at: at('2026-11-19T10:00:00Z') }]);
    expect((await answered('SEEN')).answers).toMatchObject([{ state: 'seen', text: '' }]);
    expect((await answered('changed – new form')).answers).toMatchObject([{ state: 'changed', text: 'new form' }]);
    expect((await answered('seenable')).answers).toEqual([]);
    expect((await answered('')).answers).toEqual([]);
  });

  it('is dated by the first sight of it, whatever is changed later', async () => {
    const first = await answered('seen');
    service.people.get(47)!.dateModified = '2026-11-20T08:00:00+00:00';
    expect((await answered('seen', first.bookmark)).answers?.[0]?.at).toBe(at('2026-11-19T10:00:00Z'));
    expect((await answered('declined', first.bookmark)).answers?.[0]?.at).toBe(at('2026-11-20T08:00:00Z'));
    expect((await answered('declined', 'not of ours')).answers?.[0]?.at).toBe(at('2026-11-20T08:00:00Z'));
  });

  it('is not looked for where no field was named', async () => {
    service.people.get(47)!.fields.marketing_answer = 'seen';
    expect((await read()).answers).toEqual([]);
  });
});
