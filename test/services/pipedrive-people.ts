/** Invented people of a Pipedrive company, in the shapes that Pipedrive gives them. Times without a zone are in UTC. */

/** Keys of the company's own fields of persons. */
export const pipedriveKeys = {
  verdict: 'a1f0c2d4e6b8a1f0c2d4e6b8a1f0c2d4e6b8a1f0',
  reason: 'b2f0c2d4e6b8a1f0c2d4e6b8a1f0c2d4e6b8a1f0',
  answer: 'c3f0c2d4e6b8a1f0c2d4e6b8a1f0c2d4e6b8a1f0',
  contractEnds: 'd4f0c2d4e6b8a1f0c2d4e6b8a1f0c2d4e6b8a1f0',
  verdictChoice: 'e5f0c2d4e6b8a1f0c2d4e6b8a1f0c2d4e6b8a1f0',
} as const;

/** A person with all that belongs to them. */
export interface PipedrivePerson {
  readonly id: number;
  /** As `GET /persons/{id}` gives it. */
  readonly record: Record<string, unknown> & { custom_fields: Record<string, unknown> };
  readonly leads: Record<string, unknown>[];
  readonly deals: Record<string, unknown>[];
  readonly activities: Record<string, unknown>[];
  readonly flow: { object: string; timestamp: string; data: Record<string, unknown> }[];
  readonly mails: Record<string, unknown>[];
  readonly notes: Record<string, unknown>[];
}

/** The lead by which Maren is known in the inbox. */
export const marensLead = 'adf21080-0e10-11eb-879b-05d71fb426ec';

/** Maren Solli (1024): a web form, a lead, two calls, a meeting to come, mails, a deal won and one open. */
export function marenSolli(): PipedrivePerson {
  return {
    id: 1024,
    record: {
      id: 1024,
      name: 'Maren Solli',
      owner_id: 12,
      org_id: 5,
      add_time: '2026-10-01T08:00:00Z',
      update_time: '2026-11-18T09:00:00Z',
      emails: [
        { value: 'maren@home.example', primary: false, label: 'home' },
        { value: 'Maren.Solli@fjordkraft.example', primary: true, label: 'work' },
      ],
      phones: [{ value: '+47 55 00 00 01', primary: true, label: 'work' }],
      is_deleted: false,
      job_title: 'Head of purchasing',
      postal_address: null,
      custom_fields: {
        [pipedriveKeys.contractEnds]: '2027-03-31',
        [pipedriveKeys.answer]: 'Changed: new segment',
      },
    },
    leads: [
      {
        id: marensLead,
        title: 'Fjordkraft lead',
        person_id: 1024,
        source_name: 'Web forms',
        origin: 'WebForms',
        is_archived: false,
        value: { amount: 90000, currency: 'NOK' },
        expected_close_date: '2026-12-15',
        add_time: '2026-10-01T08:00:00.551Z',
        update_time: '2026-10-02T08:00:00.551Z',
      },
    ],
    deals: [
      deal(77, {
        title: 'Charging stations',
        status: 'open',
        stage_id: 3,
        expected_close_date: '2027-01-20',
        value: 120000,
      }),
      deal(60, {
        title: 'Pilot',
        status: 'won',
        stage_id: 4,
        value: 20000.5,
        won_time: '2026-10-20T10:00:00Z',
        stage_change_time: '2026-10-19T10:00:00Z',
      }),
      deal(61, { title: 'Extras', status: 'lost', stage_id: 2, value: 10, lost_time: '2026-10-25T10:00:00Z' }),
    ],
    activities: [
      // Planned for the 5th, ticked off on the 6th.
      activity(201, {
        subject: 'First call',
        type: 'call',
        done: true,
        due_date: '2026-10-05',
        due_time: '09:00:00',
        add_time: '2026-10-02T08:00:00Z',
        marked_as_done_time: '2026-10-06T10:00:00Z',
      }),
      // Noted on the 8th, an hour after it took place.
      activity(202, {
        subject: 'Call about prices',
        type: 'video_call',
        done: true,
        owner_id: 13,
        due_date: '2026-10-08',
        due_time: '13:00',
        add_time: '2026-10-08T14:00:00Z',
        marked_as_done_time: '2026-10-08T14:00:30Z',
      }),
      activity(203, { subject: 'Meeting in Bergen', type: 'meeting', done: false, due_date: '2026-12-01' }),
      activity(204, { subject: 'Lunch', type: 'lunch', done: true, marked_as_done_time: '2026-10-12T12:00:00Z' }),
      activity(205, {
        subject: 'Send brochure',
        type: 'task',
        done: true,
        marked_as_done_time: '2026-10-12T12:00:00Z',
      }),
      activity(206, { subject: 'Deleted call', type: 'call', done: true, is_deleted: true }),
    ],
    flow: [
      // Numbers of organisations, which are those of users, too.
      change('personChange', 1024, 'org_id', '12', '13', '2026-10-02 09:00:00'),
      change('personChange', 1024, 'owner_id', '13', '12', '2026-10-03 09:00:00'),
      change('dealChange', 77, 'stage_id', '2', '3', '2026-11-10 09:00:00', ['Contact made', 'Demo held']),
      change('dealChange', 77, 'stage_id', '1', '2', '2026-11-05 09:00:00'),
      change('dealChange', 77, 'value', '1', '2', '2026-11-05 09:00:00'),
      change('personChange', 1024, pipedriveKeys.answer, null, 'seen', '2026-11-16 09:00:00'),
      change('personChange', 1024, pipedriveKeys.answer, 'seen', 'Changed: new segment', '2026-11-17 09:00:00'),
    ],
    mails: [
      mail(301, {
        subject: 'Offer',
        from: 'kari@acme.example',
        sent_flag: 1,
        message_time: '2026-10-10T10:00:00.000Z',
      }),
      mail(302, {
        subject: 'Re: Offer',
        from: 'maren.solli@fjordkraft.example',
        sent_flag: 0,
        message_time: '2026-10-11T10:00:00.000Z',
      }),
      mail(303, {
        subject: 'Unsent',
        from: 'kari@acme.example',
        draft_flag: 1,
        message_time: '2026-10-11T10:00:00.000Z',
      }),
    ],
    notes: [
      {
        id: 401,
        content: '<p>Wants <b>12</b> stations &amp; support</p>',
        add_time: '2026-10-07 09:00:00',
        active_flag: true,
      },
    ],
  };
}

/** Somebody of whom little is known. */
export function quietOne(id: number, email: string): PipedrivePerson {
  const record = {
    id,
    name: 'Quiet One',
    owner_id: null,
    org_id: null,
    add_time: '2026-11-01T08:00:00Z',
    update_time: '2026-11-01T08:00:00Z',
    emails: [{ value: email, primary: true, label: 'work' }],
    phones: [],
    is_deleted: false,
    custom_fields: {},
  };
  return { id, record, leads: [], deals: [], activities: [], flow: [], mails: [], notes: [] };
}

function deal(id: number, more: Record<string, unknown>) {
  return {
    id,
    person_id: 1024,
    currency: 'NOK',
    add_time: '2026-11-01T09:00:00Z',
    update_time: '2026-11-12T09:00:00Z',
    stage_change_time: null,
    won_time: null,
    lost_time: null,
    expected_close_date: null,
    ...more,
  };
}

/** An activity that was planned on 2026-10-02. */
export function activity(id: number, more: Record<string, unknown>): Record<string, unknown> {
  return {
    id,
    owner_id: 12,
    is_deleted: false,
    add_time: '2026-10-02T08:00:00Z',
    update_time: '2026-10-12T12:00:00Z',
    due_date: '2026-10-12',
    due_time: null,
    marked_as_done_time: null,
    ...more,
  };
}

function change(
  object: string,
  item_id: number,
  field_key: string,
  old_value: string | null,
  new_value: string,
  log_time: string,
  formatted?: [string, string],
) {
  const additional_data = formatted && { old_value_formatted: formatted[0], new_value_formatted: formatted[1] };
  return {
    object,
    timestamp: log_time,
    data: { item_id, field_key, old_value, new_value, log_time, user_id: 13, additional_data },
  };
}

function mail(id: number, { from, ...more }: Record<string, unknown>) {
  return {
    id,
    from: [{ id: 1, email_address: from, name: '' }],
    to: [],
    user_id: 12,
    draft_flag: 0,
    deleted_flag: 0,
    sent_flag: 0,
    ...more,
  };
}
