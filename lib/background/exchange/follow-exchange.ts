/** When to send what waits, and what else wakes the exchange. */
import { second } from '../../domain/time.ts';
import { failureOf } from '../../messaging/failure.ts';
import { browser } from '../../platform/browser.ts';
import { isAnythingWaiting } from '../../storage/exchange-counts.ts';
import type { Workspace } from '../workspace.ts';
import type { ExchangeDoor } from './exchange-door.ts';
import { onSendingAlarm, setSendingAlarm } from './sending-alarm.ts';

/** A page that wakes the worker is answered before Baton looks at anything else. */
const afterStart = 2 * second;

/** Things said come in groups. */
const afterSaid = second / 2;

/** After a look that failed, or that the browser ended with the worker. */
const nextTry = 60 * second;

/** Has Baton look soon at what is to be sent. */
export type SendSoon = () => void;

/**
 * Sends when something was said, when the alarm goes off, when the browser is online again, when a site was granted, and
 * some time after each start of the worker (whatever started it, an alarm may be lost); and follows tabs in which the
 * user signs in, and that close. Where nothing waits nothing is loaded. Called once, synchronously, when the worker
 * starts.
 */
export function followExchange(workspace: Pick<Workspace, 'database' | 'now'>, door: ExchangeDoor): SendSoon {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    try {
      if (!(await isAnythingWaiting(await workspace.database()))) return;
      const later = setSendingAlarm(workspace.now() + nextTry, workspace.now()).catch(() => undefined);
      const next = await (await door.exchange()).send();
      // Of two alarms of one name the one set last stands.
      await later;
      if (next !== undefined) await setSendingAlarm(next, workspace.now());
    } catch (error) {
      // What an error says may quote a person's data, so the log has its kind only.
      console.error(`sending failed: ${failureOf(error).code}`);
      await setSendingAlarm(workspace.now() + nextTry, workspace.now()).catch(() => undefined);
    }
  };
  const lookIn = (milliseconds: number): void => {
    timer ??= setTimeout(() => void look(), milliseconds);
  };

  onSendingAlarm(() => void look());
  globalThis.addEventListener?.('online', () => lookIn(afterSaid));
  browser.permissions.onAdded.addListener(() => lookIn(afterSaid));
  browser.runtime.onStartup.addListener(() => lookIn(afterStart));
  browser.tabs.onRemoved.addListener((tabId) => {
    door.ifLoaded()?.left(tabId);
    void browser.storage.session.remove(signInOf(tabId));
  });
  browser.tabs.onUpdated.addListener((tabId, { url }) => {
    if (url !== undefined) void arrive(door, url, tabId).catch(() => undefined);
  });
  lookIn(afterStart);
  return () => lookIn(afterSaid);
}

/** In a tab where nobody signs in, nothing is loaded. */
async function arrive(door: ExchangeDoor, url: string, tabId: number): Promise<void> {
  const key = signInOf(tabId);
  if ((await browser.storage.session.get(key))[key] === undefined) return;
  await (await door.exchange()).arrived(url, tabId);
}

/** As `lib/exchange/connecting/sign-in.ts` has it. */
function signInOf(tabId: number): string {
  return `signIn:${tabId}`;
}
