/** The events the SLA counts between: the handover that starts the clocks, and what stops them. */
import type { Agreement } from '../agreement/schema.ts';
import { stageIndex } from '../agreement/stages.ts';
import type { Contact, Handover, Outcome, Response, ResponseKind, StageChange } from '../contact.ts';
import { stageHistory } from '../qualification/stage-history.ts';
import type { Instant } from '../time.ts';
import { isPerson } from './person.ts';

/** The first response: an entry of `responses` with its id, or a stage change. */
export interface FirstResponse {
  readonly at: Instant;
  readonly by: ResponseKind;
  readonly source: string;
  readonly id?: string;
}

/** The word whether a lead is any good, in one of its forms. */
export interface Qualified {
  readonly at: Instant;
  readonly by: 'verdict' | 'stage' | 'outcome';
}

/** The latest handover by `now`. A lead handed over again starts its clock again. */
export function lastHandover(contact: Contact, now: Instant): Handover | undefined {
  let last: Handover | undefined;
  for (const handover of contact.handovers) {
    if (handover.at <= now && (last === undefined || handover.at >= last.at)) last = handover;
  }
  return last;
}

/**
 * Whether a response reached the buyer by a person and was not taken back. Automatic mail, a task that was only
 * created, and whatever a workflow or an import did in its own name stop no clock.
 */
export function isGenuine({ kind, by, undoneAt }: Pick<Response, 'kind' | 'by' | 'undoneAt'>): boolean {
  if (undoneAt !== undefined || kind === 'automaticMail' || kind === 'taskCreated') return false;
  return by === undefined || by === '' || isPerson(by);
}

/**
 * The earliest genuine response after a handover. One learnt of later but dated earlier moves the first response back;
 * one before the handover was to an earlier one and does not count. A person who moves the lead to another stage after
 * the handover has responded too; a stage entered with the handover is part of it.
 */
export function firstResponse(contact: Contact, handover: Handover): FirstResponse | undefined {
  let first: FirstResponse | undefined;
  for (const response of contact.responses) {
    const { id, at, kind, source } = response;
    if (at < handover.at || (first && at >= first.at) || !isGenuine(response)) continue;
    first = { at, by: kind, source, id };
  }
  for (const { at, by, source } of stagesAfter(contact, handover)) {
    if ((first && at >= first.at) || by === undefined || !isPerson(by)) continue;
    first = { at, by: 'stageChange', source };
  }
  return first;
}

/**
 * When sales first said of a lead whether it is any good, after a handover: by a verdict that stands, by a stage at or
 * beyond the one the agreement names or aliases SQL, or by winning or losing it.
 */
export function qualifiedAt(contact: Contact, handover: Handover, agreement: Agreement): Qualified | undefined {
  let first: Qualified | undefined;
  const take = (at: Instant, by: Qualified['by']) => {
    if (at >= handover.at && (!first || at < first.at)) first = { at, by };
  };
  for (const { at, undoneAt } of contact.feedback) if (undoneAt === undefined) take(at, 'verdict');
  const sql = stageIndex(agreement, 'sql');
  if (sql >= 0) {
    for (const { at, stage } of stagesAfter(contact, handover))
      if (stageIndex(agreement, stage) >= sql) take(at, 'stage');
  }
  for (const { at } of contact.outcomes) take(at, 'outcome');
  return first;
}

/** The first time the lead was won or lost after a handover. */
export function closedAfter(contact: Contact, handover: Handover): Outcome | undefined {
  let first: Outcome | undefined;
  for (const outcome of contact.outcomes) {
    if (outcome.at >= handover.at && (!first || outcome.at < first.at)) first = outcome;
  }
  return first;
}

function stagesAfter(contact: Contact, { at: handedOverAt }: Handover): StageChange[] {
  // Most leads are asked about before anyone moved them, and are many.
  if (!contact.stages.some(({ at }) => at > handedOverAt)) return [];
  return stageHistory(contact).filter(({ at }) => at > handedOverAt);
}
