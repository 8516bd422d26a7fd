/** Who is in the Attio stand-in's workspace: invented, in the shapes that Attio's documentation gives. */

const workspace_id = '14beef7a-99f7-4534-a87e-70b564330a4c';
const uuid = (end: string) => `bf071e1f-6035-429d-b874-${end.padStart(12, '0')}`;

/** Ids of records and of what belongs to them. */
export const attioIds = {
  signe: uuid('a1'),
  quiet: uuid('a2'),
  company: uuid('c1'),
  won: uuid('d1'),
  open: uuid('d2'),
  list: uuid('e1'),
  entry: uuid('e2'),
  kari: uuid('b1'),
  ola: uuid('b2'),
};

type Value = Record<string, unknown>;

/** A value as it is told, with when it began. */
function since(active_from: string, attribute_type: string, more: Value, by = attioIds.kari): Value {
  return {
    active_from,
    active_until: null,
    created_by_actor: { type: 'workspace-member', id: by },
    ...more,
    attribute_type,
  };
}

const status = (at: string, title: string, by?: string) =>
  since(at, 'status', { status: { id: { workspace_id, status_id: uuid('f1') }, title, is_archived: false } }, by);
const option = (at: string, title: string) => since(at, 'select', { option: { title, is_archived: false } });
const text = (at: string, value: string) => since(at, 'text', { value });
const link = (at: string, target_object: string, target_record_id: string) =>
  since(at, 'record-reference', { target_object, target_record_id });
const member = (at: string, referenced_actor_id: string) =>
  since(at, 'actor-reference', { referenced_actor_type: 'workspace-member', referenced_actor_id });
const met = (interacted_at: string, interaction_type: string, by = attioIds.kari) =>
  since(interacted_at, 'interaction', {
    interaction_type,
    interacted_at,
    owner_actor: { type: 'workspace-member', id: by },
  });

const began = '2026-09-01T08:00:00.000000000Z';

/** A record of the stand-in. `history` holds what an attribute had before, oldest first. */
export interface AttioRecord {
  readonly values: Record<string, Value[]>;
  readonly history: Readonly<Record<string, readonly Value[]>>;
}

/** Signe Dahl, who works at a firm, went through two deals and is on a list. */
export function signeDahl(): AttioRecord {
  return {
    values: {
      name: [since(began, 'personal-name', { first_name: 'Signe', last_name: 'Dahl', full_name: 'Signe Dahl' })],
      email_addresses: [
        since(began, 'email-address', {
          original_email_address: 'Signe.Dahl@Firma.example',
          email_address: 'signe.dahl@firma.example',
        }),
      ],
      job_title: [text(began, 'Head of Procurement')],
      phone_numbers: [since(began, 'phone-number', { phone_number: '+4722000000', country_code: 'NO' })],
      primary_location: [since(began, 'location', { locality: 'Bergen', country_code: 'NO' })],
      company: [link(began, 'companies', attioIds.company)],
      associated_deals: [
        link('2026-09-10T08:00:00Z', 'deals', attioIds.won),
        link('2026-11-02T08:00:00Z', 'deals', attioIds.open),
      ],
      lead_owner: [member('2026-10-01T08:00:00Z', attioIds.kari)],
      lead_status: [status('2026-10-05T10:00:00Z', 'Sales qualified')],
      lead_source: [option(began, 'Webinar')],
      contract_ends: [since('2026-10-06T08:00:00Z', 'date', { value: '2027-01-31' })],
      marketing_answer: [text('2026-11-19T09:00:00Z', 'Changed: form now asks for the budget')],
      sales_verdict: [],
      sales_reason: [],
      first_email_interaction: [met('2026-09-02T09:00:00Z', 'email')],
      last_email_interaction: [met('2026-11-10T09:00:00Z', 'email')],
      last_calendar_interaction: [met('2026-11-12T13:00:00Z', 'calendar-event', attioIds.ola)],
      last_interaction: [met('2026-11-12T13:00:00Z', 'calendar-event', attioIds.ola)],
      next_calendar_interaction: [met('2026-12-01T13:00:00Z', 'calendar-event')],
    },
    history: {
      lead_owner: [member(began, attioIds.ola)],
      lead_status: [status(began, 'Lead'), status('2026-09-20T10:00:00Z', 'Marketing qualified', attioIds.ola)],
      marketing_answer: [text('2026-11-18T09:00:00Z', 'SEEN')],
    },
  };
}

/** Somebody of whom nothing is known but an address. */
export function quietOne(): AttioRecord {
  return {
    values: { email_addresses: [since(began, 'email-address', { email_address: 'quiet@one.example' })] },
    history: {},
  };
}

/** The firm. */
export const company: AttioRecord = {
  values: {
    name: [text(began, 'Firma AS')],
    employee_range: [option(began, '51-250')],
    categories: [option(began, 'Manufacturing'), option(began, 'B2B')],
    primary_location: [since(began, 'location', { locality: 'Oslo', country_code: 'NO' })],
  },
  history: {},
};

/** A deal that was won, and one that is open. */
export const deals: Readonly<Record<string, AttioRecord>> = {
  [attioIds.won]: {
    values: {
      name: [text(began, 'Firma AS 2026')],
      stage: [status('2026-10-30T10:00:00Z', 'Won 🎉')],
      value: [since(began, 'currency', { currency_value: 12_500.5, currency_code: 'NOK' })],
      owner: [member(began, attioIds.ola)],
    },
    history: { stage: [status('2026-09-10T08:00:00Z', 'In Progress')] },
  },
  [attioIds.open]: {
    values: {
      name: [text(began, 'Firma AS 2027')],
      stage: [status('2026-11-02T08:00:00Z', 'Proposal')],
      expected_close_date: [since('2026-11-03T08:00:00Z', 'date', { value: '2026-12-18' })],
      owner: [member('2026-11-02T08:00:00Z', attioIds.kari)],
    },
    history: {},
  },
};

/** The entry of the list on which Signe stands. */
export const entry: AttioRecord = {
  values: { stage: [status('2026-11-08T08:00:00Z', 'Trial')], fit: [option('2026-11-08T08:00:00Z', 'Good')] },
  history: { stage: [status('2026-11-01T08:00:00Z', 'Invited')] },
};

/** The workspace's members. */
export const members = [
  { id: attioIds.kari, first_name: 'Kari', last_name: 'Nes' },
  { id: attioIds.ola, first_name: 'Ola', last_name: 'Berg' },
].map(({ id, ...names }) => ({
  id: { workspace_id, workspace_member_id: id },
  ...names,
  avatar_url: null,
  email_address: `${names.first_name.toLowerCase()}@acme.example`,
  created_at: began,
  access_level: 'member',
}));

/** The attributes of people that the workspace made. */
export const attributes = [
  { api_slug: 'sales_verdict', title: 'Sales verdict', type: 'select' },
  { api_slug: 'sales_reason', title: 'Sales reason', type: 'text' },
  { api_slug: 'marketing_answer', title: 'Marketing answer', type: 'text' },
  { api_slug: 'contract_ends', title: 'Contract ends', type: 'date' },
].map((one) => ({ ...one, is_writable: true, is_archived: false }));

/** The choices of the verdict. */
export const choices = ['Good', 'Bad'].map((title) => ({ title, is_archived: false }));
