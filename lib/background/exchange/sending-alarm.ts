/** The alarm that wakes the worker for the next sending. */
import { type Instant, second } from '../../domain/time.ts';
import { browser } from '../../platform/browser.ts';

const name = 'sending';

/** Browsers let no alarm come earlier. */
const soonest = 30 * second;

/** Sets the alarm, in place of any before; half a minute from now at the earliest. */
export async function setSendingAlarm(at: Instant, now: Instant): Promise<void> {
  await browser.alarms.create(name, { when: Math.max(at, now + soonest) });
}

/** Calls back when the alarm goes off. Called once, synchronously, when the worker starts. */
export function onSendingAlarm(wake: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) wake();
  });
}
