/** Against Zoho's own specification (v8) and replies made of it, where they are at hand in ../shared/api. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zoho } from '../../lib/connectors/zoho/connector.ts';
import {
  dataReply,
  emailsReply,
  noteRow,
  oneRecord,
  timelineReply,
  writtenReply,
} from '../../lib/connectors/zoho/replies.ts';
import { startZoho, type ZohoService } from '../services/zoho.ts';
import { contactId, jonasVik } from '../services/zoho-contact.ts';
import { ingridLie } from '../services/zoho-people.ts';
import { apiFile, vendorSpec } from './support/vendor-spec.ts';
import { clientOfZoho, readFrom, recordOf, toTell } from './support/zoho.ts';

/**
 * Notes and mails are judged as the records they are: their own documents demand of a new note what only Zoho can give
 * (its id, who made it), and for mails the id of a user, which the documentation allows for one kind of mail alone.
 */
const spec = await vendorSpec(
  'zoho/zoho-crm-v8-timelines.json',
  'zoho/zoho-crm-v8-users.json',
  'zoho/zoho-crm-v8-fields.json',
  'zoho/zoho-crm-v8-related_records.json',
  'zoho/zoho-crm-v8-record.json',
);

describe.skipIf(!spec)("Zoho's specification (needs ../shared/api)", () => {
  let service: ZohoService;
  beforeAll(async () => {
    const lead = ingridLie();
    for (let i = 0; i < 25; i++) lead.emails.push({ ...lead.emails[0], message_id: `m${i}` });
    for (let i = 0; i < 250; i++) lead.timeline.push({ ...lead.timeline[0], id: String(i) });
    service = await startZoho({ people: [lead, ...jonasVik()] });
    const fields = { verdictField: 'Sales_Verdict', answerField: 'Marketing_Answer', deadlineFields: 'Contract_End' };
    await zoho.check(clientOfZoho(service, fields));
    await readFrom(service, undefined, fields);
    await readFrom(service, { records: [recordOf('contact', contactId)] });
    await readFrom(service, { emails: ['jonas.vik@havbruk.example'] });
    await zoho.write!(
      clientOfZoho(service, fields),
      toTell({ kind: 'feedback', verdict: 'good' }, { mayBeThere: true }),
    );
  });
  afterAll(() => service.close());

  it('allows every request', async () => {
    expect(new Set(service.asked.map(({ method, path }) => `${method} ${path}`)).size).toBeGreaterThan(30);
    const violations = await Promise.all(service.asked.map((one) => spec?.violations(one)));
    expect(violations.flat()).toEqual([]);
  });

  it('forbids what is wrong', async () => {
    const [one] = service.asked.filter(({ path }) => path.endsWith('/settings/fields'));
    expect(await spec?.violations({ ...one!, query: new URLSearchParams() })).not.toEqual([]);
  });
});

const example = (name: string, path: RegExp, status: string, method = 'GET') => {
  const file = apiFile(`zoho/examples-${name}.json`);
  const all = JSON.parse(file ? readFileSync(file, 'utf8') : '[]') as {
    path: string;
    method: string;
    responses: Record<string, { _synthesised_from_schema: Record<string, unknown[]> }>;
  }[];
  const found = all.find((one) => one.method === method && path.test(one.path));
  return found?.responses[status]?._synthesised_from_schema;
};

describe.skipIf(!apiFile('zoho/examples-record.json'))('what Zoho says that it replies (needs ../shared/api)', () => {
  it('is understood: records', () => {
    const told = example('record', /\{id\}$/, '200')!;
    // The example says "string" of an id, which is always a number in digits.
    const record = { ...(told.data?.[0] as object), id: '3652397000000649013' };
    expect(oneRecord.parse({ ...told, data: [record] }).data).toHaveLength(1);
  });

  it('is understood: notes, mails and the timeline', () => {
    expect(dataReply(noteRow).parse(example('notes', /Notes$/, '200')).data).toEqual([
      { id: 'string', Note_Title: 'string', Note_Content: 'string', Created_Time: 'string', Created_By: null },
    ]);
    const { Emails, info } = emailsReply.parse(example('emails', /Emails$/, '200'));
    expect(Emails).toMatchObject([
      { message_id: 'string', sent: true, from: { email: 'string' }, status: [{ type: 'string' }] },
    ]);
    expect(info).toMatchObject({ more_records: true, next_index: 'string' });
    const { __timeline } = timelineReply.parse(example('timeline', /__timeline$/, '200'));
    expect(__timeline).toMatchObject([
      {
        done_by: { name: 'string' },
        record: { module: { api_name: 'string' } },
        field_history: [{ _value: { new: 'string', old: 'string' } }],
      },
    ]);
  });

  it('is understood: what was written, and what was refused', () => {
    expect(writtenReply.parse(example('notes', /Notes$/, '200', 'POST')).data[0]).toMatchObject({
      details: { id: 'string' },
    });
    expect(writtenReply.parse(example('notes', /Notes$/, '202', 'POST')).data[0]).toMatchObject({ status: 'error' });
    expect(writtenReply.parse(example('record', /\{id\}$/, '200', 'PUT')).data[0]).toMatchObject({ status: 'success' });
  });
});
