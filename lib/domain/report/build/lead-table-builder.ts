/** Makes the table of leads, one contact after another, as a pass over them comes by. */
import { type AgreementHistory, agreementAt } from '../../agreement/history.ts';
import type { Contact, Handover } from '../../contact.ts';
import { nameKey } from '../../name-key.ts';
import { lastHandover } from '../../sla/milestones.ts';
import { findOwner, ownersOf } from '../../sla/owners.ts';
import type { Instant, Zone } from '../../time.ts';
import type { ChannelPath } from '../channels/channel-path.ts';
import type { Spend } from '../channels/spend.ts';
import type { Detail, Details } from '../details.ts';
import type { DealLine, HandoverLine, LeadLine, LeadTable, SentLine } from '../lead-table.ts';
import type { CodedJourney } from './coded-journey.ts';
import { FactColumns } from './fact-columns.ts';
import { handoverLines } from './handover-lines.ts';
import { type LineTerms, leadLine } from './lead-line.ts';
import { OwnTouches } from './own-touches.ts';
import { untilNow } from './until-now.ts';
import { Words } from './words.ts';

/** What a table is made under, and what it holds beside leads. */
export interface TableTerms {
  /** When it is counted. */
  readonly at: Instant;
  readonly zone: Zone;
  readonly history: AgreementHistory;
  readonly details: readonly Detail[];
  readonly spend: readonly Spend[];
  readonly paths: readonly ChannelPath[];
}

/** Makes one table. */
export class LeadTableBuilder {
  readonly #terms: TableTerms;
  readonly #line: LineTerms;
  readonly #details: Details;
  readonly #touches: OwnTouches;
  readonly #facts: FactColumns;
  readonly #people = new Words();
  readonly #leads: LeadLine[] = [];
  readonly #handovers: HandoverLine[] = [];
  readonly #deals: DealLine[] = [];
  readonly #sent: SentLine[] = [];

  constructor(terms: TableTerms) {
    const { at, zone, history } = terms;
    const agreement = agreementAt(history, at);
    this.#terms = terms;
    this.#line = { now: at, zone, history, agreement };
    this.#details = detailsOf(terms.details);
    this.#touches = new OwnTouches(agreement, at, terms.spend);
    this.#facts = new FactColumns(new Set(this.#details.keys()));
  }

  /** How many leads were added. */
  get leads(): number {
    return this.#leads.length;
  }

  /** Adds a lead. */
  add(whole: Contact, journey: CodedJourney): void {
    const { now } = this.#line;
    const contact = untilNow(whole, now);
    const place = this.#leads.length;
    const line = leadLine(contact, journey, this.#ownerOf(contact), this.#line);
    this.#leads.push(line);
    for (const one of handoverLines(contact, whole, place, this.#nameOf, this.#line)) this.#handovers.push(one);
    for (const { result, at, undated, value, currency = '', word } of contact.outcomes) {
      const deal: { -readonly [Part in keyof DealLine]: DealLine[Part] } = { lead: place, result, currency };
      if (!undated) deal.at = at;
      if (value !== undefined) deal.value = value;
      if (word !== undefined) deal.word = word;
      this.#deals.push(deal);
    }
    for (const { content, title, at, useful, undoneAt } of contact.sent) {
      if (undoneAt !== undefined) continue;
      this.#sent.push({ lead: place, content, title, at, ...(useful && { useful: useful.answer }) });
    }
    this.#touches.add(contact, journey, line.createdAt);
    this.#facts.add(place, contact);
  }

  /** The table of those that were added. Nothing may be added afterwards. */
  done(): LeadTable {
    const { at, zone, spend, paths } = this.#terms;
    const { revision, stages } = this.#line.agreement;
    return {
      at,
      zone,
      revision,
      stages: stages.map(({ id, name }) => ({ id, name })),
      leads: this.#leads,
      handovers: this.#handovers,
      deals: this.#deals,
      sent: this.#sent,
      touches: this.#touches.done(),
      ...this.#facts.done(this.#leads.length),
      details: this.#details,
      spend,
      paths,
    };
  }

  /** Who has it now. */
  #ownerOf(contact: Contact): string | undefined {
    const handover: Handover = lastHandover(contact, this.#line.now) ?? { id: '', at: 0, source: '' };
    const owner = ownersOf(contact, handover).findLast(({ from }) => from <= this.#line.now)?.owner;
    return owner === undefined ? undefined : this.#nameOf(owner);
  }

  /** The name the agreement has for somebody; of others the first spelling that came by. */
  readonly #nameOf = (told: string): string => {
    return this.#people.spelt(findOwner(this.#line.agreement, told)?.name ?? told);
  };
}

/** What is said of the values of facts, the later row of one value going before the earlier where both say something. */
export function detailsOf(rows: readonly Detail[]): Details {
  const details = new Map<string, Map<string, Record<string, string>>>();
  for (const { of, value, says } of rows) {
    const values = details.get(of) ?? new Map<string, Record<string, string>>();
    details.set(of, values);
    const key = nameKey(value);
    // Without a prototype: a column may have any name.
    values.set(key, Object.assign(Object.create(null), values.get(key), says));
  }
  return details;
}
