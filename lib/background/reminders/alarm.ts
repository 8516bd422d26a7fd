/** The one alarm that wakes the worker for the next look at what is owed. */
import { type Instant, minute, second } from '../../domain/time.ts';
import { browser } from '../../platform/browser.ts';

const name = 'reminders';

/** Browsers let no alarm come earlier. */
const soonest = 30 * second;

/** After a look that failed. */
const nextTry = 5 * minute;

/** Sets the alarm, in place of any before; half a minute from now at the earliest. */
export async function setAlarm(at: Instant, now: Instant): Promise<void> {
  await browser.alarms.create(name, { when: Math.max(at, now + soonest) });
}

/** Sets an alarm for another try, where none is set that comes before. */
export async function setAlarmForAnotherTry(now: Instant): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (!alarm || alarm.scheduledTime > now + nextTry) await setAlarm(now + nextTry, now);
}

/** Calls back when the alarm goes off. Called once, synchronously, when the worker starts. */
export function onAlarm(wake: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) wake();
  });
}
