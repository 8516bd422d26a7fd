/**
 * Puts the worker together. Every listener is registered synchronously, as a worker must that is started by the very
 * event it shall hear; nothing is kept in memory but the database connection, so it may be stopped at any moment.
 */
import * as z from 'zod/mini';
import { combineHandlers } from '../messaging/answering.ts';
import { isReportCall } from '../messaging/report-call-names.ts';
import { routeCalls } from '../messaging/router.ts';
import { now } from '../platform/clock.ts';
import { localZone } from '../platform/format.ts';
import { t } from '../platform/i18n.ts';
import { database } from '../storage/database.ts';
import { announceContacts } from './announce-contacts.ts';
import { broadcast } from './broadcast.ts';
import { askForPages } from './exchange/ask-for-pages.ts';
import { exchangeDoor, type MakeExchange } from './exchange/exchange-door.ts';
import { followExchange } from './exchange/follow-exchange.ts';
import { giveBackSites } from './exchange/give-back-sites.ts';
import { deadlineHandlers } from './handlers/deadline.ts';
import { exchangeHandlers } from './handlers/exchange.ts';
import { feedbackHandlers } from './handlers/feedback.ts';
import { figureHandlers } from './handlers/figures.ts';
import { mendingHandlers, pickedHandlers } from './handlers/mending.ts';
import { pauseHandlers } from './handlers/pause.ts';
import { reminderHandlers } from './handlers/reminders.ts';
import { responseHandlers } from './handlers/response.ts';
import { siteHandlers } from './handlers/sites.ts';
import { contentHandlers, sidebarHandlers } from './handlers/tab-pages.ts';
import { touchpointHandlers } from './handlers/touchpoints.ts';
import { rememberRun } from './last-run.ts';
import { lateScript } from './late-script.ts';
import { followMending } from './mending/follow-mending.ts';
import { type MakeOffice, officeName } from './office/contract.ts';
import { followElsewhere } from './office/follow-elsewhere.ts';
import { officeDoor } from './office/office-door.ts';
import { type ReportOffice, reportOfficeName } from './office/reports/contract.ts';
import { followReminders } from './reminders/follow-reminders.ts';
import { isClaimed } from './sidebar-tokens.ts';
import { crmBookFile } from './sites/crm-book-file.ts';
import { followSites } from './sites/granted-sites.ts';
import { followTabs } from './tabs.ts';
import type { Workspace } from './workspace.ts';

/** Starts the worker. Called once, synchronously, from its entrypoint. */
export function startBackground(): void {
  // An extension's pages allow no code made from strings, which zod would otherwise try.
  z.config({ jitless: true });

  // Opened while the event that started the worker is on its way to its listener. Whoever asks is told of a failure.
  database().catch(() => {});
  const exchangeScript = lateScript<MakeExchange>('/exchange.js', 'batonExchange');
  const officeScript = lateScript<MakeOffice>('/office.js', officeName);
  const reportScript = lateScript<MakeOffice<ReportOffice>>('/report-office.js', reportOfficeName);
  for (const script of [exchangeScript, officeScript, reportScript]) script.keep();
  const announceExchange = (contactIds: readonly string[]): void => {
    if (contactIds.length === 0) {
      door.changed();
      void giveBackSites(workspace).catch(() => undefined);
    }
    void broadcast('exchangeChanged', { contactIds });
  };
  const workspace: Workspace = {
    database,
    crms: crmBookFile,
    now,
    zone: localZone,
    text: t,
    announce: (contactIds) => {
      void rememberRun(now());
      void announceContacts(contactIds);
      lookSoon(contactIds);
      // Everything may have been erased, connections too.
      if (contactIds.length === 0) announceExchange([]);
    },
    queued: () => sendSoon(),
    // It may wait long before it is tried, and its waiting is to be seen.
    said: (contactId) => void door.isConnected().then((isConnected) => isConnected && announceExchange([contactId])),
    announceAgreement: () => {
      void broadcast('agreementChanged', null);
      lookSoon();
    },
  };
  const { announce, zone } = workspace;
  // The office opens the database by itself, see `MakeOffice`.
  const { database: _, ...surroundings } = workspace;
  const door = exchangeDoor({
    database,
    load: exchangeScript.load,
    surroundings: { now, zone, announce, announceExchange },
  });
  const office = officeDoor(surroundings, officeScript.load);
  const reportOffice = officeDoor(surroundings, reportScript.load);
  const asking = askForPages(door);
  const lookSoon = followReminders(workspace);
  const sendSoon = followExchange(workspace, door);
  routeCalls({
    content: combineHandlers(contentHandlers(workspace, asking), pickedHandlers()),
    page: combineHandlers(
      sidebarHandlers(workspace, asking),
      touchpointHandlers(workspace),
      feedbackHandlers(workspace),
      responseHandlers(workspace),
      pauseHandlers(workspace),
      deadlineHandlers(workspace),
      figureHandlers(workspace),
      reminderHandlers(workspace, lookSoon),
      siteHandlers(workspace),
      exchangeHandlers(workspace, door),
      mendingHandlers(workspace),
    ),
    office: async (call, input, sender) => {
      const asked = isReportCall(call) ? await reportOffice() : await office();
      return asked.answer(call, input, sender);
    },
    isClaimed,
  });
  followSites(workspace);
  followTabs();
  followMending(workspace);
  followElsewhere(database, office);
}
