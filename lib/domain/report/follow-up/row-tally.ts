/** Adds up the handovers of one row: a month's, a rep's, or all. */
import type { SlaState } from '../../lead.ts';
import { measuredShare } from '../../planner/measured.ts';
import { minute } from '../../time.ts';
import { waitOf } from '../handover-test.ts';
import type { LeadPick } from '../lead-pick.ts';
import type { HandoverLine } from '../lead-table.ts';
import { type FollowUpRow, type HandoverCount, type Kept, type Speed, speedBounds } from './follow-up.ts';
import { HandoverCounter } from './handover-counter.ts';
import { newColumn, spreadOfColumn } from './spread-of-waits.ts';

/** The states of a clock, by what they say of how it was kept. */
const keptBy = {
  met: ['met'],
  missed: ['metLate', 'overdue'],
  running: ['running', 'atRisk', 'paused'],
  notOwed: ['notDue', 'notStarted'],
} as const satisfies Record<string, readonly SlaState[]>;

type KeptName = keyof typeof keptBy;
const keptNames = Object.keys(keptBy) as KeptName[];
const nameOfState = new Map(keptNames.flatMap((name) => keptBy[name].map((state) => [state as SlaState, name])));

const bounds = speedBounds.map((minutes) => minutes * minute);

/** Every handover whatever its attempts: a pick that says something of handovers means those of the period. */
export const anyHandover: LeadPick = { date: 'handedOver', attempts: { count: 0, atLeast: true } };

/** One row. Handovers are added in the order of their leads. */
export class RowTally {
  /** How many handovers. */
  readonly handovers = new HandoverCounter();
  readonly #response = new Clocks('firstResponse');
  readonly #qualification = new Clocks('qualification');
  readonly #answered = new HandoverCounter();
  readonly #waiting = new HandoverCounter();
  readonly #never = new HandoverCounter();
  readonly #wall = new Waits('wall');
  readonly #business = new Waits('business');
  #attempts = 0;

  /** Takes a handover. */
  add(line: HandoverLine): void {
    const { lead } = line;
    this.handovers.add(lead);
    this.#response.add(lead, line.response);
    this.#qualification.add(lead, line.qualification);
    this.#attempts += line.attempts;
    if (line.attempts === 0) this.#never.add(lead);
    if (line.respondedAt === undefined) {
      this.#waiting.add(lead);
      return;
    }
    this.#answered.add(lead);
    this.#wall.add(line);
    this.#business.add(line);
  }

  /**
   * The row. `scope`: what its handovers have in common, as a pick without `attempts`; `isQualified`: whether it tells of the
   * clocks of qualification.
   */
  row(value: string | null, scope: LeadPick, isQualified: boolean): FollowUpRow {
    const { count } = this.handovers;
    return {
      value,
      handovers: this.handovers.counted({ ...anyHandover, ...scope }),
      response: this.#response.kept(scope),
      ...(isQualified && { qualification: this.#qualification.kept(scope) }),
      speed: this.#speed(scope),
      attempts: count === 0 ? 0 : this.#attempts / count,
      never: this.#never.counted({ ...scope, attempts: { count: 0, atLeast: false } }),
    };
  }

  #speed(scope: LeadPick): Speed {
    const [wall, business] = [this.#wall.spread(), this.#business.spread()];
    return {
      answered: this.#answered.counted({ ...scope, waits: true }),
      waiting: this.#waiting.counted({ ...scope, waits: false }),
      ...(wall && { wall }),
      ...(business && { business }),
      within: bounds.map((ms, bound) => ({
        ms,
        wall: this.#wall.within(bound, scope),
        business: this.#business.within(bound, scope),
      })),
    };
  }
}

/** The clocks of one measure. */
class Clocks {
  readonly #measure: 'firstResponse' | 'qualification';
  readonly #counters: Record<KeptName, HandoverCounter> = {
    met: new HandoverCounter(),
    missed: new HandoverCounter(),
    running: new HandoverCounter(),
    notOwed: new HandoverCounter(),
  };

  constructor(measure: 'firstResponse' | 'qualification') {
    this.#measure = measure;
  }

  add(lead: number, state: SlaState | undefined): void {
    const name = state && nameOfState.get(state);
    if (name) this.#counters[name].add(lead);
  }

  kept(scope: LeadPick): Kept {
    const of = (name: KeptName): HandoverCount =>
      this.#counters[name].counted({ ...scope, measure: this.#measure, states: [...keptBy[name]] });
    const { met, missed } = this.#counters;
    const share = measuredShare(met.count, met.count + missed.count);
    return {
      met: of('met'),
      missed: of('missed'),
      running: of('running'),
      notOwed: of('notOwed'),
      ...(share && { share }),
    };
  }
}

/** The waits by one clock. */
class Waits {
  readonly #by: 'wall' | 'business';
  readonly #waits = newColumn();
  readonly #within = bounds.map(() => new HandoverCounter());

  constructor(by: 'wall' | 'business') {
    this.#by = by;
  }

  add(line: HandoverLine): void {
    const wait = waitOf(line, this.#by);
    if (wait === undefined) return;
    this.#waits.push(wait);
    // From the longest bound down to the first that it took longer than.
    for (let bound = bounds.length - 1; bound >= 0 && wait <= (bounds[bound] ?? 0); bound -= 1) {
      this.#within[bound]?.add(line.lead);
    }
  }

  spread() {
    return spreadOfColumn(this.#waits);
  }

  within(bound: number, scope: LeadPick): HandoverCount {
    const pick: LeadPick = { ...scope, within: { by: this.#by, ms: bounds[bound] ?? 0 } };
    return (this.#within[bound] ?? new HandoverCounter()).counted(pick);
  }
}
