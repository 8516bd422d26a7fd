import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReminderSettings } from '../../../lib/domain/reminders/settings.ts';
import { call } from '../../../lib/messaging/client.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Outcome } from '../Status.tsx';

/** What `useReminders` gives. */
export interface Reminders {
  /** As they are stored; `null` until they were read. */
  readonly settings: ReminderSettings | null;
  readonly outcome: Outcome | null;
  readonly say: (outcome: Outcome | null) => void;
  /**
   * Changes what is stored by now, one change after the other, and says so once it is on the disk. Gives whether it
   * is.
   */
  readonly change: (change: (settings: ReminderSettings) => ReminderSettings) => Promise<boolean>;
}

/** The rep's settings. Read again when the page is looked at again: quiet can be asked for in the popup too. */
export function useReminders(): Reminders {
  const [settings, setSettings] = useState<ReminderSettings | null>(null);
  const [outcome, say] = useState<Outcome | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const read = async (): Promise<ReminderSettings | null> => {
    const result = await call('reminders', null);
    if (result.ok) setSettings(result.value);
    else say({ tone: 'bad', text: failureText(result.failure) });
    return result.ok ? result.value : null;
  };
  const save = async (change: (settings: ReminderSettings) => ReminderSettings): Promise<boolean> => {
    say(null);
    const current = await read();
    if (!current) return false;
    const result = await call('putReminders', { settings: change(current) });
    if (result.ok) setSettings(result.value);
    say(result.ok ? { tone: 'good', text: t('reminders_saved') } : { tone: 'bad', text: failureText(result.failure) });
    return result.ok;
  };
  useEffect(() => {
    const again = (): void => {
      last.current = last.current.then(read);
    };
    again();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, []);
  return {
    settings,
    outcome,
    say,
    change(change) {
      const saved = last.current.then(() => save(change));
      last.current = saved;
      return saved;
    },
  };
}

const permission = { permissions: ['notifications' as const] };

/** Whether the browser lets Baton show notifications, kept up to date; `null` until it is known. */
export function useMayNotify(): boolean | null {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    const ask = (): void => void browser.permissions.contains(permission).then(setAllowed);
    ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, []);
  return allowed;
}

/** Asks the user, by the browser's own question. Called within the click itself: the browser asks at no other time. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(permission).catch(() => false);
}
