/**
 * Qualification: the stage a lead stands in, how well it fits, how engaged it is, and what the next stage asks for.
 */
import { factOf } from '../agreement/fact-test.ts';
import type { Agreement, Requirement } from '../agreement/schema.ts';
import { stageIndex } from '../agreement/stages.ts';
import type { Contact, StageChange } from '../contact.ts';
import { standingFeedback } from '../feedback.ts';
import type { JourneyTouchpoint } from '../journey/twins.ts';
import type { QualificationView, RequirementView } from '../lead.ts';
import { firstResponse, lastHandover } from '../sla/milestones.ts';
import type { Instant } from '../time.ts';
import { currentDeadline } from '../timing.ts';
import { engagementView } from './engagement.ts';
import { fitView } from './fit.ts';
import { isAtLeast } from './grade.ts';
import { currentStage } from './stage-history.ts';

/** The qualification of a contact at `now`. */
export function qualificationView(
  contact: Contact,
  journey: readonly JourneyTouchpoint[],
  agreement: Agreement,
  now: Instant,
): QualificationView {
  const fit = fitView(contact, agreement);
  const engagement = engagementView(journey, agreement, now);
  const change = currentStage(contact, now);
  const place = change ? stageIndex(agreement, change.stage) : -1;
  const next = agreement.stages[place + 1];
  // A stage the agreement does not know gives no next one: nobody agreed on what would follow it.
  const placed = change === undefined || place >= 0;
  return {
    ...(change && { stage: stageShown(agreement, change, place) }),
    stages: agreement.stages.map(({ id, name, definition }) => ({ id, name, definition })),
    fit,
    engagement,
    ...(placed &&
      next && {
        next: {
          name: next.name,
          requirements: next.requires.map((asked) => requirementView(asked, contact, { fit, engagement }, now)),
        },
      }),
  };
}

function stageShown(agreement: Agreement, change: StageChange, place: number): NonNullable<QualificationView['stage']> {
  const stage = agreement.stages[place] ?? { id: change.stage, name: change.stage, definition: '' };
  return { id: stage.id, name: stage.name, definition: stage.definition, since: change.at, source: change.source };
}

type Scores = Pick<QualificationView, 'fit' | 'engagement'>;

function requirementView(asked: Requirement, contact: Contact, scores: Scores, now: Instant): RequirementView {
  const detail = 'fact' in asked ? asked.fact : 'atLeast' in asked ? String(asked.atLeast) : undefined;
  const state = isMet(asked, contact, scores, now) ? 'met' : 'missing';
  return { need: asked.need, state, ...(detail !== undefined && { detail }) };
}

function isMet(asked: Requirement, contact: Contact, scores: Scores, now: Instant): boolean {
  switch (asked.need) {
    case 'fact':
      return factOf(contact, asked.fact) !== undefined;
    case 'fit':
      return isAtLeast(scores.fit.grade, asked.atLeast);
    case 'engagement':
      return scores.engagement.level <= asked.atLeast;
    case 'deadline':
      return currentDeadline(contact) !== undefined;
    case 'handover':
      return lastHandover(contact, now) !== undefined;
    case 'response': {
      const handover = lastHandover(contact, now);
      return handover !== undefined && firstResponse(contact, handover) !== undefined;
    }
    case 'goodFeedback':
      return standingFeedback(contact)?.verdict === 'good';
    case 'won':
      return contact.outcomes.some((outcome) => outcome.result === 'won');
  }
}
