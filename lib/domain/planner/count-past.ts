/** Counts the months before over everybody who is stored, one contact after another, in one pass. */
import type { Agreement } from '../agreement/schema.ts';
import { stageIndex } from '../agreement/stages.ts';
import type { Contact, Outcome } from '../contact.ts';
import { day, dayOf, type Instant, type PlainDay, startOfDay, type Zone } from '../time.ts';
import { salesOf } from './past-sales.ts';
import type { PastMonth, StagePast, StoredPast } from './stored-past.ts';

/** What is to be counted. */
export interface PastQuestion {
  readonly agreement: Agreement;
  /** So many whole months before the one in which `now` lies, in `zone`. */
  readonly months: number;
  readonly zone: Zone;
  readonly now: Instant;
}

/** Takes contacts, each once, and says at the end what they come to. */
export interface PastCount {
  readonly add: (contact: Contact) => void;
  readonly result: () => StoredPast;
}

interface StageTally {
  entered: number;
  /** By the place of the later stage. */
  cameTo: number[];
}

interface MonthTally {
  readonly month: PlainDay;
  handedOver: number;
  won: number;
  lost: number;
  revenue: Record<string, number>;
  stages: StageTally[];
}

/**
 * An empty count. What is dated after `now` has not happened. A lead is a customer when it was won at or after its
 * first handover, or came to a stage that asks for being won; lost, when the last that was said of it is that.
 */
export function countPast({ agreement, months, zone, now }: PastQuestion): PastCount {
  const { tallies, placeOf } = monthsBefore(now, months, zone);
  const { stages } = agreement;
  const wonFrom = stages.findIndex(({ requires }) => requires.some(({ need }) => need === 'won'));
  const isWonStage = (stage: string): boolean => wonFrom >= 0 && stageIndex(agreement, stage) >= wonFrom;
  const values = new Map<string, number[]>();
  const daysToWin: number[] = [];
  let salesWithoutValue = 0;

  /** Entries by the stages' places, the first of each. */
  const entriesOf = (contact: Contact): (Instant | undefined)[] => {
    const first: (Instant | undefined)[] = [];
    for (const { stage, at } of contact.stages) {
      const place = at <= now ? stageIndex(agreement, stage) : -1;
      if (place >= 0) first[place] = Math.min(at, first[place] ?? at);
    }
    return first;
  };

  const countHandover = (contact: Contact, won: readonly Outcome[]): void => {
    const at = firstOf(contact.handovers.filter((handover) => handover.at <= now));
    const tally = tallies[at === undefined ? -1 : placeOf(at)];
    if (at === undefined || !tally) return;
    tally.handedOver += 1;
    const since = won.filter((outcome) => outcome.at >= at);
    const reached = contact.stages.filter((entry) => entry.at >= at && entry.at <= now && isWonStage(entry.stage));
    const wonAt = firstOf([...since, ...reached]);
    if (wonAt !== undefined) {
      tally.won += 1;
      daysToWin.push((wonAt - at) / day);
      for (const { value = 0, currency = '' } of since) {
        if (value > 0) tally.revenue[currency] = (tally.revenue[currency] ?? 0) + value;
      }
    } else if (contact.outcomes.some((outcome) => outcome.result === 'lost' && outcome.at >= at && outcome.at <= now)) {
      tally.lost += 1;
    }
  };

  const countStages = (entries: readonly (Instant | undefined)[], won: readonly Outcome[]): void => {
    for (const [place, at] of entries.entries()) {
      const tally = tallies[at === undefined ? -1 : placeOf(at)];
      if (at === undefined || !tally) continue;
      tally.stages[place] ??= { entered: 0, cameTo: stages.map(() => 0) };
      const counted = tally.stages[place];
      counted.entered += 1;
      const isWon = won.some((outcome) => outcome.at >= at);
      const furthest = isWon ? stages.length - 1 : furthestAfter(entries, place, at);
      for (let later = place + 1; later <= furthest; later += 1)
        counted.cameTo[later] = (counted.cameTo[later] ?? 0) + 1;
    }
  };

  return {
    add(contact) {
      const won = contact.outcomes.filter(({ result, at }) => result === 'won' && at <= now);
      for (const { at, value = 0, currency = '' } of won) {
        if (placeOf(at) < 0) continue;
        if (!(value > 0)) salesWithoutValue += 1;
        else {
          const list = values.get(currency) ?? [];
          list.push(value);
          values.set(currency, list);
        }
      }
      countHandover(contact, won);
      countStages(entriesOf(contact), won);
    },

    result() {
      const sorted = daysToWin.toSorted((a, b) => a - b);
      const most = sorted[Math.ceil(sorted.length * 0.9) - 1];
      return {
        months: tallies.map((tally) => monthOf(tally, agreement)),
        sales: Object.fromEntries(Array.from(values, ([currency, list]) => [currency, salesOf(list)])),
        salesWithoutValue,
        ...(most !== undefined && { daysToWin: Math.ceil(most) }),
      };
    },
  };
}

/** Empty months, oldest first, and in which of them an instant lies; -1 for none. */
function monthsBefore(now: Instant, months: number, zone: Zone) {
  const current = Temporal.PlainDate.from(dayOf(now, zone)).with({ day: 1 });
  const days = Array.from({ length: months + 1 }, (_, index) =>
    current.subtract({ months: months - index }).toString(),
  );
  const starts = days.map((first) => startOfDay(first, zone));
  const tallies = days.slice(0, -1).map(
    (month): MonthTally => ({
      month,
      handedOver: 0,
      won: 0,
      lost: 0,
      revenue: {},
      stages: [],
    }),
  );
  const placeOf = (at: Instant): number => {
    const after = starts.findIndex((start) => start > at);
    return after - 1 < 0 ? -1 : after - 1;
  };
  return { tallies, placeOf };
}

/** The last stage in order that a lead entered when or after it entered the one at `place`. */
function furthestAfter(entries: readonly (Instant | undefined)[], place: number, at: Instant): number {
  return entries.findLastIndex((entry, later) => later >= place && entry !== undefined && entry >= at);
}

function firstOf(list: readonly { readonly at: Instant }[]): Instant | undefined {
  return list.length === 0 ? undefined : Math.min(...list.map(({ at }) => at));
}

function monthOf({ stages: counted, ...month }: MonthTally, { stages }: Agreement): PastMonth {
  const byId = stages.flatMap(({ id }, place): [string, StagePast][] => {
    const tally = counted[place];
    if (!tally) return [];
    const later = stages.slice(place + 1).map((stage, index) => [stage.id, tally.cameTo[place + 1 + index] ?? 0]);
    return [[id, { entered: tally.entered, cameTo: Object.fromEntries(later) }]];
  });
  return { ...month, stages: Object.fromEntries(byId) };
}
