/**
 * How the clocks of a handover stand, for reports over everybody: what they ask of `slaView`, without the hundred thousand
 * views. A property test holds the one against the other.
 */
import type { SlaMeasure } from '../agreement/clock-schema.ts';
import type { AgreementHistory } from '../agreement/history.ts';
import type { Contact } from '../contact.ts';
import { strictest } from '../figures/attainment.ts';
import { phaseAt, type SlaState, type SlaView } from '../lead.ts';
import type { Instant } from '../time.ts';
import { phasesOf } from './phases.ts';
import { handedOver, type RuleClock, ruleClock } from './rule-clock.ts';
import { slaView } from './sla-view.ts';
import { timeWaited, waitTermsOf } from './wait.ts';

/** The state of each measure's clock at an instant, and the wait of the buyer, once it is over. */
export interface Standing {
  /** Where several rules measure the same, the strictest that has started, else one that has not; undefined where no rule holds. */
  readonly firstResponse: SlaState | undefined;
  readonly qualification: SlaState | undefined;
  /** When the first response, or the end of the lead, ended the wait; undefined while it lasts, or its hours are not known. */
  readonly waitedUntil: Instant | undefined;
  /** ms of business time waited by then, pauses out. */
  readonly waited: number | undefined;
}

/** How the clocks of a contact's latest handover stand at `now`. */
export function standingOf(contact: Contact, agreements: AgreementHistory, now: Instant): Standing {
  const lead = handedOver(contact, agreements, now);
  let response: RuleClock | undefined;
  let qualification: RuleClock | undefined;
  if (!lead) return { firstResponse: undefined, qualification: undefined, waitedUntil: undefined, waited: undefined };
  const { agreement, handover } = lead;
  for (const rule of agreement.sla) {
    const clock = ruleClock(rule, lead, now);
    if (!clock) continue;
    const isFirst = rule.measures === 'firstResponse';
    // Which of two is stricter, the view knows.
    if (isFirst ? response : qualification) return standingIn(slaView(contact, agreements, now, 'list'), now);
    if (isFirst) response = clock;
    else qualification = clock;
  }
  // A meeting that is yet to come ends no wait.
  const ends = [lead.response?.at, lead.closedAt];
  const waitedUntil = ends.find((at) => at !== undefined && at <= now);
  const terms = waitTermsOf(agreement, (response ?? qualification)?.rule);
  const waited = waitedUntil === undefined ? undefined : timeWaited(lead, terms, waitedUntil);
  return {
    firstResponse: response && stateAt(response, handover.at, now),
    qualification: qualification && stateAt(qualification, handover.at, now),
    waitedUntil: waited === undefined ? undefined : waitedUntil,
    waited,
  };
}

/** The same, told by a view. */
export function standingIn(view: SlaView, now: Instant): Standing {
  const { wait } = view;
  return {
    firstResponse: stateIn(view, 'firstResponse', now),
    qualification: stateIn(view, 'qualification', now),
    waitedUntil: wait?.until,
    waited: wait?.until === undefined ? undefined : wait.open.counted,
  };
}

function stateIn(view: SlaView, measure: SlaMeasure, now: Instant): SlaState | undefined {
  const clock = strictest(view, measure) ?? view.clocks.find(({ measures }) => measures === measure);
  return clock && phaseAt(clock.phases, now);
}

function stateAt({ course, ending }: RuleClock, handedOverAt: Instant, now: Instant): SlaState {
  // An ending is the last phase of all.
  if (ending && ending.at <= now) return ending.state;
  return phaseAt(phasesOf(handedOverAt, course, ending), now);
}
