/** Reports over all leads, and the tables beside them. */
import type { Contact } from '../../../domain/contact.ts';
import { answerReport } from '../../../domain/report/answer-report.ts';
import { dimensionChoices } from '../../../domain/report/choices.ts';
import { firstKnownDay } from '../../../domain/report/first-day.ts';
import { newestFirstBy } from '../../../domain/report/newest-leads.ts';
import { pickLeads } from '../../../domain/report/pick-leads.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import type { ReportCalls } from '../../../messaging/report-calls.ts';
import { getContacts } from '../../../storage/contacts.ts';
import { crmAddresses } from '../../../storage/crm-addresses.ts';
import { forgetSide, putSide, sideSources } from '../../../storage/side-tables.ts';
import { agreementInForce } from '../../agreement-in-force.ts';
import { urlOfContact } from '../../record-url.ts';
import type { Workspace } from '../../workspace.ts';
import { type LeadCounter, leadCounter } from '../reports/lead-counter.ts';
import { reportLead } from '../reports/report-lead.ts';

/** Every answer is from the count that was made last; nothing but `countReports` counts. */
export function reportHandlers(
  workspace: Workspace,
  counter: LeadCounter = leadCounter(workspace),
): Handlers<ReportCalls> {
  return {
    async report({ question }) {
      const [table, state, { history }] = await Promise.all([
        counter.table(),
        counter.state(),
        agreementInForce(workspace),
      ]);
      if (table) return { state, report: answerReport(table, history, question) };
      // Where the columns are damaged, nothing was counted.
      const { at: _, ...rest } = state;
      return { state: { ...rest, leads: 0, isOld: true }, report: null };
    },

    countReports: async () => counter.count(),

    reportState: async () => counter.state(),

    async reportChoices() {
      const table = await counter.table();
      if (!table) return { dimensions: [], tooVaried: [] };
      const firstDay = firstKnownDay(table);
      const { tooVaried } = table;
      return { dimensions: dimensionChoices(table), tooVaried, ...(firstDay !== undefined && { firstDay }) };
    },

    async reportLeads({ question, pick, skip = 0, limit }) {
      const [table, { history }] = await Promise.all([counter.table(), agreementInForce(workspace)]);
      if (!table) return { count: 0, leads: [] };
      const places = newestFirstBy(table, pick, pickLeads(table, history, question.filter, pick));
      const lines = places.slice(skip, skip + limit).flatMap((place) => table.leads[place] ?? []);
      const database = await workspace.database();
      const [book, seen, contacts] = await Promise.all([
        workspace.crms(),
        crmAddresses(database),
        getContacts(
          database,
          lines.map(({ contactId }) => contactId),
        ),
      ]);
      const byId = new Map(contacts.map((contact) => [contact.id, contact]));
      const urlOf = (contact: Contact) => urlOfContact(book, contact, seen);
      return {
        count: places.length,
        leads: lines.map((line) => reportLead(line, byId.get(line.contactId), table.stages, urlOf)),
      };
    },

    importSide: async (rows) => putSide(await workspace.database(), rows),

    sideTables: async () => sideSources(await workspace.database()),

    async forgetSide({ kind, source }) {
      await forgetSide(await workspace.database(), kind, source);
      return null;
    },
  };
}
