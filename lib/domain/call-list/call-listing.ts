/** The call list, from the leads that may be on it. */
import { factOf } from '../agreement/fact-test.ts';
import { type AgreementHistory, agreementAt } from '../agreement/history.ts';
import type { Agreement, CallReason } from '../agreement/schema.ts';
import { stageIndex } from '../agreement/stages.ts';
import type { Contact } from '../contact.ts';
import type { JourneyTouchpoint } from '../journey/twins.ts';
import { wholeJourney } from '../journey/whole-journey.ts';
import { nextPhaseAt, type SlaView, type TimingView } from '../lead.ts';
import type { NurtureView } from '../lead-work.ts';
import { nurtureView, standingNurture } from '../nurture.ts';
import { fitView } from '../qualification/fit.ts';
import { currentStage } from '../qualification/stage-history.ts';
import { isMine } from '../reminders/settings.ts';
import { slaView } from '../sla/sla-view.ts';
import { addDays, dayOf, type Instant, startOfDay, type Zone } from '../time.ts';
import { timingView } from '../timing.ts';
import type { Touchpoint } from '../touchpoint.ts';
import type { CallEntry, CallList } from './call-list.ts';
import { type Heat, heatOf } from './heat.ts';
import { byUrgency, inOrder, orderOf, type Placed } from './order.ts';
import { reasonsToCall } from './reasons.ts';

/** A lead that may be on the list. */
export interface CallCandidate {
  readonly contact: Contact;
  /** The whole journey, in any order. Asked for only where it can matter. */
  readonly touchpoints: () => readonly Touchpoint[];
}

/** For whom the list is made, and by what. */
export interface CallListInput {
  readonly history: AgreementHistory;
  readonly now: Instant;
  readonly zone: Zone;
  /** The reader's names, see `isMine`. Empty: everyone's leads. */
  readonly me: readonly string[];
  /** Everybody's leads, whoever the reader is. */
  readonly everyone: boolean;
  /** Lists nobody for whom one of these holds. */
  readonly without?: readonly CallReason[];
  /** How many entries at most. */
  readonly limit: number;
  /** Address of a contact's record in the CRM. Asked only for the leads that are listed. */
  readonly urlOf: (contact: Contact) => string | undefined;
}

/** The list at `now`, the most urgent first, as the agreement that applies now orders it. */
export class CallListing {
  readonly #input: CallListInput;
  readonly #agreement: Agreement;
  readonly #order: readonly CallReason[];
  readonly #tomorrow: Instant;
  readonly #mine: boolean;
  readonly #reader: { readonly me: string[] };
  readonly #listed: Listed[] = [];
  #changesAt: Instant;

  constructor(input: CallListInput) {
    const { history, now, zone, me, everyone } = input;
    this.#input = input;
    this.#agreement = agreementAt(history, now);
    this.#order = orderOf(this.#agreement);
    this.#tomorrow = startOfDay(addDays(dayOf(now, zone), 1), zone);
    this.#changesAt = this.#tomorrow;
    this.#mine = !everyone && me.length > 0;
    this.#reader = { me: this.#mine ? [...me] : [] };
  }

  /** Adds a lead, each once, if anything asks for a contact with it. */
  add(candidate: CallCandidate): void {
    const { contact } = candidate;
    const { history, now, zone } = this.#input;
    const sla = slaView(contact, history, now, 'list');
    const owner = sla.owner?.name ?? ownerOf(contact);
    if (!isMine(this.#reader, owner)) return;
    const lead = new Looked(candidate, sla, this.#agreement, { now, zone, tomorrow: this.#tomorrow });
    const reasons = inOrder(reasonsToCall(lead), this.#order);
    this.#changesAt = Math.min(this.#changesAt, lead.changesAt());
    if (reasons.length === 0) return;
    const { level, points } = lead.heat();
    const { grade } = fitView(contact, this.#agreement);
    this.#listed.push({ contactId: contact.id, contact, owner, reasons, level, points, grade });
  }

  /** The list of the leads that were added. */
  result(): CallList {
    const { now, me, without = [], limit, urlOf } = this.#input;
    const wanted = this.#listed.filter(({ reasons }) => !reasons.some(({ code }) => without.includes(code)));
    const first = wanted.sort(byUrgency(this.#order)).slice(0, limit);
    return {
      at: now,
      changesAt: this.#changesAt,
      count: this.#listed.length,
      entries: first.map((one) => entryOf(one, this.#agreement, now, urlOf(one.contact))),
      mine: this.#mine,
      hasOwn: me.length > 0,
      order: this.#order,
    };
  }
}

interface Listed extends Placed {
  readonly contact: Contact;
  readonly owner: string | undefined;
}

/** A candidate, each part of it worked out when it is first asked for. */
class Looked {
  readonly contact: Contact;
  readonly sla: SlaView;
  readonly now: Instant;
  readonly zone: Zone;
  readonly tomorrow: Instant;
  readonly #agreement: Agreement;
  readonly #touchpoints: CallCandidate['touchpoints'];
  #journey: readonly JourneyTouchpoint[] | undefined;
  #heat: Heat | undefined;

  constructor(
    { contact, touchpoints }: CallCandidate,
    sla: SlaView,
    agreement: Agreement,
    { now, zone, tomorrow }: { now: Instant; zone: Zone; tomorrow: Instant },
  ) {
    this.contact = contact;
    this.sla = sla;
    this.now = now;
    this.zone = zone;
    this.tomorrow = tomorrow;
    this.#agreement = agreement;
    this.#touchpoints = touchpoints;
  }

  readonly timing = (): TimingView => timingView(this.contact, this.#agreement, this.zone);

  readonly heat = (): Heat => {
    this.#heat ??= heatOf(this.#whole(), this.#agreement, this.now);
    return this.#heat;
  };

  readonly nurture = (): NurtureView | undefined => {
    const standing = standingNurture(this.contact);
    if (!standing) return undefined;
    const journey = standing.sign === 'activity' || standing.sign === 'request' ? this.#whole() : [];
    return nurtureView(this.contact, journey, this.timing(), this.now, this.zone);
  };

  /** The next instant after `now` at which something of it changes by the clock; none, where none is in sight. */
  changesAt(): Instant {
    let next = Number.POSITIVE_INFINITY;
    for (const { phases } of this.sla.clocks) next = Math.min(next, nextPhaseAt(phases, this.now) ?? next);
    const returns = this.nurture()?.returns?.at;
    return returns !== undefined && returns > this.now ? Math.min(next, returns) : next;
  }

  #whole(): readonly JourneyTouchpoint[] {
    this.#journey ??= wholeJourney(this.#touchpoints(), this.#agreement);
    return this.#journey;
  }
}

function entryOf(
  { contact, owner, reasons, level, grade }: Listed,
  agreement: Agreement,
  now: Instant,
  url: string | undefined,
): CallEntry {
  const company = factOf(contact, 'company')?.value;
  const change = currentStage(contact, now);
  const stage = change && (agreement.stages[stageIndex(agreement, change.stage)]?.name ?? change.stage);
  return {
    contactId: contact.id,
    // Empty where nothing says who it is; whoever shows it finds the words for that.
    name: String(factOf(contact, 'name')?.value ?? contact.emails[0] ?? ''),
    ...(company !== undefined && { company: String(company) }),
    ...(owner !== undefined && { owner }),
    ...(stage !== undefined && { stage }),
    grade,
    level,
    reasons,
    ...(url !== undefined && { url }),
  };
}

function ownerOf(contact: Contact): string | undefined {
  const owner = factOf(contact, 'owner')?.value;
  return owner === undefined ? undefined : String(owner);
}
