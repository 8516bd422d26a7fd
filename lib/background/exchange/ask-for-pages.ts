/** Has connected systems asked for the people on pages. The pages wait for none of it. */
import type { RecordPage } from '../../domain/record.ts';
import { isSameRecord } from '../../domain/same-record.ts';
import { isTrial } from '../mending/site-plan.ts';
import { allTabs } from '../tabs.ts';
import type { ExchangeDoor } from './exchange-door.ts';

/** What pages give rise to. */
export interface AskForPages {
  /** Whether anything is connected. */
  readonly isConnected: () => Promise<boolean>;
  /** A tab shows this page now. */
  readonly seen: (page: RecordPage | null, tabId: number) => void;
  /** A sidebar shows this page; without a tab, the browser's own. */
  readonly shown: (page: RecordPage | null, tabId: number | undefined) => void;
  /** The pointer rests on a link to this page in a tab. */
  readonly hinted: (page: RecordPage, tabId: number) => void;
}

/** Asks through the door. */
export function askForPages(door: ExchangeDoor): AskForPages {
  const quietly = (work: () => Promise<unknown>): void => void work().catch(() => undefined);
  return {
    isConnected: door.isConnected,

    seen: (page, tabId) =>
      quietly(async () => {
        // What is read in a trial's tab is noted nowhere.
        if (page?.kind !== 'record' || (await isTrial(tabId))) return door.ifLoaded()?.left(tabId);
        await (await door.ifConnected())?.refresh({ page, tabId, occasion: 'seen' });
      }),

    shown: (page, tabId) =>
      quietly(async () => {
        if (page?.kind !== 'record' || !(await door.isConnected())) return;
        const tabs = [...(await allTabs())].filter(
          ([, { page: other }]) => other.kind === 'record' && isSameRecord(other.record, page.record),
        );
        // A sidebar may ask for a page that its tab has left: asking in the tab's name would end what it wants now.
        const [id] = tabs.find(([known]) => known === tabId) ?? (tabId === undefined ? (tabs[0] ?? []) : []);
        if (id === undefined && tabId !== undefined) return;
        if (id !== undefined && (await isTrial(id))) return;
        const by = id === undefined ? {} : { tabId: id };
        await (await door.ifConnected())?.refresh({ page, ...by, occasion: 'seen' });
      }),

    hinted: (page, tabId) =>
      quietly(async () => {
        if (await isTrial(tabId)) return;
        await (await door.ifConnected())?.refresh({ page, tabId, occasion: 'hint' });
      }),
  };
}
