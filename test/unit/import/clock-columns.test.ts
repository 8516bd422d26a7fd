import { describe, expect, it } from 'vitest';
import { emptyContact } from '../../../lib/domain/contact.ts';
import { mergeIntoContact } from '../../../lib/domain/merge-contact.ts';
import { importAll } from './support/importing.ts';
import { fileOf } from './support/sources.ts';

const source = 'file:people.csv';

describe('handovers', () => {
  const header = 'email,created at,assigned at,owner\n';

  it('carry when marketing had the lead, unless that would be later', async () => {
    const csv =
      `${header}a@x.example,2026-09-01 10:00,2026-09-01 12:00,Kari\n` +
      'b@x.example,2026-09-01 13:00,2026-09-01 12:00,Kari\nc@x.example,,2026-09-01 12:00,\n';
    const { people, report } = await importAll(fileOf(csv));
    const at = Date.UTC(2026, 8, 1, 10);
    const handovers = people.map(({ handovers }) => handovers?.map(({ id: _, ...rest }) => rest));
    expect(handovers).toEqual([
      [{ at, source, owner: 'Kari', capturedAt: at - 7_200_000 }],
      [{ at, source, owner: 'Kari' }],
      [{ at, source }],
    ]);
    expect(report.skippedRows).toBe(0);
  });
});

describe('responses among touchpoints', () => {
  const rowsOf = (kinds: readonly string[]) =>
    kinds.map((kind, index) => `a@x.example,2026-09-01 10:0${index},${kind},Kari\n`).join('');
  const responsesTo = async (...kinds: string[]) => {
    const { people } = await importAll(fileOf(`email,timestamp,event type,owner\n${rowsOf(kinds)}`));
    return people.flatMap(({ responses = [] }) => responses.map(({ kind }) => kind));
  };

  it('are calls, meetings and mails', async () => {
    expect(await responsesTo('Phone call', 'Meeting', 'Email')).toEqual(['call', 'meeting', 'mail']);
  });

  it('are none that a system sent, the buyer wrote, or nobody has done yet', async () => {
    const none = [
      'Automated email',
      'Sequence email',
      'Workflow: email',
      'Marketing Email',
      'Email sent',
      'newsletter',
    ];
    expect(await responsesTo(...none)).toEqual([]);
    expect(await responsesTo('Email received', 'Incoming email', 'Email reply', 'Page view', 'Form')).toEqual([]);
    expect(await responsesTo('Task', 'Call task', 'Meeting requested', 'Demo request', 'Meeting booked')).toEqual([]);
    expect(await responsesTo('Missed call', 'Meeting cancelled', 'Meeting - no show')).toEqual([]);
  });

  it('are none of a log of mails in which nothing says who wrote them', async () => {
    const csv = 'email,timestamp,subject\na@x.example,2026-09-01 10:00,Three dates\n';
    const { people } = await importAll(fileOf(csv), { carries: ['touchpoints'], defaultKind: 'mail' });
    expect(people[0]?.touchpoints?.[0]?.kind).toBe('mail');
    expect(people[0]).not.toHaveProperty('responses');
  });

  it('are mails only where the row says that a person wrote them', async () => {
    const csv =
      'email,timestamp,activity type,sent by\n' +
      'a@x.example,2026-09-01 10:00,Email,Kari\n' +
      'a@x.example,2026-09-01 10:01,Email,\n' +
      'a@x.example,2026-09-01 10:02,Email,Marketing automation\n' +
      'a@x.example,2026-09-01 10:03,Email (outgoing),\n';
    const { people } = await importAll(fileOf(csv));
    expect(people[0]?.responses?.map(({ at, by }) => [new Date(at).getUTCMinutes(), by])).toEqual([
      [0, 'Kari'],
      [3, undefined],
    ]);
  });

  it('are none of what is still to do', async () => {
    const csv =
      'email,timestamp,activity type,status\n' +
      'a@x.example,2026-09-01 10:00,Call,Completed\na@x.example,2026-09-01 10:01,Call,Not Started\n';
    expect((await importAll(fileOf(csv))).people[0]?.responses).toHaveLength(1);
  });

  it('are none of meetings that lie ahead', async () => {
    const csv = 'email,timestamp,event type\na@x.example,2027-09-01 10:00,Meeting\n';
    expect((await importAll(fileOf(csv))).people[0]).not.toHaveProperty('responses');
  });

  it('stand beside the touchpoint, with its instant and source, and the same id each time', async () => {
    const file = () => fileOf('email,timestamp,event type\na@x.example,2026-09-01 10:00,Call\n');
    const [first, second] = [await importAll(file()), await importAll(file())];
    expect(first.people[0]).toMatchObject({
      touchpoints: [{ kind: 'call', at: Date.UTC(2026, 8, 1, 8) }],
      responses: [{ kind: 'call', at: Date.UTC(2026, 8, 1, 8), source }],
    });
    expect(second.people).toEqual(first.people);
  });

  it('imported twice change nothing', async () => {
    const csv = 'email,timestamp,event type\na@x.example,2026-09-01 10:00,Call\na@x.example,2026-09-01 10:00,Call\n';
    const { people } = await importAll(fileOf(csv));
    const once = mergeIntoContact(emptyContact('a', 0), people[0] ?? {}, 1);
    expect(once.responses).toHaveLength(1);
    expect(mergeIntoContact(once, people[0] ?? {}, 2)).toBe(once);
  });
});
