/**
 * The leads that are owed something now: those of the popup's lists and of the badge's number. The state of each clock
 * comes from `slaView`, as everywhere, so that none of them can disagree with the sidebar.
 */
import type { AgreementHistory } from '../agreement/history.ts';
import type { Contact } from '../contact.ts';
import { nextPhaseAt, phaseAt, type SlaClock, type SlaState, type SlaView } from '../lead.ts';
import { isMine } from '../reminders/settings.ts';
import { isOwed } from '../sla/owed.ts';
import { slaView } from '../sla/sla-view.ts';
import { addDays, dayOf, type Instant, startOfDay, type Zone } from '../time.ts';
import type { DueLead, Figures } from './figures.ts';

/** How many leads a list holds at most; the counts are of all. */
export const listedLeads = 20;

/** What the due leads are found among. */
export interface DueLeadsInput {
  /** Contacts that may be owed something, each once. */
  readonly open: readonly Contact[];
  readonly history: AgreementHistory;
  readonly now: Instant;
  /** Where today ends. */
  readonly zone: Zone;
  /** The reader's names, see `isMine`. Empty: everyone's leads. */
  readonly me: readonly string[];
  /** Address of a contact's record in the CRM. Asked only for the leads that are listed. */
  readonly urlOf: (contact: Contact) => string | undefined;
  /** The clocks of a contact at `now`, where the caller has them already. */
  readonly viewOf?: (contact: Contact) => SlaView;
}

/**
 * Who is overdue, who is due before the end of today, and how many nobody owns (those are counted whoever the reader
 * is). A lead counts once, by the first of its clocks that is due; a paused clock is not, nor one that was closed.
 */
export function dueLeads(input: DueLeadsInput): Pick<Figures, 'dueToday' | 'overdue' | 'unowned' | 'changesAt'> {
  const { open, history, now, zone, me, viewOf = (contact) => slaView(contact, history, now, 'list') } = input;
  const reader = { me: [...me] };
  const tomorrow = startOfDay(addDays(dayOf(now, zone), 1), zone);
  const due: Owed[] = [];
  const over: Owed[] = [];
  let unowned = 0;
  let changesAt = tomorrow;
  for (const contact of open) {
    const { clocks, owner } = viewOf(contact);
    const owed = clocks.filter((clock) => isOwed(clock, now));
    if (owed.length > 0 && owner === undefined) unowned += 1;
    if (!isMine(reader, owner?.name)) continue;
    for (const { phases } of owed) changesAt = Math.min(changesAt, nextPhaseAt(phases, now) ?? changesAt);
    const first = firstDue(owed, now, tomorrow);
    if (first)
      (first.state === 'overdue' ? over : due).push({ contact, ...first, ...(owner && { owner: owner.name }) });
  }
  return { dueToday: listed(due, input.urlOf), overdue: listed(over, input.urlOf), unowned, changesAt };
}

interface DueClock {
  readonly clock: SlaClock;
  readonly state: SlaState;
  readonly dueAt: Instant;
}

interface Owed extends DueClock {
  readonly contact: Contact;
  readonly owner?: string;
}

/** The first of the owed clocks that is overdue or due before `until`; they stand in the order of their deadlines. */
function firstDue(owed: readonly SlaClock[], now: Instant, until: Instant): DueClock | undefined {
  for (const clock of owed) {
    const { dueAt, phases } = clock;
    const state = phaseAt(phases, now);
    if (dueAt !== undefined && (state === 'overdue' || (state !== 'paused' && dueAt < until)))
      return { clock, state, dueAt };
  }
  return undefined;
}

function listed(owed: readonly Owed[], urlOf: DueLeadsInput['urlOf']): Figures['overdue'] {
  const soonest = owed.toSorted((a, b) => a.dueAt - b.dueAt).slice(0, listedLeads);
  return { count: owed.length, leads: soonest.map((one) => dueLead(one, urlOf(one.contact))) };
}

function dueLead({ contact, clock, state, dueAt, owner }: Owed, url: string | undefined): DueLead {
  const company = contact.facts.company?.value;
  return {
    contactId: contact.id,
    // Empty where nothing says who it is; whoever shows it finds the words for that.
    name: String(contact.facts.name?.value ?? contact.emails[0] ?? ''),
    state,
    dueAt,
    ruleId: clock.ruleId,
    rule: clock.rule,
    measures: clock.measures,
    ...(company !== undefined && { company: String(company) }),
    ...(owner !== undefined && { owner }),
    ...(url !== undefined && { url }),
  };
}
