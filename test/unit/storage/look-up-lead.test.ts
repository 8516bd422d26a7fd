import { describe, expect, test, vi } from 'vitest';
import { touchpointHandlers } from '../../../lib/background/handlers/touchpoints.ts';
import { lookUpLead } from '../../../lib/background/look-up-lead.ts';
import { contactHandlers } from '../../../lib/background/office/handlers/contacts.ts';
import type { RecordPage } from '../../../lib/domain/record.ts';
import { getContact } from '../../../lib/storage/contacts.ts';
import { contentsOf, now, personOf, stored, visits } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

type Page = Extract<RecordPage, { kind: 'record' }>;
const record = { crm: 'atomic-crm', account: 'crm.example', object: 'contact', id: '1' } as const;
const key = 'atomic-crm/crm.example/contact/1';
const pageOf = (facts: Page['facts'], reading: Page['reading'] = 'read'): Page => ({
  kind: 'record',
  record,
  reading,
  facts,
});

async function begin() {
  const workspace = await testWorkspace();
  const lookUp = (page: RecordPage) => lookUpLead(workspace, page, now, 'Europe/Oslo');
  return { workspace, lookUp, ...calls({ ...contactHandlers(workspace), ...touchpointHandlers(workspace) }) };
}

describe('the lead on a page', () => {
  test('is the contact of its record, before the page has shown anything', async () => {
    const { workspace, lookUp } = await begin();
    const id = await stored(workspace.store, personOf('anna@x.example', { records: [key], touchpoints: visits(400) }));
    const reply = await lookUp(pageOf({}, 'reading'));
    expect(reply).toMatchObject({ state: 'known', lead: { contactId: id, journey: { count: 400 } } });
  });

  test('is the contact of its e-mail, who is linked to the record once the page is read', async () => {
    const { workspace, lookUp } = await begin();
    const id = await stored(workspace.store, personOf('anna@x.example'));
    const facts = { email: 'Anna Lund <Anna@X.example>' };
    expect(await lookUp(pageOf(facts, 'reading'))).toMatchObject({
      state: 'known',
      lead: { contactId: id, records: [] },
    });
    expect(workspace.announce).not.toHaveBeenCalled();
    expect(await lookUp(pageOf(facts))).toMatchObject({ state: 'known', lead: { contactId: id, records: [key] } });
    expect(workspace.announce).toHaveBeenCalledExactlyOnceWith([id]);
    expect((await lookUp(pageOf({}))).state, 'found by the record alone').toBe('known');
    expect(workspace.announce).toHaveBeenCalledOnce();
  });

  test('is not linked when another record of the account is theirs', async () => {
    const { workspace, lookUp } = await begin();
    const id = await stored(
      workspace.store,
      personOf('anna@x.example', { records: ['atomic-crm/crm.example/contact/2'] }),
    );
    expect(await lookUp(pageOf({ email: 'anna@x.example' }))).toMatchObject({
      state: 'known',
      lead: { contactId: id },
    });
    expect((await getContact(workspace.store, id))?.records).toEqual(['atomic-crm/crm.example/contact/2']);
  });

  test('is the record’s where its e-mail is another’s, who is named', async () => {
    const { workspace, lookUp } = await begin();
    const facts = { name: { value: 'Ola', source: 's', at: now } };
    const ola = await stored(workspace.store, personOf('ola@x.example', { facts }));
    const anna = await stored(workspace.store, personOf('anna@x.example', { records: [key] }));
    const before = await contentsOf(workspace.store);
    expect(await lookUp(pageOf({ email: 'OLA@x.example' }))).toMatchObject({
      state: 'known',
      lead: { contactId: anna },
      conflict: { contactId: ola, name: 'Ola', email: 'ola@x.example' },
    });
    expect(await contentsOf(workspace.store)).toEqual(before);
  });

  test.each([
    ['list', { kind: 'list', crm: 'atomic-crm' }],
    ['reading', pageOf({}, 'reading')],
    ['reading', pageOf({ email: 'nn@x.example' }, 'reading')],
    ['unreadable', pageOf({}, 'unreadable')],
    ['noEmail', pageOf({ name: 'Anna' })],
    ['noEmail', pageOf({ email: 'not an address' })],
    ['unknown', pageOf({ email: 'nn@x.example' })],
  ] as [string, RecordPage][])('is nobody: %s', async (state, page) => {
    const { lookUp } = await begin();
    expect(await lookUp(page)).toEqual({ state, page });
  });
});

describe('a contact begun from a page', () => {
  const facts = { email: 'Anna@x.example', name: 'Anna Lund', company: 'Firma' };

  test('has what the page shows, with the CRM as its source', async () => {
    const { workspace, addContact } = await begin();
    const lead = await addContact({ page: pageOf(facts), id: 'client-id' });
    expect(lead).toMatchObject({
      contactId: 'client-id',
      emails: ['anna@x.example'],
      records: [key],
      name: { value: 'Anna Lund', source: 'atomic-crm', at: now },
    });
    expect(workspace.announce).toHaveBeenCalledExactlyOnceWith(['client-id']);
  });

  test('is begun once, whoever asks again', async () => {
    const { workspace, addContact } = await begin();
    await addContact({ page: pageOf(facts), id: 'client-id' });
    const before = await contentsOf(workspace.store);
    for (const id of ['client-id', 'other-id']) {
      expect((await addContact({ page: pageOf(facts), id })).contactId).toBe('client-id');
    }
    expect(await contentsOf(workspace.store)).toEqual(before);
  });

  test('needs a record', async () => {
    const { addContact } = await begin();
    await expect(addContact({ page: { kind: 'list', crm: 'atomic-crm' }, id: 'x' })).rejects.toMatchObject({
      code: 'badMessage',
    });
  });
});

test('touchpoints are shown without what only the store needs', async () => {
  const { workspace, touchpoints } = await begin();
  const contactId = await stored(
    workspace.store,
    personOf('anna@x.example', { touchpoints: [{ at: now, kind: 'form', source: 's', externalId: 'e1' }] }),
  );
  expect(await touchpoints({ contactId, limit: 5 })).toEqual([
    { at: now, kind: 'form', source: 's', actor: 'human', rule: 'person' },
  ]);
});
