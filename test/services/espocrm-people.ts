/** Invented people of the stand-in for EspoCRM, with what belongs to them. */

/** A record as the API shows it. */
export type EspoRecord = { id: string } & Record<string, unknown>;

/** A contact or a lead, and what is linked to it; each list newest first. */
export interface EspoPerson {
  readonly scope: 'Contact' | 'Lead';
  readonly record: EspoRecord;
  stream: EspoRecord[];
  meetings: EspoRecord[];
  calls: EspoRecord[];
  tasks: EspoRecord[];
  emails: EspoRecord[];
  opportunities: EspoRecord[];
  campaignLogRecords: EspoRecord[];
}

/** An id as EspoCRM makes them: seventeen hexadecimal digits. */
function espoId(number: number): string {
  return `64f1b2c3d4e5f${number.toString(16).padStart(4, '0')}`;
}

export const tuvaContact = espoId(1);
export const tuvaLead = espoId(2);
export const jonLead = espoId(3);
export const userId = espoId(9);

const address = (emailAddress: string, primary: boolean) => ({
  emailAddress,
  lower: emailAddress.toLowerCase(),
  primary,
  optOut: false,
  invalid: false,
});

/** A person of whom nothing but the record is known. */
export function espoPerson(scope: EspoPerson['scope'], id: string, fields: Record<string, unknown>): EspoPerson {
  const own = { id, createdAt: '2026-09-01 08:00:00', modifiedAt: '2026-11-18 10:00:00', ...fields };
  const empty = { stream: [], meetings: [], calls: [], tasks: [], emails: [] };
  return { scope, record: own, ...empty, opportunities: [], campaignLogRecords: [] };
}

/** An entry of a record's stream. */
export function espoNote(
  { scope, record }: EspoPerson,
  id: number,
  createdAt: string,
  type: string,
  more: Record<string, unknown> = {},
): EspoRecord {
  const by = { createdById: userId, createdByName: 'Kari Nes' };
  return {
    id: espoId(id),
    type,
    post: null,
    parentType: scope,
    parentId: record.id,
    createdAt,
    ...by,
    data: {},
    ...more,
  };
}

const custom = { salesVerdict: null, salesReason: null, marketingAnswer: null, cContractEnd: null };

function tuvaAsContact(): EspoPerson {
  const person = espoPerson('Contact', tuvaContact, {
    name: 'Tuva Lien',
    firstName: 'Tuva',
    lastName: 'Lien',
    title: 'Head of Procurement',
    accountId: espoId(50),
    accountName: 'Fjellvik AS',
    emailAddress: 'Tuva.Lien@fjellvik.example',
    emailAddressData: [address('Tuva.Lien@fjellvik.example', true), address('tuva@lien.example', false)],
    phoneNumber: '+47 55 50 01 00',
    addressCountry: 'Norway',
    addressCity: 'Voss',
    assignedUserId: userId,
    assignedUserName: 'Kari Nes',
    originalLeadId: tuvaLead,
    createdAt: '2026-11-10 09:00:00',
    ...custom,
    cContractEnd: '2027-03-31',
  });
  const note = (...args: [number, string, string, Record<string, unknown>?]) => espoNote(person, ...args);
  person.stream = [
    note(108, '2026-11-18 10:00:00', 'Update', {
      data: {
        fields: ['assignedUser'],
        attributes: { was: { assignedUserName: 'Ola Berg' }, became: { assignedUserName: 'Kari Nes' } },
      },
    }),
    note(107, '2026-11-17 13:00:00', 'Post', { post: '**Wants** a quote for 40 seats\nby spring' }),
    note(106, '2026-11-16 09:00:00', 'CreateRelated', {
      relatedType: 'Opportunity',
      data: { statusValue: 'Prospecting', assignedUserName: 'Somebody Else' },
    }),
    note(105, '2026-11-15 08:30:00', 'EmailReceived', {
      data: {
        emailId: espoId(301),
        emailName: 'Re: Quote',
        personEntityType: 'Contact',
        personEntityName: 'Tuva Lien',
      },
    }),
    // Seen in the stream of the company too.
    note(104, '2026-11-14 08:00:00', 'Assign', {
      parentType: 'Account',
      parentId: espoId(50),
      data: { assignedUserName: 'Nobody of hers' },
    }),
    note(103, '2026-11-12 08:00:00', 'EmailSent', {
      data: { emailId: espoId(309), emailName: 'Our terms', personEntityType: 'User', personEntityName: 'Ola Berg' },
    }),
    note(101, '2026-11-10 09:00:00', 'Create', { data: { assignedUserId: 'x', assignedUserName: 'Ola Berg' } }),
  ];
  person.meetings = [
    { id: espoId(203), name: 'Next steps', status: 'Planned', dateStart: '2026-12-01 09:00:00' },
    {
      id: espoId(202),
      name: 'Demo of the platform',
      status: 'Held',
      dateStart: '2026-11-13 09:00:00',
      assignedUserName: 'Kari Nes',
    },
    { id: espoId(201), name: 'Missed', status: 'Not Held', dateStart: '2026-11-11 09:00:00' },
    { id: espoId(204), name: 'Day on site', status: 'Held', dateStart: null, dateStartDate: '2026-11-09' },
  ];
  person.emails = [
    mail(302, 'Draft', 'Not sent', null, 'kari@seller.example'),
    mail(301, 'Archived', 'Re: Quote', '2026-11-15 08:29:00', 'tuva.lien@fjellvik.example'),
    { ...mail(300, 'Sent', 'Quote', '2026-11-14 15:00:00', 'kari@seller.example'), sentByName: 'Kari Nes' },
    { ...mail(299, 'Sent', 'Thank you', '2026-11-10 09:01:00', 'info@seller.example'), createdById: 'system' },
    mail(298, 'Archived', 'Intro by a friend', '2026-11-09 07:00:00', 'friend@elsewhere.example'),
    {
      ...mail(297, 'Archived', 'Out of office', '2026-11-08 07:00:00', 'tuva.lien@fjellvik.example'),
      isAutoReply: true,
    },
  ];
  person.opportunities = [
    deal(401, 'Fjellvik: 40 seats', 'Proposal', 48000, '2026-12-18', '2026-11-16 09:00:00'),
    deal(402, 'Fjellvik: pilot', 'Closed Won', 5000.5, '2026-10-30', '2026-11-02 09:00:00'),
    deal(403, 'Fjellvik: add-on', 'Closed Lost', null, '2027-01-31', '2026-11-12 09:00:00'),
  ];
  return person;
}

function mail(id: number, status: string, name: string, dateSent: string | null, from: string): EspoRecord {
  return {
    id: espoId(id),
    name,
    status,
    dateSent,
    isAutoReply: false,
    fromEmailAddressName: from,
    createdById: userId,
    createdByName: 'Kari Nes',
  };
}

function deal(
  id: number,
  name: string,
  stage: string,
  amount: number | null,
  closeDate: string,
  modifiedAt: string,
): EspoRecord {
  const made = { createdAt: '2026-10-01 09:00:00', modifiedAt };
  return { id: espoId(id), name, stage, amount, amountCurrency: amount === null ? null : 'NOK', closeDate, ...made };
}

/** One entry of a campaign's log. */
export function espoLog(
  id: number,
  action: string,
  actionDate: string,
  more: Record<string, unknown> = {},
): EspoRecord {
  const campaign = { campaignId: espoId(60), campaignName: 'Autumn 2026' };
  return { id: espoId(id), action, actionDate, createdAt: actionDate, ...campaign, isTest: false, ...more };
}

function tuvaAsLead(): EspoPerson {
  const person = espoPerson('Lead', tuvaLead, {
    name: 'Tuva Lien',
    emailAddress: 'tuva.lien@fjellvik.example',
    emailAddressData: [address('tuva.lien@fjellvik.example', true)],
    status: 'Converted',
    source: 'Web Site',
    industry: 'Energy',
    title: 'Buyer',
    accountName: 'Fjellvik',
    createdContactId: tuvaContact,
    assignedUserName: 'Ola Berg',
    createdAt: '2026-10-20 08:00:00',
    modifiedAt: '2026-11-10 09:00:00',
    ...custom,
  });
  const note = (...args: [number, string, string, Record<string, unknown>?]) => espoNote(person, ...args);
  person.stream = [
    // As newer versions tell it, and as older ones did.
    note(154, '2026-11-10 09:00:00', 'Update', {
      data: { fields: [], attributes: { was: {}, became: {} }, value: 'Converted' },
    }),
    note(153, '2026-11-05 10:00:00', 'Status', { data: { field: 'status', value: 'In Process', style: 'primary' } }),
    note(152, '2026-11-02 07:00:00', 'Assign', { data: { assignedUserId: 'x', assignedUserName: 'Ola Berg' } }),
    note(151, '2026-11-02 06:00:00', 'Update', {
      createdById: 'system',
      createdByName: 'System',
      data: { fields: ['status'], attributes: { was: { status: 'New' }, became: { status: 'Assigned' } } },
    }),
    note(150, '2026-10-20 08:00:00', 'Create', { data: { statusValue: 'New', statusField: 'status' } }),
  ];
  person.calls = [
    {
      id: espoId(210),
      name: 'First call',
      status: 'Held',
      dateStart: '2026-11-04 12:00:00',
      direction: 'Outbound',
      assignedUserName: 'Ola Berg',
    },
  ];
  person.tasks = [{ id: espoId(220), name: 'Call Tuva', createdAt: '2026-11-02 07:05:00', createdByName: 'Ola Berg' }];
  person.campaignLogRecords = [
    espoLog(505, 'Opted In', '2026-10-26 08:00:00'),
    espoLog(504, 'Clicked', '2026-10-25 08:05:00', { objectType: 'CampaignTrackingUrl', objectName: 'Price list' }),
    espoLog(503, 'Opened', '2026-10-25 08:01:00', { objectType: 'EmailTemplate', objectName: 'Five ways to buy' }),
    espoLog(502, 'Sent', '2026-10-25 08:00:00', {
      objectType: 'Email',
      objectName: 'Five ways to buy',
      stringData: 'tuva.lien@fjellvik.example',
    }),
    espoLog(501, 'Sent', '2026-10-24 08:00:00', { objectName: 'A test', isTest: true }),
    espoLog(500, 'Lead Created', '2026-10-20 08:00:00', { campaignName: 'Guide to procurement' }),
  ];
  return person;
}

function jonAsLead(): EspoPerson {
  return espoPerson('Lead', jonLead, {
    name: null,
    firstName: 'Jon',
    lastName: 'Eide',
    status: 'New',
    emailAddress: 'jon.eide@havblikk.example',
    emailAddressData: [address('jon.eide@havblikk.example', true)],
    assignedUserName: null,
    ...custom,
  });
}

/** All of them: Tuva was a lead and became a contact, Jon is a lead. */
export function espoPeople(): EspoPerson[] {
  return [tuvaAsContact(), tuvaAsLead(), jonAsLead()];
}
