/** When Baton looks at what is owed, and what becomes of a press on a notification. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followReminders } from '../../../lib/background/reminders/follow-reminders.ts';
import { tick } from '../../../lib/background/reminders/tick.ts';
import { rememberTab } from '../../../lib/background/tabs.ts';
import type { RecordPage } from '../../../lib/domain/record.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { rememberCrmAddress } from '../../../lib/storage/crm-addresses.ts';
import { getReminded } from '../../../lib/storage/reminders.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { now, personOf, stored } from '../storage/support/store.ts';
import { testWorkspace } from '../storage/support/workspace.ts';

const held = vi.hoisted(() => ({
  browser: {} as ReturnType<typeof import('../../support/fake-browser.ts').fakeBrowser>,
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.browser;
  },
}));
vi.mock('../../../lib/background/reminders/tick.ts', () => ({ tick: vi.fn(async () => {}) }));

const looks = vi.mocked(tick);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  held.browser = fakeBrowser();
  looks.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

async function begin() {
  const workspace = await testWorkspace();
  const lookSoon = followReminders(workspace);
  return { workspace, lookSoon };
}

/** Past the look that follows each start of the worker. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(2000);
  await vi.waitFor(() => expect(looks).toHaveBeenCalled());
  looks.mockClear();
}

describe('a look', () => {
  it('comes some time after the worker started, so that who woke it is answered first', async () => {
    await begin();
    await vi.advanceTimersByTimeAsync(1900);
    expect(looks).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    await vi.waitFor(() => expect(looks).toHaveBeenCalledOnce());
  });

  it('is one for all changes that come together', async () => {
    const { lookSoon } = await begin();
    await settle();
    for (const contactId of ['anna', 'ola', 'anna']) lookSoon([contactId]);
    lookSoon();
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks.mock.calls.map(([, contactIds]) => [...contactIds])).toEqual([['anna', 'ola']]);
  });

  it('comes at once with its alarm, and with no other', async () => {
    await begin();
    held.browser.alarms.onAlarm.fire({ name: 'something else' });
    await vi.advanceTimersByTimeAsync(0);
    expect(looks).not.toHaveBeenCalled();
    held.browser.alarms.onAlarm.fire({ name: 'reminders' });
    await vi.waitFor(() => expect(looks).toHaveBeenCalledOnce());
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks, 'the one after the start is not needed any more').toHaveBeenCalledOnce();
  });

  it.each(['onInstalled', 'onStartup'] as const)('comes with %s', async (event) => {
    await begin();
    await settle();
    held.browser.runtime[event].fire();
    await vi.advanceTimersByTimeAsync(500);
    await vi.waitFor(() => expect(looks).toHaveBeenCalledOnce());
  });

  it('takes no more than a part of the time, however much changes', async () => {
    const { lookSoon } = await begin();
    looks.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitFor(() => expect(looks).toHaveBeenCalledOnce());
    await vi.advanceTimersByTimeAsync(1000);
    // Let the lock go.
    await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
    lookSoon();
    await vi.advanceTimersByTimeAsync(9000);
    expect(looks).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1100);
    await vi.waitFor(() => expect(looks).toHaveBeenCalledTimes(2));
    await vi.advanceTimersByTimeAsync(1000);
  });

  it('that fails is tried again, and the log has nobody’s data', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await begin();
    looks.mockRejectedValue(new Error('anna@x.example is not there'));
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitFor(() => expect(held.browser.fake.alarms.get('reminders')?.scheduledTime).toBe(now + 5 * minute));
    expect(log.mock.calls.flat().join()).not.toContain('anna');
    log.mockRestore();
  });
});

describe('a press', () => {
  const page = { kind: 'record', record: { crm: 'atomic-crm', account: 'crm.example', object: 'contact', id: '17' } };
  const records = ['atomic-crm/crm.example/contact/17'];
  const press = (id: string) => held.browser.notifications.onClicked.fire(id);
  const opened = () => held.browser.fake.opened;

  it('brings the tab with the lead to the front', async () => {
    const { workspace } = await begin();
    const contactId = await stored(workspace.store, personOf('anna@x.example', { records }));
    held.browser.fake.setTabs([{ id: 7 }]);
    await rememberTab(7, { page: { ...page, reading: 'read', facts: {} } as RecordPage, contactId });
    press(`lead:${contactId}`);
    await vi.waitFor(() => expect(opened()).toEqual([7]));
  });

  it('opens the record in the CRM where no tab shows it', async () => {
    const { workspace } = await begin();
    const contactId = await stored(workspace.store, personOf('anna@x.example', { records }));
    const account = { crm: 'atomic-crm', account: 'crm.example' };
    await rememberCrmAddress(workspace.store, account, new URL('https://crm.example/#/contacts'));
    press(`lead:${contactId}`);
    await vi.waitFor(() => expect(opened()).toEqual(['https://crm.example/#/contacts/17/show']));
  });

  it('opens the list where no record is known, and for several leads', async () => {
    const { workspace } = await begin();
    const contactId = await stored(workspace.store, personOf('anna@x.example'));
    press(`lead:${contactId}`);
    press('digest');
    await vi.waitFor(() => expect(opened()).toEqual(['popup', 'popup']));
  });

  it('opens the list in a tab where the browser opens no popup by itself', async () => {
    await begin();
    held.browser.action.openPopup = async () => {
      throw new Error('openPopup requires a user gesture');
    };
    press('digest');
    await vi.waitFor(() => expect(opened()).toEqual(['chrome-extension://baton/popup.html']));
  });

  it.each([
    [0, now + hour],
    [1, Date.UTC(2026, 10, 23, 23)],
  ])('of button %i puts the lead off', async (index, until) => {
    const { workspace } = await begin();
    held.browser.notifications.onButtonClicked?.fire('lead:anna', index);
    await vi.waitFor(async () => expect((await getReminded(workspace.store)).snoozed).toEqual({ anna: until }));
  });

  it('is heard from when notifications are allowed', async () => {
    const { notifications } = held.browser;
    Object.assign(held.browser, { notifications: undefined });
    await begin();
    Object.assign(held.browser, { notifications });
    held.browser.permissions.onAdded.fire({ permissions: ['notifications'] });
    press('digest');
    await vi.waitFor(() => expect(opened()).toEqual(['popup']));
  });
});
