/**
 * When the worker has its office look elsewhere: some seconds after each start, at most once an hour, and when the
 * administrator's policy changes. Only where there is a policy, or was, or an address is followed: else nothing is
 * loaded, and nothing is asked of anybody.
 */
import { hour, second } from '../../domain/time.ts';
import { browser } from '../../platform/browser.ts';
import type { Database } from '../../storage/schema.ts';
import type { OfficeDoor } from './office-door.ts';

/** Called once, synchronously, when the worker starts. */
export function followElsewhere(database: () => Promise<Database>, office: OfficeDoor): void {
  const look = async (): Promise<void> => {
    const [managed, keys] = await Promise.all([
      // Firefox throws where there is no policy.
      browser.storage.managed.get(null).catch(() => ({})),
      database().then((store) => store.getAllKeys('settings')),
    ]);
    if (Object.keys(managed).length > 0 || keys.includes('policy') || keys.includes('agreementAddress')) {
      await (await office()).lookElsewhere();
    }
  };
  const lookOnce = async (): Promise<void> => {
    const { lookedAt } = await browser.storage.session.get('lookedAt');
    if (Math.abs(Date.now() - Number(lookedAt)) < hour) return;
    await browser.storage.session.set({ lookedAt: Date.now() });
    await look();
  };
  // The next start tries again.
  setTimeout(() => void lookOnce().catch(() => {}), 5 * second);
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void look().catch(() => {});
  });
}
