/**
 * The popup's figures, worked out of contacts: what is owed now, and how this month goes. The state of each clock
 * comes from `slaView`, as everywhere, so that the popup cannot disagree with the sidebar.
 */
import type { Agreement } from './agreement/schema.ts';
import { stageIndex } from './agreement/stages.ts';
import type { Contact, Handover } from './contact.ts';
import { standingFeedback } from './feedback.ts';
import type { DueLead, Figures, Share } from './figures.ts';
import { phaseAt, type SlaState, type SlaView } from './lead.ts';
import { currentStage, stageHistory } from './qualification/stage-history.ts';
import { lastHandover } from './sla/milestones.ts';
import { slaView } from './sla/sla-view.ts';
import { addDays, dayOf, type Instant, type PlainDay, startOfDay, type Zone } from './time.ts';

/** How many leads the popup lists at most; the counts are of all. */
export const listedLeads = 20;

/** What the figures are worked out of. */
export interface MonthlyFiguresInput {
  readonly now: Instant;
  /** Whose days and months they are. */
  readonly zone: Zone;
  readonly agreement: Agreement;
  /** Contacts with a handover that no response has answered, each once. */
  readonly open: readonly Contact[];
  /** Contacts with a handover, a stage entered or a verdict given this month, each once. */
  readonly month: readonly Contact[];
  /** Address of a contact's record in the CRM. Asked only for the leads that are listed. */
  readonly urlOf: (contact: Contact) => string | undefined;
}

/** The figures at `now`. The month is that of `zone`, up to now. */
export function monthlyFigures(given: MonthlyFiguresInput): Figures {
  const { now, zone } = given;
  const input = { ...given, clockOf: clocks(given) };
  const today = dayOf(now, zone);
  const month = `${today.slice(0, -2)}01`;
  const from = startOfDay(month, zone);
  const thisMonth = (at: Instant): boolean => at >= from && at <= now;
  return {
    at: now,
    zone,
    month,
    ...dueLeads(input, today),
    attainment: attainment(input, thisMonth),
    mqlToSql: mqlToSql(input, thisMonth),
    delivered: {
      part: input.month.filter(({ handovers }) => handovers.some(({ at }) => thisMonth(at))).length,
      whole: input.agreement.goals.leadsPerMonth,
    },
    feedback: feedback(input.month, thisMonth),
  };
}

type InMonth = (at: Instant) => boolean;

interface Input extends MonthlyFiguresInput {
  /** The clock of a contact's latest handover, or of another one. */
  readonly clockOf: (contact: Contact, handover?: Handover) => SlaView;
}

/** Working out a clock is most of the work, and a lead handed over once and still open is asked for twice. */
function clocks({ agreement, now }: MonthlyFiguresInput): Input['clockOf'] {
  const known = new Map<string, SlaView>();
  return (contact, handover = lastHandover(contact, now)) => {
    const key = `${contact.id}\n${handover?.id}`;
    let clock = known.get(key);
    if (!clock) {
      const alone = contact.handovers.length === 1 || !handover ? contact : { ...contact, handovers: [handover] };
      clock = slaView(alone, agreement, now);
      known.set(key, clock);
    }
    return clock;
  };
}

function dueLeads({ open, now, zone, urlOf, clockOf }: Input, today: PlainDay): Pick<Figures, 'dueToday' | 'overdue'> {
  const tomorrow = startOfDay(addDays(today, 1), zone);
  const due: Owed[] = [];
  const over: Owed[] = [];
  for (const contact of open) {
    const { phases, dueAt } = clockOf(contact);
    const state = phaseAt(phases, now);
    if (dueAt === undefined) continue;
    if (state === 'overdue') over.push({ contact, state, dueAt });
    else if ((state === 'running' || state === 'atRisk') && dueAt < tomorrow) due.push({ contact, state, dueAt });
  }
  return { dueToday: listed(due, urlOf), overdue: listed(over, urlOf) };
}

interface Owed {
  readonly contact: Contact;
  readonly state: SlaState;
  readonly dueAt: Instant;
}

function listed(owed: readonly Owed[], urlOf: MonthlyFiguresInput['urlOf']): Figures['overdue'] {
  const soonest = owed.toSorted((a, b) => a.dueAt - b.dueAt).slice(0, listedLeads);
  return { count: owed.length, leads: soonest.map((one) => dueLead(one, urlOf(one.contact))) };
}

function dueLead({ contact, state, dueAt }: Owed, url: string | undefined): DueLead {
  const company = contact.facts.company?.value;
  return {
    contactId: contact.id,
    // Empty where nothing says who it is; whoever shows it finds the words for that.
    name: String(contact.facts.name?.value ?? contact.emails[0] ?? ''),
    state,
    dueAt,
    ...(company !== undefined && { company: String(company) }),
    ...(url !== undefined && { url }),
  };
}

/** Each handover has a clock of its own: one of this month counts, also where the lead was handed over again since. */
function attainment({ month, now, clockOf }: Input, thisMonth: InMonth): Share {
  let [part, whole] = [0, 0];
  for (const contact of month) {
    for (const handover of contact.handovers) {
      if (!thisMonth(handover.at)) continue;
      const state = phaseAt(clockOf(contact, handover).phases, now);
      if (state === 'met') part += 1;
      if (state === 'met' || state === 'metLate' || state === 'overdue') whole += 1;
    }
  }
  return { part, whole };
}

/** Nothing of nothing where the agreement has no stage by the name of MQL or of SQL. */
function mqlToSql({ month, agreement, now }: MonthlyFiguresInput, thisMonth: InMonth): Share {
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
