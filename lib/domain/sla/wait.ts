/** What a buyer's wait is made of: see `waitAt`, which tells its parts at an instant. */
import type { SlaRule } from '../agreement/clock-schema.ts';
import type { Agreement } from '../agreement/schema.ts';
import { stageIndex } from '../agreement/stages.ts';
import { businessTimeBetween } from '../business-time/arithmetic.ts';
import { inOrder, without } from '../business-time/pauses.ts';
import { isKnownZone } from '../business-time/zone-clock.ts';
import type { Contact, Handover } from '../contact.ts';
import type { BuyerWait } from '../lead.ts';
import { stageHistory } from '../qualification/stage-history.ts';
import type { Instant } from '../time.ts';
import { ownerStretches } from './owner-stretches.ts';
import { standstillsOf } from './standstills.ts';
import { weekAfter } from './week-after.ts';

/** By whose hours a wait is told apart. */
export type WaitTerms = Pick<SlaRule, 'calendar' | 'within'>;

/** Whose wait it is, since when, under which agreement. */
export interface WaitingLead {
  readonly contact: Contact;
  readonly handover: Handover;
  readonly agreement: Agreement;
}

/** The hours of a wait: those of a rule's clock, or the agreement's first where no rule has one. */
export function waitTermsOf({ calendars }: Agreement, rule: WaitTerms | undefined): WaitTerms {
  return rule ?? { calendar: calendars[0]?.id ?? '', within: { unit: 'businessHours', value: 1 } };
}

/** ms of business time from a handover to an instant, pauses and leave out; undefined where the hours are not known. */
export function timeWaited(lead: WaitingLead, terms: WaitTerms, until: Instant): number | undefined {
  return countTo(lead, terms, until)?.counted;
}

function countTo({ contact, handover, agreement }: WaitingLead, terms: WaitTerms, countedTo: Instant) {
  const stretches = ownerStretches(terms, agreement, contact, handover.at, countedTo);
  if (!stretches?.every(({ calendar }) => isKnownZone(calendar.zone))) return undefined;
  const still = standstillsOf(contact, stretches, countedTo);
  const paused = inOrder(still);
  let counted = 0;
  for (const { calendar, from, to } of stretches) {
    if (from < countedTo) counted += businessTimeBetween(calendar, from, Math.min(to, countedTo), paused);
  }
  return { stretches, still, counted };
}

/**
 * The wait of a lead since a handover, by the hours that a rule's clock goes by; undefined where they are not known.
 * `until` is what ended it, if anything did.
 */
export function buyerWait(
  { contact, handover, agreement }: WaitingLead,
  terms: WaitTerms,
  until: Instant | undefined,
  now: Instant,
): BuyerWait | undefined {
  const countedTo = until ?? now;
  const course = countTo({ contact, handover, agreement }, terms, countedTo);
  if (!course) return undefined;
  const { stretches, still, counted } = course;
  const last = stretches.at(-1);
  const lasting = still.map(({ from, to, lasting }) => ({ from, to: lasting ? Number.POSITIVE_INFINITY : to }));
  const ahead = until === undefined && last ? weekAfter(last.calendar, countedTo) : [];
  const next = without(ahead, inOrder(lasting));
  const wait: { -readonly [Part in keyof BuyerWait]: BuyerWait[Part] } = {
    handedOverAt: handover.at,
    open: { counted, countedTo, next },
  };
  const capturedAt = capturedBefore(contact, handover, agreement);
  if (capturedAt !== undefined) wait.capturedAt = capturedAt;
  if (until !== undefined) wait.until = until;
  return wait;
}

/**
 * When marketing had the lead: as the handover says; else its latest entry into MQL, or a stage before it, by the
 * handover. A time after the handover cannot be right, and is none.
 */
export function capturedBefore(contact: Contact, handover: Handover, agreement: Agreement): Instant | undefined {
  if (handover.capturedAt !== undefined && handover.capturedAt <= handover.at) return handover.capturedAt;
  if (contact.stages.length === 0) return undefined;
  const mql = stageIndex(agreement, 'mql');
  const isMarketings = (stage: string) => {
    const place = stageIndex(agreement, stage);
    return place >= 0 && place <= mql;
  };
  return stageHistory(contact).findLast(({ stage, at }) => at <= handover.at && isMarketings(stage))?.at;
}
