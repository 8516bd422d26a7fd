/**
 * The popup's figures, worked out of contacts: what is owed now, how this month goes, and what marketing promised. The
 * state of each clock comes from `slaView`, as everywhere, so that the popup cannot disagree with the sidebar.
 */
import { type AgreementHistory, agreementAt } from '../agreement/history.ts';
import type { Agreement } from '../agreement/schema.ts';
import { stageIndex } from '../agreement/stages.ts';
import type { Contact, Handover } from '../contact.ts';
import { standingFeedback } from '../feedback.ts';
import type { SlaView } from '../lead.ts';
import { currentStage, stageHistory } from '../qualification/stage-history.ts';
import { isMine } from '../reminders/settings.ts';
import { lastHandover } from '../sla/milestones.ts';
import { slaView } from '../sla/sla-view.ts';
import { dayOf, type Instant, startOfDay, type Zone } from '../time.ts';
import { attainment, medianSpeed } from './attainment.ts';
import { dueLeads } from './due-leads.ts';
import type { Figures, Share } from './figures.ts';
import { promiseFigures, promisePeriod } from './promise.ts';
import { openReasons } from './reasons.ts';

/** What the figures are worked out of. */
export interface MonthlyFiguresInput {
  readonly now: Instant;
  /** Whose days and months they are. */
  readonly zone: Zone;
  readonly history: AgreementHistory;
  /** The reader's names: their leads are those of the lists and of what sales owes. Empty: everyone's. */
  readonly me: readonly string[];
  /** Contacts that may be owed something, each once. */
  readonly open: readonly Contact[];
  /** Contacts with a handover, a stage entered or a verdict given since `figuresSince`, each once. */
  readonly month: readonly Contact[];
  /** Contacts with a reason that marketing has not answered, from whatever time, each once. */
  readonly unanswered: readonly Contact[];
  /** Address of a contact's record in the CRM. Asked only for the leads that are listed. */
  readonly urlOf: (contact: Contact) => string | undefined;
}

/** From when on the figures at `now` need contacts: the month began then, or the week that began before it. */
export function figuresSince(agreement: Agreement, now: Instant, zone: Zone): Instant {
  return Math.min(startOfMonth(now, zone), promisePeriod(agreement, now).startsAt);
}

/** The figures at `now`. The month is that of `zone`, up to now. */
export function monthlyFigures(input: MonthlyFiguresInput): Figures {
  const { now, zone, history, me, month } = input;
  const agreement = agreementAt(history, now);
  const from = startOfMonth(now, zone);
  const thisMonth = (at: Instant): boolean => at >= from && at <= now;
  const viewOf = views(input);
  const reader = { me: [...me] };
  const handovers = month
    .flatMap((contact) => contact.handovers.filter(({ at }) => thisMonth(at)).map((one) => viewOf(contact, one)))
    .filter(({ owner }) => isMine(reader, owner?.name));
  const owesQualification = [agreement, agreementAt(history, from)].some(({ sla }) =>
    sla.some(({ measures }) => measures === 'qualification'),
  );
  return {
    at: now,
    zone,
    month: dayOf(from, zone),
    ...dueLeads({ ...input, viewOf }),
    attainment: attainment(handovers, 'firstResponse', now),
    ...(owesQualification && { qualified: attainment(handovers, 'qualification', now) }),
    speedToLead: medianSpeed(handovers, now),
    promise: promiseFigures(month, agreement, now),
    reasons: openReasons(input.unanswered, history, now),
    mqlToSql: mqlToSql(month, agreement, now, thisMonth),
    feedback: feedback(month, thisMonth),
  };
}

/** Not always at midnight, but its day is the first. */
function startOfMonth(now: Instant, zone: Zone): Instant {
  return startOfDay(`${dayOf(now, zone).slice(0, -2)}01`, zone);
}

type InMonth = (at: Instant) => boolean;

/**
 * The clocks of a contact's latest handover, or of another one alone: one of this month counts, also where the lead
 * was handed over again since. Working them out is most of the work, and an open lead is asked for twice.
 */
function views({ history, now }: MonthlyFiguresInput): (contact: Contact, handover?: Handover) => SlaView {
  const latest = new Map<string, SlaView>();
  return (contact, handover) => {
    if (handover && handover !== lastHandover(contact, now))
      return slaView({ ...contact, handovers: [handover] }, history, now, 'list');
    const view = latest.get(contact.id) ?? slaView(contact, history, now, 'list');
    latest.set(contact.id, view);
    return view;
  };
}

/** Nothing of nothing where the agreement has no stage by the name of MQL or of SQL. */
function mqlToSql(month: readonly Contact[], agreement: Agreement, now: Instant, thisMonth: InMonth): Share {
  const mql = stageIndex(agreement, 'mql');
  const sql = stageIndex(agreement, 'sql');
  if (mql < 0 || sql < 0) return { part: 0, whole: 0 };
  const became = month.filter((contact) =>
    stageHistory(contact).some(({ stage, at }) => thisMonth(at) && stageIndex(agreement, stage) === mql),
  );
  const further = became.filter((contact) => stageIndex(agreement, currentStage(contact, now)?.stage ?? '') >= sql);
  return { part: further.length, whole: became.length };
}

/** A verdict changed since counts as what it is now. */
function feedback(month: readonly Contact[], thisMonth: InMonth): Share {
  const verdicts = month.map(standingFeedback).filter((given) => given !== undefined && thisMonth(given.at));
  return { part: verdicts.filter((given) => given?.verdict === 'good').length, whole: verdicts.length };
}
