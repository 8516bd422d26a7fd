/** When to look at what is owed. */
import { repHours, startOfTomorrow } from '../../domain/reminders/rep-hours.ts';
import { addDays, dayOf, hour, second, startOfDay } from '../../domain/time.ts';
import { failureOf } from '../../messaging/failure.ts';
import { browser } from '../../platform/browser.ts';
import { getReminders } from '../../storage/reminders.ts';
import { agreementInForce } from '../agreement-in-force.ts';
import { putOff } from '../handlers/reminders.ts';
import type { Workspace } from '../workspace.ts';
import { onAlarm, setAlarmForAnotherTry } from './alarm.ts';
import { followNotifications } from './notifications.ts';
import { openDueList, openLead } from './open-lead.ts';
import { tick } from './tick.ts';

/** A page that wakes the worker is answered before Baton looks at anything else. */
const afterStart = 2 * second;

/** Changes come in groups. */
const afterChange = second / 2;

/** While an import changes all there is, looking takes at most one part in so many of the time. */
const restFactor = 10;

/** Has Baton look again soon; `contactIds` changed. */
export type LookSoon = (contactIds?: readonly string[]) => void;

/**
 * Looks when the alarm goes off, when the browser starts, when Baton is installed or updated, some time after each
 * start of the worker (whatever started it, an alarm may be lost) and, by the function it gives, after changes. Called
 * once, synchronously, when the worker starts.
 */
export function followReminders(workspace: Workspace): LookSoon {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let took = 0;

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const contactIds = new Set(changed);
    changed.clear();
    const began = performance.now();
    await lookNow(workspace, contactIds);
    took = performance.now() - began;
  };
  const lookIn = (milliseconds: number): void => {
    timer ??= setTimeout(() => void look(), Math.max(milliseconds, took * restFactor));
  };

  onAlarm(() => void look());
  browser.runtime.onInstalled.addListener(() => lookIn(afterChange));
  browser.runtime.onStartup.addListener(() => lookIn(afterChange));
  browser.permissions.onAdded.addListener(() => lookIn(afterChange));
  browser.permissions.onRemoved.addListener(() => lookIn(afterChange));
  followNotifications({
    onOpen: (contactId) => logFailure(contactId === undefined ? openDueList() : openLead(workspace, contactId)),
    onLater: (contactId, when) =>
      logFailure(
        untilOf(workspace, when)
          .then((until) => putOff(workspace, contactId, until))
          .then(() => lookIn(afterChange)),
      ),
  });
  lookIn(afterStart);
  return (contactIds = []) => {
    for (const contactId of contactIds) changed.add(contactId);
    lookIn(afterChange);
  };
}

/** One look at a time, because each follows from what the one before has stored. */
async function lookNow(workspace: Workspace, contactIds: ReadonlySet<string>): Promise<void> {
  try {
    await navigator.locks.request('reminders', () => tick(workspace, contactIds));
  } catch (error) {
    log(error);
    await setAlarmForAnotherTry(workspace.now());
  }
}

function logFailure(work: Promise<unknown>): void {
  work.catch(log);
}

/** What an error says may quote a person's data, so the log has its kind only. */
function log(error: unknown): void {
  console.error(`reminders failed: ${failureOf(error).code}`);
}

async function untilOf(workspace: Workspace, when: 'inAnHour' | 'tomorrow'): Promise<number> {
  const now = workspace.now();
  if (when === 'inAnHour') return now + hour;
  const [{ agreement }, { me }] = await Promise.all([
    agreementInForce(workspace),
    workspace.database().then(getReminders),
  ]);
  const hours = repHours(agreement, me);
  const zone = workspace.zone();
  return hours ? startOfTomorrow(hours, now) : startOfDay(addDays(dayOf(now, zone), 1), zone);
}
