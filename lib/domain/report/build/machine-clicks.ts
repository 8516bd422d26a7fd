/**
 * Which clicks of a journey are likely a machine's, as `judgeActors` judges, without making touchpoints of the codes where
 * times alone tell: most clicks lie far from every sending, opening and other click.
 */
import type { MachineRules } from '../../agreement/machine-schema.ts';
import { judgeActors } from '../../journey/machines.ts';
import { type Instant, minute, second } from '../../time.ts';
import { actors, touchpointKinds } from '../../touchpoint.ts';
import { type CodedJourney, touchTexts } from './coded-journey.ts';

const unsaid = actors.indexOf('unknown');
const page = touchpointKinds.indexOf('page');
const sent = touchpointKinds.indexOf('emailSent');
const open = touchpointKinds.indexOf('emailOpen');
const click = touchpointKinds.indexOf('emailClick');

/** How near a visit has to be for a source to be believed that it tells of all, see `machines.ts`. */
const reportsVisitsWithin = 30 * 24 * 60 * minute;

/** Ascending instants of one journey after the other, in one place: a list emptied and filled again would be a new one. */
class Instants {
  #instants = new Float64Array(64);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  push(at: Instant): void {
    if (this.length === this.#instants.length) {
      const longer = new Float64Array(2 * this.length);
      longer.set(this.#instants);
      this.#instants = longer;
    }
    this.#instants[this.length] = at;
    this.length += 1;
  }

  /** The instant at a place; NaN, which is near nothing, where there is none. */
  at(place: number): Instant {
    return place >= 0 && place < this.length ? (this.#instants[place] ?? Number.NaN) : Number.NaN;
  }

  /** The place of the first one at or after an instant. */
  firstFrom(at: Instant): number {
    let place = 0;
    while (place < this.length && (this.#instants[place] ?? 0) < at) place += 1;
    return place;
  }
}

/** Judges the clicks of one journey after the other. */
export class MachineClicks {
  readonly #rules: MachineRules;
  // Filled anew for each journey: there are many of them.
  readonly #visits = new Instants();
  readonly #sent = new Instants();
  readonly #opens = new Instants();
  readonly #clicks = new Instants();
  #hasAgent = false;
  /** By the place of the kind. */
  readonly #byKind: (Instants | undefined)[] = touchpointKinds.map(() => undefined);

  constructor(rules: MachineRules) {
    this.#rules = rules;
    this.#byKind[page] = this.#visits;
    this.#byKind[sent] = this.#sent;
    this.#byKind[open] = this.#opens;
    this.#byKind[click] = this.#clicks;
  }

  /** For a journey of one source, by the places of its touchpoints: whether it is a machine's click. Undefined: none is. */
  of(journey: CodedJourney): readonly boolean[] | undefined {
    if (!this.#take(journey)) return undefined;
    if (this.#hasAgent || this.#isHurried()) return judged(journey, this.#rules);
    let found: boolean[] | undefined;
    let place = 0;
    for (const part of journey.parts) {
      for (let index = 0; index < part.size; index += 1, place += 1) {
        if (part.kind(index) !== click || part.actor(index) !== unsaid) continue;
        const isMachine = this.#byTimes(part.at(index));
        if (isMachine === undefined) return judged(journey, this.#rules);
        if (!isMachine) continue;
        found ??= [];
        found[place] = true;
      }
    }
    return found;
  }

  /** Gives whether any click is there of which nobody said whose it is. */
  #take({ parts }: CodedJourney): boolean {
    let isUnsaid = false;
    this.#hasAgent = false;
    for (const list of this.#byKind) list?.clear();
    for (const part of parts) {
      for (let index = 0; index < part.size; index += 1) {
        const kind = part.kind(index);
        const list = this.#byKind[kind];
        if (!list) continue;
        list.push(part.at(index));
        if (kind === click && part.actor(index) === unsaid) {
          isUnsaid = true;
          this.#hasAgent ||= part.text(touchTexts.agent, index) !== undefined;
        }
      }
    }
    return isUnsaid;
  }

  /** Whether so many clicks, of whatever mail, lie so near that a rule of many clicks may hold. */
  #isHurried(): boolean {
    const { manyLinks, manyClicks } = this.#rules;
    return (
      this.#isDense(manyLinks.links, manyLinks.seconds * second) ||
      this.#isDense(manyClicks.clicks, manyClicks.minutes * minute)
    );
  }

  #isDense(count: number, within: number): boolean {
    if (within === 0) return false;
    const clicks = this.#clicks;
    for (let place = 0; place + count <= clicks.length; place += 1) {
      if (clicks.at(place + count - 1) - clicks.at(place) <= within) return true;
    }
    return false;
  }

  /** Undefined where it takes more than times to tell. */
  #byTimes(at: Instant): boolean | undefined {
    const { secondsAfterSending, secondsAfterMachineOpen, minutesToVisit } = this.#rules;
    if (isSoonAfter(this.#sent, at, secondsAfterSending * second)) return undefined;
    if (isSoonAfter(this.#opens, at, secondsAfterMachineOpen * second)) return undefined;
    if (minutesToVisit === 0) return false;
    const next = this.#visits.firstFrom(at);
    const sinceLast = at - this.#visits.at(next - 1);
    const toNext = this.#visits.at(next) - at;
    if (toNext <= minutesToVisit * minute) return false;
    return sinceLast <= reportsVisitsWithin || toNext <= reportsVisitsWithin;
  }
}

function isSoonAfter(instants: Instants, at: Instant, within: number): boolean {
  if (within <= 0) return false;
  const next = instants.firstFrom(at);
  return instants.at(next) === at || at - instants.at(next - 1) <= within;
}

function judged(journey: CodedJourney, rules: MachineRules): boolean[] {
  return judgeActors(journey.touchpoints(), rules).map(({ actor }) => actor === 'machine');
}
