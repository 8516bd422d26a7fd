/** The events the SLA counts between: the handover that starts the clocks, and what stops them. */
import type { Agreement } from '../agreement/schema.ts';
import { stageIndex } from '../agreement/stages.ts';
import type { Contact, Handover, Response, ResponseKind, StageChange } from '../contact.ts';
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

/**
 * The last time by `now` at which a person reached the buyer. A stage that somebody moved reached nobody; an automatic
 * mail is no contact.
 */
export function lastContact({ responses }: Pick<Contact, 'responses'>, now: Instant): Response | undefined {
  let last: Response | undefined;
  for (const response of responses) {
    if (response.at > now || (last && response.at <= last.at)) continue;
    if (response.kind !== 'stageChange' && isGenuine(response)) last = response;
  }
  return last;
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

/** The end of what is owed on a lead. */
export interface Closing {
  readonly at: Instant;
  readonly by: 'outcome' | 'nurture';
}

/**
 * The first time after a handover that the lead was won or lost, or given back to marketing. A lead that returns from
 * there is called because it returned; a clock begins with a handover, and with nothing else.
 */
export function closedAfter(contact: Contact, handover: Handover): Closing | undefined {
  let first: Closing | undefined;
  const take = (at: Instant, by: Closing['by']) => {
    if (at >= handover.at && (!first || at < first.at)) first = { at, by };
  };
  for (const { at } of contact.outcomes) take(at, 'outcome');
  for (const { at, undoneAt } of contact.nurtures) if (undoneAt === undefined) take(at, 'nurture');
  return first;
}

function stagesAfter(contact: Contact, { at: handedOverAt }: Handover): StageChange[] {
  // Most leads are asked about before anyone moved them, and are many.
  if (!contact.stages.some(({ at }) => at > handedOverAt)) return [];
  return stageHistory(contact).filter(({ at }) => at > handedOverAt);
}
