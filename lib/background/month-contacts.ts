/** The contacts that the figures, the badge and the reminders are about, with the agreements to judge them by. */
import { type AgreementHistory, appliesFrom } from '../domain/agreement/history.ts';
import type { Agreement } from '../domain/agreement/schema.ts';
import { stageIndex } from '../domain/agreement/stages.ts';
import { figuresSince } from '../domain/figures/monthly-figures.ts';
import type { Instant, Zone } from '../domain/time.ts';
import { milestoneKinds, stageMilestone } from '../storage/milestones.ts';
import { type MonthContacts, type MonthQuery, monthOf } from '../storage/month-view.ts';
import { agreementInForce } from './agreement-in-force.ts';
import { namedFacts } from './named-facts.ts';
import type { Workspace } from './workspace.ts';

/** What is read once for all questions about what is owed now and what happened this month. */
export interface MonthOfLeads extends MonthContacts {
  /** The agreement that applies now. */
  readonly agreement: Agreement;
  readonly history: AgreementHistory;
}

/**
 * Every lead that may be owed something, and those the figures of this week and month are about, as `zone` counts days.
 * Who asks in the same zone gets it from what was kept.
 */
export async function monthContacts(workspace: Workspace, zone: Zone): Promise<MonthOfLeads> {
  const [database, { agreement, history }] = await Promise.all([workspace.database(), agreementInForce(workspace)]);
  const contacts = await monthOf(database, queryOf(history, agreement, figuresSince(agreement, workspace.now(), zone)));
  return { ...contacts, agreement, history };
}

function queryOf(history: AgreementHistory, agreement: Agreement, from: Instant): MonthQuery {
  return {
    from,
    kinds: [milestoneKinds.handover, milestoneKinds.feedback, ...mqlKinds(agreement)],
    open: [{ kind: milestoneKinds.open }, ...unqualified(history)],
    facts: namedFacts(history),
  };
}

/**
 * Leads that were called and not judged, where an agreement asks for the verdict: only those handed over since, as a
 * store of years is full of others.
 */
function unqualified({ versions }: AgreementHistory): MonthQuery['open'] {
  const first = versions.findIndex(({ sla }) => sla.some(({ measures }) => measures === 'qualification'));
  const version = versions[first];
  if (!version) return [];
  const kind = milestoneKinds.unqualified;
  // Before the first agreement applied, what was handed over stands under it, too.
  return [first === 0 ? { kind } : { kind, from: appliesFrom(version) }];
}

/** The milestone of becoming an MQL, under every name the agreement has for it. */
function mqlKinds(agreement: Agreement): string[] {
  const stage = agreement.stages[stageIndex(agreement, 'mql')];
  return stage ? [...new Set([stage.id, stage.name, ...stage.aliases].map(stageMilestone))] : [];
}
