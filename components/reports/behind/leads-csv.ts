/** The leads behind a figure as a file. */
import type { ReportLead } from '../../../lib/domain/report/report.ts';
import { call } from '../../../lib/messaging/client.ts';
import type { Result } from '../../../lib/messaging/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { csvOf } from '../table/csv.ts';
import type { Behind } from './behind.ts';

/** As many as one answer may bring. */
const atOnce = 1000;

/** All leads behind a figure, asked for one thousand after the other, as CSV. */
export async function leadsCsv({ question, pick }: Behind): Promise<Result<string>> {
  const leads: ReportLead[] = [];
  for (;;) {
    const answer = await call('reportLeads', { question, pick, skip: leads.length, limit: atOnce });
    if (!answer.ok) return answer;
    leads.push(...answer.value.leads);
    if (answer.value.leads.length === 0 || leads.length >= answer.value.count) break;
  }
  const head = [
    t('sidebar_fact_name'),
    t('sidebar_fact_company'),
    t('sidebar_fact_owner'),
    t('reports_by_stage'),
    t('reports_behind_record'),
    t('reports_behind_id'),
  ];
  const rows = leads.map(({ name, company = '', owner = '', stage = '', url = '', contactId }) => [
    name,
    company,
    owner,
    stage,
    url,
    contactId,
  ]);
  return { ok: true, value: csvOf(head, rows) };
}
