/** A store whose leads are counted for reports. */
import { agreementHandlers } from '../../../../lib/background/office/handlers/agreement.ts';
import { reportHandlers } from '../../../../lib/background/office/handlers/reports.ts';
import { leadCounter } from '../../../../lib/background/office/reports/lead-counter.ts';
import type { ImportedPerson } from '../../../../lib/domain/import-batch.ts';
import type { LeadPick } from '../../../../lib/domain/report/lead-pick.ts';
import type { ReportQuestion } from '../../../../lib/domain/report/report.ts';
import { agreementOf } from '../../../support/agreement.ts';
import { now, personOf, visits } from './store.ts';
import { calls, type TestWorkspace, testWorkspace } from './workspace.ts';

/** ms. */
export const day = 86_400_000;
/** All leads. */
export const everybody: LeadPick = { date: 'created' };
/** The funnel since ever, by source. */
export const funnel: ReportQuestion = { report: 'funnel', filter: { where: [] }, by: 'leadSource' };

/** An empty store under an agreement, and the calls of reports; a count is stored when it is answered. */
export async function begin() {
  const workspace = await testWorkspace();
  await calls(agreementHandlers(workspace)).putAgreement({ agreement: agreementOf() });
  const counter = leadCounter(workspace);
  const asked = calls(reportHandlers(workspace, counter));
  async function countReports(input: null) {
    const state = await asked.countReports(input);
    await counter.stored();
    return state;
  }
  return { workspace, ...asked, countReports };
}

/** The same store, for a worker that was stopped and started. */
export function anew(workspace: TestWorkspace) {
  return calls(reportHandlers(workspace));
}

function person(place: number): ImportedPerson {
  const fact = (value: string) => ({ value, source: 'leads.csv', at: now - 50 * day });
  return personOf(`p${place}@firma.example`, {
    records: [`atomic-crm/crm.example/contact/${place}`],
    facts: {
      name: fact(`Person ${place}`),
      company: fact(`Firma ${place % 3}`),
      leadSource: fact(place % 2 === 0 ? 'Google' : 'Fair'),
      owner: fact('Kari'),
    },
    stages: [{ stage: 'mql', at: now - (40 + place) * day, source: 'leads.csv' }],
    handovers: [{ id: 'h', at: now - (30 + place) * day, source: 'leads.csv' }],
    ...(place % 3 === 0 && { outcomes: [{ id: 'o', result: 'won' as const, at: now - 2 * day, source: 'leads.csv' }] }),
    touchpoints: visits(place % 5),
  });
}

/** So many people, some won, each with journeys of other lengths. */
export const crowd = (count: number) => Array.from({ length: count }, (_, place) => person(place));
