/** The administrator's policy, and when the worker looks for one, with a browser and a store in memory. */
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { agreementInForce } from '../../../lib/background/agreement-in-force.ts';
import { lookElsewhere } from '../../../lib/background/office/elsewhere/look-elsewhere.ts';
import { followElsewhere } from '../../../lib/background/office/follow-elsewhere.ts';
import { agreementHandlers } from '../../../lib/background/office/handlers/agreement.ts';
import { backupHandlers } from '../../../lib/background/office/handlers/backup.ts';
import { sharingHandlers } from '../../../lib/background/office/handlers/sharing.ts';
import { crmAt } from '../../../lib/background/sites/site-crm.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { defaultReminders } from '../../../lib/domain/reminders/settings.ts';
import { changeReminders, getReminders } from '../../../lib/storage/reminders.ts';
import { changeSiteSettings } from '../../../lib/storage/site-settings.ts';
import { agreementOf } from '../../support/agreement.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { calls, testWorkspace } from './support/workspace.ts';

const held = vi.hoisted(() => ({
  browser: {} as ReturnType<typeof import('../../support/fake-browser.ts').fakeBrowser>,
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.browser;
  },
}));

beforeEach(() => {
  held.browser = fakeBrowser();
});

async function begin() {
  const workspace = await testWorkspace();
  const handlers = calls({ ...agreementHandlers(workspace), ...sharingHandlers(workspace) });
  return { workspace, ...handlers, inForce: async () => (await agreementInForce(workspace)).agreement.name };
}

/** An agreement of the teams with a mark of its own. */
function named(name: string, changes: Partial<Agreement> = {}): Agreement {
  return agreementOf({ name, ...changes });
}

const text = (agreement: Agreement): string => JSON.stringify(agreement);

describe('a policy', () => {
  const manage = async (
    workspace: Parameters<typeof lookElsewhere>[0],
    policy: Record<string, unknown> | undefined,
  ) => {
    held.browser.fake.manage(policy);
    await lookElsewhere(workspace);
  };

  test('puts its agreement before the own one, which is kept, exported, and in force again when the policy goes', async () => {
    const { workspace, putAgreement, policy, inForce } = await begin();
    await putAgreement({ agreement: named('Ours') });
    await manage(workspace, { agreement: text(named('Theirs')) });
    expect(await inForce()).toBe('Theirs');
    expect(await policy(null)).toMatchObject({ set: ['agreement'], governs: true, overrules: true });
    const { lines } = await calls(backupHandlers(workspace)).exportPart({});
    expect(lines.flatMap((line) => (line.line === 'agreement' ? [line.agreement] : []))).toMatchObject([
      { name: 'Ours' },
    ]);
    await manage(workspace, undefined);
    expect(await inForce()).toBe('Ours');
    expect(await policy(null)).toMatchObject({ set: [], governs: false, overrules: false });
  });

  test('in force lets another be saved that was written from it; that one counts once the policy is gone', async () => {
    const { workspace, putAgreement, policy, inForce } = await begin();
    await putAgreement({ agreement: named('Ours') });
    await manage(workspace, { agreement: text(named('Theirs', { revision: 7 })) });
    await putAgreement({ agreement: named('Next', { revision: 8, validFrom: '2026-11-20' }), basedOn: 7 });
    expect(await inForce()).toBe('Theirs');
    expect(await policy(null)).toMatchObject({ overrules: true });
    const late = putAgreement({ agreement: named('Late', { revision: 7, validFrom: '2026-11-21' }), basedOn: 6 });
    await expect(late).rejects.toMatchObject({ code: 'agreementChanged' });
    await manage(workspace, {});
    expect(await inForce()).toBe('Next');
  });

  test('in force takes none of the own revisions away that its number happens to be: the next one has another', async () => {
    const { workspace, putAgreement, policy: _, inForce, agreementVersions } = await begin();
    await putAgreement({ agreement: named('Ours 1', { revision: 1, validFrom: '2026-01-01' }) });
    await putAgreement({ agreement: named('Ours 2', { revision: 2, validFrom: '2026-06-01' }) });
    await manage(workspace, { agreement: text(named('Theirs', { revision: 1 })) });
    const change = { id: 'change-written-under-it', author: 'Ida', note: 'Words', at: 0 };
    const next = named('Next', { revision: 2, validFrom: '2026-11-24', change });
    const { agreement: saved } = await putAgreement({ agreement: next, basedOn: 1 });
    expect(saved).toEqual({ ...next, revision: 3 });
    expect((await putAgreement({ agreement: next, basedOn: 1 })).agreement, 'its answer got lost').toEqual(saved);
    const change2 = { ...change, id: 'change-of-that-one', basedOn: change.id };
    await putAgreement({ agreement: { ...next, revision: 4, validFrom: '2026-11-25', change: change2 }, basedOn: 3 });
    expect(await inForce()).toBe('Theirs');
    await manage(workspace, undefined);
    expect((await agreementVersions(null)).map(({ name }) => name)).toEqual(['Ours 1', 'Ours 2', 'Next', 'Next']);
  });

  test('that says what is in force here overrules nothing', async () => {
    const { workspace, putAgreement, policy } = await begin();
    await putAgreement({ agreement: named('Same') });
    await manage(workspace, { agreement: text(named('Same')) });
    expect(await policy(null)).toMatchObject({ governs: true, overrules: false });
  });

  test('that changes is one more version, from its own day', async () => {
    const { workspace, agreement } = await begin();
    await manage(workspace, { agreement: text(named('First', { validFrom: '2026-01-01' })) });
    await manage(workspace, { agreement: text(named('Second', { revision: 2, validFrom: '2026-11-01' })) });
    const { versions } = await agreement(null);
    expect(versions.map(({ name }) => name)).toEqual(['First', 'Second']);
    expect(workspace.announceAgreement).toHaveBeenCalledTimes(2);
    await lookElsewhere(workspace);
    expect(workspace.announceAgreement).toHaveBeenCalledTimes(2);
  });

  test('that is malformed is refused with its place; the former agreement stays, and the rest works', async () => {
    const { workspace, policy, inForce } = await begin();
    await manage(workspace, { agreement: text(named('Theirs')) });
    await manage(workspace, { agreement: '{', sites: [{ site: 'https://crm.example', crm: 'odoo' }] });
    expect(await inForce()).toBe('Theirs');
    expect(await policy(null)).toMatchObject({ set: ['sites'], problems: [{ name: 'agreement', code: 'notJson' }] });
    expect((await crmAt(workspace, new URL('https://crm.example/x')))?.adapter.id).toBe('odoo');
  });

  test('says which CRM a site is where the user does not, and no longer than it stands there', async () => {
    const { workspace } = await begin();
    const site = 'https://crm.example';
    const crm = async () => {
      const known = await crmAt(workspace, new URL(site));
      return known && [known.adapter.id, known.by];
    };
    await manage(workspace, { sites: [{ site, crm: 'odoo' }] });
    expect(await crm()).toEqual(['odoo', 'admin']);
    await changeSiteSettings(workspace.store, site, (settings) => ({ ...settings, chosen: 'espocrm' }));
    expect(await crm()).toEqual(['espocrm', 'user']);
    await manage(workspace, {});
    expect(await crm()).toEqual(['espocrm', 'user']);
    await changeSiteSettings(workspace.store, site, () => undefined);
    await manage(workspace, { sites: [{ site, crm: 'odoo' }] });
    await manage(workspace, undefined);
    expect(await crm()).toBeNull();
    expect(await workspace.store.get('settings', 'policy')).toBeUndefined();
  });

  test('sets reminders until the user changes them', async () => {
    const { workspace } = await begin();
    await manage(workspace, { reminders: { on: true, perDay: 7 } });
    expect(await getReminders(workspace.store)).toEqual({ ...defaultReminders, on: true, perDay: 7 });
    await manage(workspace, { reminders: { perDay: 9 } });
    expect(await getReminders(workspace.store)).toEqual({ ...defaultReminders, perDay: 9 });
    await changeReminders(workspace.store, (settings) => ({ ...settings, perDay: 1 }));
    await manage(workspace, { reminders: { perDay: 20 } });
    await manage(workspace, undefined);
    expect(await getReminders(workspace.store)).toEqual({ ...defaultReminders, perDay: 1 });
  });

  test('that goes takes its reminders along', async () => {
    const { workspace } = await begin();
    await manage(workspace, { reminders: { on: true } });
    await manage(workspace, {});
    expect(await getReminders(workspace.store)).toEqual(defaultReminders);
  });

  test('names the address that is followed, in place of the own one, and takes it along', async () => {
    const { workspace, followAddress, followedAddress } = await begin();
    await followAddress({ url: 'https://ours.example/a.json' });
    const agreementUrl = 'https://theirs.example/a.json';
    await manage(workspace, { agreementUrl });
    expect(await followedAddress(null)).toMatchObject({ url: agreementUrl, byPolicy: true, trouble: 'notAllowed' });
    await expect(followAddress({ url: null })).rejects.toMatchObject({ code: 'notAllowed' });
    await manage(workspace, {});
    expect(await followedAddress(null)).toBeNull();
  });
});

describe('the worker', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
  });

  async function started(before: (given: Awaited<ReturnType<typeof begin>>) => Promise<unknown>) {
    const given = await begin();
    await before(given);
    const looked = vi.fn(async () => {});
    const office = vi.fn(async () => ({ lookElsewhere: looked, answer: vi.fn() }));
    const asked = vi.spyOn(globalThis, 'fetch');
    onTestFinished(() => asked.mockRestore());
    followElsewhere(given.workspace.database, office);
    await vi.advanceTimersByTimeAsync(5000);
    await vi.waitFor(() => expect(held.browser.fake.stored.has('lookedAt')).toBe(true));
    await given.workspace.store.getAllKeys('settings');
    await vi.advanceTimersByTimeAsync(0);
    return { office, looked, asked };
  }

  test('loads nothing and asks nobody where there is no policy and no address', async () => {
    const { office, asked } = await started(async ({ putAgreement }) => putAgreement({ agreement: named('Ours') }));
    expect(office).not.toHaveBeenCalled();
    expect(asked).not.toHaveBeenCalled();
    // A policy that changes is looked at.
    held.browser.storage.onChanged.fire({}, 'local');
    held.browser.fake.manage({ mends: [] });
    held.browser.storage.onChanged.fire({ mends: {} }, 'managed');
    await vi.waitFor(() => expect(office).toHaveBeenCalledOnce());
  });

  test('looks where there is a policy', async () => {
    const { looked } = await started(async () => held.browser.fake.manage({ agreement: '{' }));
    await vi.waitFor(() => expect(looked).toHaveBeenCalledOnce());
  });

  test('looks where an address is followed', async () => {
    const { looked } = await started(({ followAddress }) => followAddress({ url: 'https://x.example/a.json' }));
    await vi.waitFor(() => expect(looked).toHaveBeenCalledOnce());
  });
});
