/** The badge, the alarm and the notifications, with a browser and a store in memory. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { figureHandlers } from '../../../lib/background/handlers/figures.ts';
import { reminderHandlers } from '../../../lib/background/handlers/reminders.ts';
import { responseHandlers } from '../../../lib/background/handlers/response.ts';
import { agreementHandlers } from '../../../lib/background/office/handlers/agreement.ts';
import { clockHandlers } from '../../../lib/background/office/handlers/clock.ts';
import { peopleHandlers } from '../../../lib/background/office/handlers/people.ts';
import { tick } from '../../../lib/background/reminders/tick.ts';
import { hour, minute, second } from '../../../lib/domain/time.ts';
import { getReminded } from '../../../lib/storage/reminders.ts';
import { agreementOf } from '../../support/agreement.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { now, personOf, stored } from '../storage/support/store.ts';
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

const zone = 'Europe/Oslo';
/** It is Monday, 11:00 in Oslo; the office is open from 9 to 17, and a lead has two days. */
const monday = (clock: string) =>
  Temporal.PlainDateTime.from(`2026-11-23T${clock}`).toZonedDateTime(zone).epochMilliseconds;

async function begin() {
  const workspace = await testWorkspace();
  await calls(agreementHandlers(workspace)).putAgreement({ agreement: agreementOf() });
  const handlers = {
    ...calls({
      ...clockHandlers(workspace),
      ...figureHandlers(workspace),
      ...peopleHandlers(workspace),
      ...responseHandlers(workspace),
      ...reminderHandlers(workspace, () => {}),
    }),
  };
  const handOver = (name: string, at: number, owner?: string) =>
    stored(
      workspace.store,
      personOf(`${name}@x.example`, {
        handovers: [{ id: name, at, source: 's', ...(owner && { owner }) }],
        facts: { name: { value: name, source: 's', at }, company: { value: 'Fjord', source: 's', at } },
      }),
    );
  const turnOn = async () => handlers.putReminders({ settings: { ...(await handlers.reminders(null)), on: true } });
  const look = async (at = workspace.time, changed: readonly string[] = []) => {
    workspace.time = at;
    await tick(workspace, new Set(changed));
    return held.browser.fake;
  };
  return { workspace, handOver, turnOn, look, ...handlers };
}

/** Overdue since Friday: handed over on Thursday the week before. */
const longAgo = now - 11 * 24 * hour;
/** Handed over on Thursday at 16: at risk from today at 12, due at 16. */
const thursday = monday('16:00') - 4 * 24 * hour;
/** Handed over on Friday: reaches its half at 11:30 today. */
const friday = monday('11:30') - 3 * 24 * hour;

describe('the badge', () => {
  it('has the number, the words and the colour of what the figures say', async () => {
    const { handOver, look, figures } = await begin();
    await handOver('Anna', longAgo);
    await handOver('Ola', thursday);
    await handOver('Liv', now);
    const { badge } = await look();
    const { overdue, dueToday } = await figures({ zone });
    expect([overdue.count, dueToday.count]).toEqual([1, 1]);
    expect(badge).toEqual({
      text: '2',
      title: 'Baton: 1 lead overdue, 1 lead due today',
      color: '#b3261e',
      textColor: '#ffffff',
    });
  });

  it('is another colour where nothing is overdue, and none where nothing is owed', async () => {
    const { handOver, look, markContacted } = await begin();
    const contactId = await handOver('Ola', thursday);
    expect((await look()).badge).toMatchObject({ text: '1', color: '#8a4b00' });
    await markContacted({ contactId, id: 'r' });
    expect((await look()).badge).toMatchObject({ text: '', title: expect.not.stringContaining('1') });
  });

  it('counts the rep’s own leads', async () => {
    const { handOver, look, putReminders, reminders, ownerNames, figures } = await begin();
    await handOver('Anna', longAgo, 'Kari');
    await handOver('Ola', thursday, 'Nils');
    expect(await ownerNames(null)).toEqual(['Kari', 'Nils']);
    await putReminders({ settings: { ...(await reminders(null)), me: [' kari'] } });
    expect((await look()).badge.title).toBe('Baton: 1 lead overdue');
    expect((await figures({ zone })).dueToday.count).toBe(0);
  });

  it('says no more than 99+', async () => {
    const { handOver, look } = await begin();
    for (let index = 0; index < 100; index += 1) await handOver(`n${index}`, longAgo);
    expect((await look()).badge.text).toBe('99+');
  });
});

describe('the alarm', () => {
  const alarm = () => held.browser.fake.alarms.get('reminders')?.scheduledTime;

  it('is for the next change of a clock', async () => {
    const { handOver, look } = await begin();
    await handOver('Ola', thursday);
    await look();
    expect(alarm()).toBe(monday('12:00'));
    await look(monday('12:00'));
    expect(alarm()).toBe(monday('16:00'));
  });

  it('is for the next threshold where that comes before', async () => {
    const { handOver, look, turnOn } = await begin();
    await handOver('Ola', friday);
    await turnOn();
    await look();
    expect(alarm()).toBe(monday('11:30'));
  });

  it('is at midnight at the latest, and half a minute from now at the earliest', async () => {
    const { handOver, look } = await begin();
    await look();
    expect(alarm()).toBe(monday('00:00') + 24 * hour);
    await handOver('Ola', thursday);
    await look(monday('12:00') - 5 * second);
    expect(alarm()).toBe(monday('12:00') + 25 * second);
  });
});

describe('a notification', () => {
  it('says who, what and until when; once, also by a worker that knows nothing', async () => {
    const { handOver, look, turnOn } = await begin();
    const contactId = await handOver('Ola', friday);
    await turnOn();
    expect((await look()).notifications.size).toBe(0);
    const { notifications } = await look(monday('11:30'));
    expect([...notifications]).toEqual([
      [
        `lead:${contactId}`,
        {
          type: 'basic',
          iconUrl: 'chrome-extension://baton/icon/128.png',
          title: 'Ola, Fjord',
          message: expect.stringMatching(/^First contact: due Tue, Nov 24, 11:30.AM/),
          buttons: [{ title: 'Remind me in an hour' }, { title: 'Tomorrow' }],
        },
      ],
    ]);
    notifications.clear();
    expect((await look(monday('11:31'))).notifications.size).toBe(0);
  });

  it('of several leads says how many and the first names', async () => {
    const { handOver, look, turnOn } = await begin();
    for (const name of ['Anna', 'Liv', 'Per', 'Siv', 'Tor']) await handOver(name, longAgo);
    await turnOn();
    const digest = (await look()).notifications.get('digest');
    expect(digest).toMatchObject({ title: '5 leads wait for you, 5 overdue' });
    expect(digest?.message).toMatch(/^\w+, \w+, \w+, and 2 others$/);
    expect(digest).not.toHaveProperty('buttons');
  });

  it('is stored as given before it is shown', async () => {
    const { workspace, handOver, look, turnOn } = await begin();
    await handOver('Anna', longAgo);
    await turnOn();
    let before: unknown;
    held.browser.notifications.create = async () => {
      before = await getReminded(workspace.store);
      throw new Error('the worker ends here');
    };
    await expect(look()).rejects.toThrow();
    expect(Object.values((before as Awaited<ReturnType<typeof getReminded>>).clocks)[0]?.thresholds).toContain(
      'overdue',
    );
  });

  it('is neither shown nor counted as given where the browser does not allow it', async () => {
    const { workspace, handOver, look, turnOn } = await begin();
    await handOver('Anna', longAgo);
    await turnOn();
    held.browser.fake.allow();
    await look();
    expect(await getReminded(workspace.store)).toMatchObject({ clocks: {} });
    held.browser.fake.allow('notifications');
    expect((await look()).notifications.size).toBe(1);
  });

  it('has no buttons in Firefox', async () => {
    held.browser = fakeBrowser('moz');
    held.browser.fake.allow('notifications');
    const { handOver, look, turnOn } = await begin();
    await handOver('Anna', longAgo);
    await turnOn();
    const [shown] = (await look()).notifications.values();
    expect(shown).toMatchObject({ title: 'Anna, Fjord', message: expect.stringMatching(/overdue since/) });
    expect(shown).not.toHaveProperty('buttons');
  });

  it('goes when the lead is answered', async () => {
    const { handOver, look, turnOn, markContacted } = await begin();
    const contactId = await handOver('Anna', longAgo);
    await turnOn();
    await look();
    await markContacted({ contactId, id: 'r' });
    expect((await look(now + minute)).notifications.size).toBe(0);
  });

  it('comes back after the rep put it off, and not before', async () => {
    const { handOver, look, turnOn, snoozeReminders } = await begin();
    const contactId = await handOver('Anna', longAgo);
    await turnOn();
    const { notifications } = await look();
    notifications.clear();
    await snoozeReminders({ contactId, until: now + hour });
    expect((await look(now + 59 * minute)).notifications.size).toBe(0);
    expect((await look(now + hour)).notifications.size).toBe(1);
  });

  it('waits while the rep wants quiet', async () => {
    const { handOver, look, turnOn, snoozeReminders, reminders } = await begin();
    await handOver('Anna', longAgo);
    await turnOn();
    await snoozeReminders({ until: now + hour });
    expect(await reminders(null)).toMatchObject({ quietUntil: now + hour });
    expect((await look()).notifications.size).toBe(0);
    await snoozeReminders({ until: now });
    expect(await reminders(null)).not.toHaveProperty('quietUntil');
    expect((await look()).notifications.size).toBe(1);
  });
});

it('whose leads are meant is told to everyone who shows them; nothing else of the settings is', async () => {
  const { workspace, turnOn, putReminders, reminders } = await begin();
  workspace.announce.mockClear();
  await turnOn();
  expect(workspace.announce).not.toHaveBeenCalled();
  await putReminders({ settings: { ...(await reminders(null)), me: ['Kari'] } });
  expect(workspace.announce).toHaveBeenCalledExactlyOnceWith([]);
});

it('nothing is remembered of a person who was erased', async () => {
  const { workspace, handOver, look, turnOn, erasePerson } = await begin();
  const contactId = await handOver('Anna', longAgo);
  await turnOn();
  await look();
  expect(JSON.stringify(await getReminded(workspace.store))).toContain(contactId);
  await erasePerson({ contactId });
  const { notifications } = await look(now + minute, [contactId]);
  expect(JSON.stringify(await getReminded(workspace.store))).not.toContain(contactId);
  expect(notifications.size).toBe(0);
});

it('settings that cannot be read are those that Baton ships', async () => {
  const { workspace, reminders, look } = await begin();
  for (const text of ['{', '{"on":"yes"}']) {
    await workspace.store.put('settings', text, 'reminders');
    await workspace.store.put('settings', text, 'reminded');
    expect(await reminders(null)).toMatchObject({ on: false, perDay: 3 });
    await look();
  }
});
