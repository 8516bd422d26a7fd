import { describe, expect, test, vi } from 'vitest';
import { figureHandlers } from '../../../lib/background/handlers/figures.ts';
import { recentLike, rememberRecent } from '../../../lib/background/mending/recent-records.ts';
import { agreementHandlers } from '../../../lib/background/office/handlers/agreement.ts';
import { backupHandlers } from '../../../lib/background/office/handlers/backup.ts';
import { importHandlers } from '../../../lib/background/office/handlers/imports.ts';
import { peopleHandlers } from '../../../lib/background/office/handlers/people.ts';
import { rememberCrmAddress } from '../../../lib/storage/crm-addresses.ts';
import { agreementOf } from '../../support/agreement.ts';
import { contentsOf, now, personOf, stored, visits } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', async () => ({
  browser: (await import('../../support/fake-browser.ts')).fakeBrowser(),
}));

async function begin() {
  const workspace = await testWorkspace();
  const handlers = {
    ...agreementHandlers(workspace),
    ...backupHandlers(workspace),
    ...figureHandlers(workspace),
    ...importHandlers(workspace),
    ...peopleHandlers(workspace),
  };
  return { workspace, ...calls(handlers) };
}

describe('the agreement', () => {
  test('is the shipped one until another is put in force, and again after', async () => {
    const { workspace, agreement, putAgreement, resetAgreement } = await begin();
    expect(await agreement(null)).toMatchObject({ isDefault: true, agreement: { revision: 0 } });
    expect(await putAgreement({ agreement: agreementOf() })).toEqual({ agreement: agreementOf() });
    const { name, revision, validFrom } = agreementOf();
    const versions = [{ name, revision, validFrom }];
    expect(await agreement(null)).toEqual({ isDefault: false, agreement: agreementOf(), versions });
    expect(workspace.announceAgreement).toHaveBeenCalledOnce();
    await resetAgreement(null);
    expect((await agreement(null)).isDefault).toBe(true);
  });

  test('written from the shipped one leaves what began under that one to it', async () => {
    const { agreement, putAgreement } = await begin();
    await putAgreement({ agreement: agreementOf(), basedOn: 0 });
    const shown = await agreement(null);
    expect(shown).toMatchObject({ isDefault: false, agreement: { revision: 1 } });
    expect(shown.versions.map(({ revision }) => revision)).toEqual([0, 1]);
  });

  test('is refused with the place of what is wrong, and the one in force stays', async () => {
    const { agreement, putAgreement } = await begin();
    await putAgreement({ agreement: agreementOf() });
    const [rule] = agreementOf().sla;
    for (const [wrong, detail] of [
      [{ ...agreementOf(), stages: 5 }, /^stages: /],
      [{ ...agreementOf(), sla: [{ ...rule, calendar: 'moon' }] }, /^sla\.0\.calendar: /],
      [
        { ...agreementOf(), calendars: [{ ...agreementOf().calendars[0], zone: 'Europe/Atlantis' }] },
        /^calendars\.0: /,
      ],
    ] as const) {
      const refused = putAgreement({ agreement: wrong });
      await expect(refused).rejects.toMatchObject({ code: 'invalidAgreement', detail: expect.stringMatching(detail) });
    }
    expect((await agreement(null)).agreement).toEqual(agreementOf());
  });

  test('that is damaged on the disk is left there and not used', async () => {
    const { workspace, agreement } = await begin();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    for (const text of ['{', '{"format":"baton-agreement-1"}']) {
      await workspace.store.put('settings', text, 'agreement');
      expect((await agreement(null)).isDefault).toBe(true);
      expect(await workspace.store.get('settings', 'agreement')).toBe(text);
    }
  });
});

describe('a backup', () => {
  test('is restored with its agreement', async () => {
    const { workspace, exportPart, putAgreement } = await begin();
    const copy = await begin();
    await stored(workspace.store, personOf('anna@x.example', { touchpoints: visits(300) }));
    await putAgreement({ agreement: agreementOf() });
    const { lines } = JSON.parse(JSON.stringify(await exportPart({})));
    expect(await copy.restorePart({ lines })).toEqual({ restored: 1 });
    const { ledger: _, ...contents } = await contentsOf(workspace.store);
    expect(await contentsOf(copy.workspace.store)).toMatchObject(contents);
    expect(copy.workspace.announce).toHaveBeenCalledWith([]);
    expect(copy.workspace.announceAgreement).toHaveBeenCalledOnce();
  });

  test('of nobody, with an agreement, tells of every lead there is', async () => {
    const { exportPart, putAgreement } = await begin();
    const copy = await begin();
    await putAgreement({ agreement: agreementOf() });
    await copy.restorePart(JSON.parse(JSON.stringify(await exportPart({}))));
    expect(copy.workspace.announce).toHaveBeenCalledWith([]);
  });

  test('with a damaged line is refused, naming the line, and stores nothing', async () => {
    const { workspace, exportPart } = await begin();
    const copy = await begin();
    await stored(workspace.store, personOf('anna@x.example', { touchpoints: visits(3) }));
    const { lines } = JSON.parse(JSON.stringify(await exportPart({})));
    lines[2].touchpoints[1].at = 'yesterday';
    await expect(copy.restorePart({ lines })).rejects.toMatchObject({
      code: 'invalidBackup',
      detail: '3.touchpoints.1.at',
    });
    await expect(copy.restorePart({ lines: ['x'] })).rejects.toMatchObject({ code: 'invalidBackup' });
    expect(Object.values(await contentsOf(copy.workspace.store)).flat()).toEqual([]);
  });
});

describe('an import', () => {
  test('announces who changed, and says how much is stored', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 4096 }) } });
    const { workspace, importBatch, storeSize } = await begin();
    const batch = { people: [personOf('anna@x.example', { touchpoints: visits(3) })] };
    expect(await importBatch(batch)).toMatchObject({ contactsAdded: 1, touchpointsAdded: 3 });
    expect(workspace.announce).toHaveBeenCalledOnce();
    await importBatch(batch);
    expect(workspace.announce, 'nothing changed').toHaveBeenCalledOnce();
    expect(await storeSize(null)).toEqual({ contacts: 1, touchpoints: 3, bytes: 4096 });
    vi.unstubAllGlobals();
  });
});

describe('people', () => {
  test('are found by e-mail however it is written, and erased', async () => {
    const { workspace, findPeople, erasePerson } = await begin();
    const facts = { name: { value: 'Anna', source: 's', at: now } };
    const contactId = await stored(workspace.store, personOf('anna@x.example', { facts, touchpoints: visits(3) }));
    expect(await findPeople({ email: ' Anna <ANNA@x.example>' })).toEqual([
      { contactId, name: 'Anna', emails: ['anna@x.example'], touchpoints: 3 },
    ]);
    expect(await findPeople({ email: 'nobody' })).toEqual([]);
    expect(await erasePerson({ contactId })).toEqual({ touchpoints: 3, records: 0 });
    expect(workspace.announce).toHaveBeenCalledExactlyOnceWith([contactId]);
    expect(await findPeople({ email: 'anna@x.example' })).toEqual([]);
  });

  test.each([
    'erasePerson',
    'eraseEverything',
  ] as const)('are not among the records read last after %s', async (name) => {
    const { workspace, ...handlers } = await begin();
    const contactId = await stored(workspace.store, personOf('anna@x.example'));
    const record = { crm: 'odoo', account: 'crm.example', object: 'contact', id: '4711' } as const;
    await rememberRecent({ site: 'https://crm.example', record, url: 'https://crm.example/', facts: { name: 'Anna' } });
    await (name === 'erasePerson' ? handlers.erasePerson({ contactId }) : handlers.eraseEverything(null));
    expect(await recentLike('https://crm.example', record)).toEqual([]);
  });

  test('are erased all at once, and the agreement with them', async () => {
    const { workspace, eraseEverything, putAgreement, agreement } = await begin();
    await stored(workspace.store, personOf('anna@x.example'));
    await putAgreement({ agreement: agreementOf() });
    await eraseEverything(null);
    expect(Object.values(await contentsOf(workspace.store)).flat()).toEqual([]);
    expect((await agreement(null)).isDefault).toBe(true);
  });
});

test('figures are of this month, with addresses of records where the CRM was seen', async () => {
  const { workspace, figures } = await begin();
  const handover = (at: number) => [{ id: `h${at}`, at, source: 's' }];
  const records = ['atomic-crm/crm.example/contact/17'];
  const overdue = await stored(
    workspace.store,
    personOf('anna@x.example', { records, handovers: handover(Date.UTC(2026, 8, 1)) }),
  );
  await stored(workspace.store, personOf('ola@x.example', { handovers: handover(now - 1000) }));
  const mql = [{ stage: 'Marketing Qualified Lead', at: now - 1000, source: 's' }];
  await stored(workspace.store, personOf('liu@x.example', { stages: mql }));
  await rememberCrmAddress(
    workspace.store,
    { crm: 'atomic-crm', account: 'crm.example' },
    new URL('https://crm.example:8080/#/contacts'),
  );
  const answer = await figures({ zone: 'Europe/Oslo' });
  expect(answer).toMatchObject({ month: '2026-11-01', promise: { delivered: 1 }, mqlToSql: { part: 0, whole: 1 } });
  expect(answer.overdue).toMatchObject({
    count: 1,
    leads: [{ contactId: overdue, url: 'https://crm.example:8080/#/contacts/17/show' }],
  });
});
