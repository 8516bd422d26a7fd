/** A lead's line of the table. */
import { type AgreementHistory, agreementAt } from '../../agreement/history.ts';
import type { Agreement } from '../../agreement/schema.ts';
import { stageIndex } from '../../agreement/stages.ts';
import type { Contact } from '../../contact.ts';
import { standingFeedback } from '../../feedback.ts';
import { wholeJourney } from '../../journey/whole-journey.ts';
import { nurtureView, standingNurture } from '../../nurture.ts';
import { personaOf } from '../../qualification/persona.ts';
import { stageHistory } from '../../qualification/stage-history.ts';
import type { Instant, Zone } from '../../time.ts';
import { timingView } from '../../timing.ts';
import type { LeadLine } from '../lead-table.ts';
import type { CodedJourney } from './coded-journey.ts';
import { scored } from './scored.ts';

/** By what lines are made. */
export interface LineTerms {
  readonly now: Instant;
  readonly zone: Zone;
  readonly history: AgreementHistory;
  /** The one in force. */
  readonly agreement: Agreement;
}

/** The line of a contact of which nothing is yet to come, see `untilNow`. `owner` is who has it. */
export function leadLine(
  contact: Contact,
  journey: CodedJourney,
  owner: string | undefined,
  terms: LineTerms,
): LeadLine {
  const { agreement, history, now } = terms;
  const line = emptyLine(contact.id);
  const { createdAt, isUndated } = cameIn(contact);
  line.createdAt = createdAt;
  line.isUndated = isUndated;
  enterStages(line, contact, agreement);
  line.isNurtured = isNurtured(contact, journey, terms);
  const persona = personaOf(contact, agreement.personas);
  if (persona) line.persona = persona.id;
  if (owner !== undefined) line.owner = owner;
  const handedOverAt = earliest(contact.handovers);
  if (handedOverAt !== undefined) line.handedOverAt = handedOverAt;
  const then = handedOverAt ?? now;
  const score = scored(contact, journey, agreementAt(history, then), then);
  line.grade = score.grade;
  line.level = score.level;
  closeLine(line, contact);
  if (line.result === 'won') line.furthest = agreement.stages.length - 1;
  const given = standingFeedback(contact);
  if (given) {
    line.verdict = given.verdict;
    line.verdictAt = given.at;
    if (given.reason !== undefined) line.reason = given.reason;
    if (given.answer) line.answeredAt = given.answer.at;
  }
  return line;
}

/**
 * When a lead came in: as a source says, else the first that is known to have happened; where there is no such thing, when
 * the first fact was learnt, which says nothing of when it came in.
 */
function cameIn(contact: Contact): Pick<LeadLine, 'createdAt' | 'isUndated'> {
  if (contact.createdAt !== undefined) return { createdAt: contact.createdAt, isUndated: false };
  const first = Math.min(
    earliest(contact.stages) ?? Number.POSITIVE_INFINITY,
    earliest(contact.handovers) ?? Number.POSITIVE_INFINITY,
    contact.journey.first ?? Number.POSITIVE_INFINITY,
    earliest(contact.outcomes.filter(({ undated }) => !undated)) ?? Number.POSITIVE_INFINITY,
  );
  if (Number.isFinite(first)) return { createdAt: first, isUndated: false };
  return { createdAt: earliest(Object.values(contact.facts)) ?? contact.updatedAt, isUndated: true };
}

type Mutable = { -readonly [Part in keyof LeadLine]: LeadLine[Part] };

/** All lines have all fields, in one order: reports read thousands of them, and objects alike are read much quicker. */
function emptyLine(contactId: string): Mutable {
  const line = {
    contactId,
    createdAt: 0,
    isUndated: false,
    entered: [],
    stage: -1,
    furthest: -1,
    persona: undefined,
    owner: undefined,
    grade: null,
    level: 4,
    handedOverAt: undefined,
    result: 'open',
    closedAt: undefined,
    verdict: undefined,
    verdictAt: undefined,
    reason: undefined,
    answeredAt: undefined,
    isNurtured: false,
  } satisfies { [Part in keyof Required<LeadLine>]: LeadLine[Part] | undefined };
  return line as Mutable;
}

function enterStages(line: Mutable, contact: Contact, agreement: Agreement): void {
  const entered: (Instant | undefined)[] = agreement.stages.map(() => undefined);
  for (const change of contact.stages.length === 0 ? [] : stageHistory(contact)) {
    line.stage = stageIndex(agreement, change.stage);
    if (line.stage < 0) continue;
    entered[line.stage] ??= change.at;
    line.furthest = Math.max(line.furthest, line.stage);
  }
  line.entered = entered;
}

/** Won with its first deal that was won; lost with its last, as long as none was won. */
function closeLine(line: Mutable, { outcomes }: Contact): void {
  if (outcomes.length === 0) return;
  line.result = outcomes.some(({ result }) => result === 'won') ? 'won' : 'lost';
  const dated = outcomes.filter(({ result, undated }) => result === line.result && !undated).map(({ at }) => at);
  if (dated.length > 0) line.closedAt = line.result === 'won' ? Math.min(...dated) : Math.max(...dated);
}

function isNurtured(contact: Contact, journey: CodedJourney, { agreement, now, zone }: LineTerms): boolean {
  if (!standingNurture(contact)) return false;
  const touchpoints = wholeJourney(journey.touchpoints(), agreement);
  return nurtureView(contact, touchpoints, timingView(contact, agreement, zone), now, zone) !== undefined;
}

function earliest(list: readonly { readonly at: Instant }[]): Instant | undefined {
  let first: Instant | undefined;
  for (const { at } of list) if (first === undefined || at < first) first = at;
  return first;
}
