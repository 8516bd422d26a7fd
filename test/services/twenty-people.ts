/** A workspace of Twenty: Ingrid with a rich journey, and Pavel of whom nothing is known. All invented. */

/** A record as the REST API shows it. */
export type TwentyRecord = { id: string } & Record<string, unknown>;

/** All records, by the plural of their kind. */
export type TwentyRecords = Record<string, TwentyRecord[]>;

/** An id that ends in a number. */
export const idOf = (number: number): string => `7c1d0f52-3b8e-4f4a-9a61-${String(number).padStart(12, '0')}`;

export const ingrid = idOf(1);
export const pavel = idOf(2);
const member = { nora: idOf(11), emeka: idOf(12) };
const deal = { open: idOf(31), won: idOf(32), lost: idOf(33) };

/** A new workspace. */
export function twentyWorkspace(): TwentyRecords {
  return {
    people: [
      {
        id: ingrid,
        name: { firstName: 'Ingrid', lastName: 'Solheim' },
        emails: { primaryEmail: 'Ingrid.Solheim@fjordkraft.example', additionalEmails: ['ingrid_s@solheim.example'] },
        phones: { primaryPhoneNumber: '22334455', primaryPhoneCountryCode: 'NO', primaryPhoneCallingCode: '+47' },
        jobTitle: 'Head of Operations',
        city: 'Bergen',
        companyId: idOf(21),
        createdAt: '2026-10-01T08:00:00.000Z',
        updatedAt: '2026-11-18T09:00:00.000Z',
        salesVerdict: '',
        salesReason: '',
        marketingAnswer: 'Changed: the guide now names prices',
        contractEnds: '2027-02-28',
      },
      {
        id: pavel,
        name: { firstName: 'Pavel', lastName: '' },
        emails: { primaryEmail: 'ingridxs@solheim.example', additionalEmails: null },
        phones: null,
        jobTitle: null,
        city: null,
        companyId: null,
        createdAt: '2026-11-01T08:00:00.000Z',
        updatedAt: '2026-11-01T08:00:00.000Z',
        salesVerdict: '',
        salesReason: '',
        marketingAnswer: '',
        contractEnds: null,
      },
    ],
    companies: [
      {
        id: idOf(21),
        name: 'Fjordkraft Drift',
        employees: 140,
        accountOwnerId: member.nora,
        address: { addressCity: 'Bergen', addressCountry: 'Norway' },
      },
    ],
    workspaceMembers: [
      { id: member.nora, name: { firstName: 'Nora', lastName: 'Lindqvist' }, createdAt: '2026-01-01T08:00:00.000Z' },
      { id: member.emeka, name: { firstName: 'Emeka', lastName: 'Obi' }, createdAt: '2026-01-02T08:00:00.000Z' },
    ],
    opportunities: [
      opportunity(deal.open, 'Fjordkraft pilot', 'MEETING', '2026-11-17T08:00:00.000Z', '2026-12-18T00:00:00.000Z'),
      {
        ...opportunity(
          deal.won,
          'Fjordkraft trial',
          'CUSTOMER',
          '2026-11-02T10:00:00.000Z',
          '2026-11-01T00:00:00.000Z',
        ),
        amount: { amountMicros: '1500500000', currencyCode: 'NOK' },
      },
      opportunity(deal.lost, 'Fjordkraft 2024', 'CLOSED_LOST', '2026-10-05T10:00:00.000Z', null),
    ],
    notes: [
      note(41, 'Met her at the harbour fair', 'She wants figures', '2026-11-10T10:00:00.000Z'),
      note(42, 'Good lead', 'Said before. baton:old', '2026-11-11T10:00:00.000Z'),
      note(43, '', 'Budget \\(2027\\) is settled', '2026-11-12T10:00:00.000Z'),
    ],
    noteTargets: [41, 42, 43].map((number) => ({
      id: idOf(number + 100),
      noteId: idOf(number),
      targetPersonId: ingrid,
      createdAt: '2026-11-12T10:00:00.000Z',
    })),
    tasks: [
      {
        id: idOf(51),
        title: 'Send figures',
        status: 'DONE',
        createdAt: '2026-11-13T10:00:00.000Z',
        createdBy: { source: 'MANUAL', name: 'Nora Lindqvist' },
      },
    ],
    taskTargets: [{ id: idOf(151), taskId: idOf(51), targetPersonId: ingrid, createdAt: '2026-11-13T10:00:00.000Z' }],
    messages: [
      { id: idOf(61), subject: 'A question', receivedAt: '2026-11-14T08:00:00.000Z' },
      { id: idOf(62), subject: 'Re: A question', receivedAt: '2026-11-14T11:00:00.000Z' },
      { id: idOf(63), subject: 'From her supplier', receivedAt: '2026-11-15T08:00:00.000Z' },
    ],
    messageParticipants: [
      part(161, 61, 'from', { personId: ingrid }),
      part(162, 61, 'to', { workspaceMemberId: member.nora }),
      part(163, 62, 'from', { workspaceMemberId: member.nora }),
      part(164, 62, 'to', { personId: ingrid }),
      part(165, 63, 'from', { personId: pavel }),
      part(166, 63, 'to', { personId: ingrid }),
      part(167, 63, 'cc', { workspaceMemberId: member.nora }),
    ],
    calendarEvents: [
      event(71, 'Demo', '2026-11-16T09:00:00.000Z', '2026-11-16T10:00:00.000Z'),
      event(72, 'Planning', '2026-11-30T09:00:00.000Z', '2026-11-30T10:00:00.000Z'),
      { ...event(73, 'Called off', '2026-11-09T09:00:00.000Z', '2026-11-09T10:00:00.000Z'), isCanceled: true },
      event(74, 'Open house', '2026-11-08T09:00:00.000Z', '2026-11-08T10:00:00.000Z'),
      event(75, 'Declined one', '2026-11-07T09:00:00.000Z', '2026-11-07T10:00:00.000Z'),
    ],
    calendarEventParticipants: [
      guest(171, 71, 'ACCEPTED'),
      guest(172, 72, 'ACCEPTED'),
      guest(173, 73, 'ACCEPTED'),
      guest(174, 74, 'NEEDS_ACTION'),
      guest(175, 75, 'DECLINED'),
    ],
    timelineActivities: [
      line(81, 'person.created', '2026-10-01T08:00:00.000Z', {}),
      line(82, 'linked-formSubmission.created', '2026-10-01T08:00:01.000Z', { linkedRecordCachedName: 'Demo request' }),
      line(83, 'linked-note.created', '2026-11-10T10:00:00.000Z', { linkedRecordCachedName: 'Met her' }),
      line(84, 'linked-rocket.created', '2026-10-02T08:00:00.000Z', { linkedRecordCachedName: 'Launch party' }),
      line(85, 'person.updated', '2026-11-16T12:00:00.000Z', change('marketingAnswer', '', 'seen')),
      line(
        86,
        'person.updated',
        '2026-11-18T09:00:00.000Z',
        change('marketingAnswer', 'seen', 'Changed: the guide now names prices'),
      ),
      step(87, deal.open, '2026-11-17T08:00:00.000Z', 'SCREENING', 'MEETING'),
      step(88, deal.open, '2026-11-15T08:00:00.000Z', 'NEW', 'SCREENING'),
    ],
  };
}

function opportunity(
  id: string,
  name: string,
  stage: string,
  updatedAt: string,
  closeDate: string | null,
): TwentyRecord {
  return {
    id,
    name,
    stage,
    closeDate,
    updatedAt,
    createdAt: '2026-10-03T08:00:00.000Z',
    ownerId: member.emeka,
    amount: { amountMicros: null, currencyCode: '' },
    pointOfContactId: ingrid,
  };
}

function note(number: number, title: string, markdown: string, createdAt: string): TwentyRecord {
  return { id: idOf(number), title, bodyV2: { markdown, blocknote: '[]' }, createdAt };
}

function part(number: number, message: number, role: string, who: object): TwentyRecord {
  const nobody = { personId: null, workspaceMemberId: null };
  return { id: idOf(number), messageId: idOf(message), role, createdAt: '2026-11-15T08:00:00.000Z', ...nobody, ...who };
}

function event(number: number, title: string, startsAt: string, endsAt: string): TwentyRecord {
  return { id: idOf(number), title, startsAt, endsAt, isCanceled: false };
}

function guest(number: number, event: number, responseStatus: string): TwentyRecord {
  const createdAt = '2026-11-01T08:00:00.000Z';
  return {
    id: idOf(number),
    calendarEventId: idOf(event),
    personId: ingrid,
    responseStatus,
    isOrganizer: false,
    createdAt,
  };
}

function line(number: number, name: string, happensAt: string, more: object): TwentyRecord {
  const base = { workspaceMemberId: member.nora, targetPersonId: ingrid, targetOpportunityId: null };
  return { id: idOf(number), name, happensAt, createdAt: happensAt, ...base, properties: null, ...more };
}

function change(field: string, before: string, after: string): object {
  return { properties: { diff: { [field]: { before, after } } } };
}

function step(number: number, deal: string, happensAt: string, before: string, after: string): TwentyRecord {
  const of = { targetPersonId: null, targetOpportunityId: deal };
  return line(number, 'opportunity.updated', happensAt, { ...of, ...change('stage', before, after) });
}
