/** Which leads a rule of the agreement is for. */
import type { Owner, SlaCondition, SlaRule } from '../agreement/clock-schema.ts';
import { testFact } from '../agreement/fact-test.ts';
import type { Agreement } from '../agreement/schema.ts';
import { stageIndex } from '../agreement/stages.ts';
import { dayNumberOf } from '../business-time/local-day.ts';
import { isKnownZone, zoneClock } from '../business-time/zone-clock.ts';
import type { Contact } from '../contact.ts';
import { isSameName } from '../name-key.ts';
import { fitView } from '../qualification/fit.ts';
import { isAtLeast } from '../qualification/grade.ts';
import { currentStage } from '../qualification/stage-history.ts';
import { day, type Instant } from '../time.ts';
import { currentDeadline } from '../timing.ts';

/** What a rule's conditions are tried on. */
export interface Candidate {
  readonly contact: Contact;
  readonly agreement: Agreement;
  /** When the clock starts. */
  readonly startsAt: Instant;
  /** Whose lead it is then, where the agreement names them. */
  readonly owner?: Owner | undefined;
}

/**
 * Whether all conditions of a rule hold. The stage, the owner and the purchase deadline are those of the clock's start,
 * so that no rule comes or goes while its clock runs; fit and facts, which have no history, those known by now.
 */
export function isFor(rule: SlaRule, candidate: Candidate): boolean {
  return rule.when === undefined || rule.when.every((condition) => holds(condition, rule, candidate));
}

function holds(condition: SlaCondition, rule: SlaRule, candidate: Candidate): boolean {
  const { contact, agreement, startsAt, owner } = candidate;
  switch (condition.on) {
    case 'stage': {
      const stage = agreement.stages[stageIndex(agreement, currentStage(contact, startsAt)?.stage ?? '')];
      return stage !== undefined && condition.stages.includes(stage.id);
    }
    case 'source':
      return testFact(contact, { fact: 'leadSource', is: 'oneOf', values: condition.values }) === 'pass';
    case 'fit':
      return isAtLeast(fitView(contact, agreement).grade, condition.atLeast);
    case 'team':
      return condition.teams.some((team) => isSameName(team, owner?.team));
    case 'deadline': {
      const daysLeft = daysToDeadline(rule, candidate);
      return daysLeft >= 0 && daysLeft <= condition.withinDays;
    }
    case 'fact':
      return testFact(contact, condition.test) === 'pass';
  }
}

/**
 * Days from the clock's start to the buyer's deadline by the days of the rule's zone; NaN where none is known. What
 * data says of the buyer was so all along, however late Baton read it. What a rep learnt after the start changes
 * nothing: nobody is to be late by a promise that was not yet theirs.
 */
function daysToDeadline(rule: SlaRule, { contact, agreement, startsAt }: Candidate): number {
  const deadlines = contact.deadlines.filter(({ source, at }) => source !== 'rep' || at <= startsAt);
  const deadline = currentDeadline({ ...contact, deadlines });
  if (!deadline) return Number.NaN;
  const zone = agreement.calendars.find(({ id }) => id === rule.calendar)?.zone ?? 'UTC';
  const today = isKnownZone(zone) ? zoneClock(zone).dayNumberAt(startsAt) : Math.floor(startsAt / day);
  return dayNumberOf(deadline.day) - today;
}
