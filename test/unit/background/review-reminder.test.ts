/** The reminder of the agreement's review: once, on its day, while the rep is at work. */
import { beforeEach, expect, test, vi } from 'vitest';
import { reminderHandlers } from '../../../lib/background/handlers/reminders.ts';
import { agreementHandlers } from '../../../lib/background/office/handlers/agreement.ts';
import { tick } from '../../../lib/background/reminders/tick.ts';
import { agreementOf } from '../../support/agreement.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { calls, testWorkspace } from '../storage/support/workspace.ts';

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
  held.browser.fake.allow('notifications');
});

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Oslo').epochMilliseconds;

async function begin(on: string, isOn = true) {
  const workspace = await testWorkspace();
  await calls(agreementHandlers(workspace)).putAgreement({ agreement: agreementOf({ review: { on } }) });
  const handlers = calls(reminderHandlers(workspace, () => {}));
  await handlers.putReminders({ settings: { ...(await handlers.reminders(null)), on: isOn } });
  const { notifications, alarms } = held.browser.fake;
  return {
    ...handlers,
    workspace,
    /** Looks at a local time; gives the ids of the notifications there are then, and when it looks next. */
    look: async (local: string) => {
      workspace.time = at(local);
      await tick(workspace, new Set());
      return { shown: [...notifications.keys()], next: alarms.get('reminders')?.scheduledTime };
    },
    dismiss: () => notifications.clear(),
  };
}

test('comes when work begins on the day, once, and not in the night', async () => {
  const { look, dismiss } = await begin('2026-11-23');
  expect((await look('2026-11-22T12:00')).shown).toEqual([]);
  const night = await look('2026-11-23T00:00');
  expect(night).toEqual({ shown: [], next: at('2026-11-23T09:00') });
  expect((await look('2026-11-23T09:00')).shown).toEqual(['review']);
  expect(held.browser.fake.notifications.get('review')).toMatchObject({ title: 'The agreement is reviewed today' });
  dismiss();
  expect((await look('2026-11-23T10:00')).shown).toEqual([]);
  expect((await look('2026-11-24T10:00')).shown).toEqual([]);
});

test('does not come after hours', async () => {
  const { look } = await begin('2026-11-23');
  expect((await look('2026-11-23T18:00')).shown).toEqual([]);
});

test('of a review on a Sunday comes on Monday', async () => {
  const { look } = await begin('2026-11-22');
  expect((await look('2026-11-22T12:00')).shown).toEqual([]);
  expect((await look('2026-11-23T09:30')).shown).toEqual(['review']);
});

test('does not come where reminders are off, or while the rep asked for quiet', async () => {
  expect((await (await begin('2026-11-23', false)).look('2026-11-23T10:00')).shown).toEqual([]);
  const { look, workspace, snoozeReminders } = await begin('2026-11-23');
  workspace.time = at('2026-11-23T09:30');
  await snoozeReminders({ until: at('2026-11-23T11:00') });
  expect((await look('2026-11-23T10:00')).shown).toEqual([]);
  expect((await look('2026-11-23T11:00')).shown).toEqual(['review']);
});
