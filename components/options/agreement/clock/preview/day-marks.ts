import type { FourWeeks } from '../../../../../lib/domain/sla/preview.ts';
import { dayOf, type Instant, type PlainDay } from '../../../../../lib/domain/time.ts';

/** Something that falls on a day of the preview. `before` is a deadline that the draft moves away or does away with. */
export interface DayMark {
  readonly kind: 'handover' | 'due' | 'before';
  readonly at: Instant;
  /** The rule's name; empty for a handover. */
  readonly rule: string;
}

/** What falls on each day, by the clock. */
export function marksByDay({ leads, zone }: FourWeeks): ReadonlyMap<PlainDay, readonly DayMark[]> {
  const marks = new Map<PlainDay, DayMark[]>();
  const put = (mark: DayMark): void => {
    const day = dayOf(mark.at, zone);
    marks.set(day, [...(marks.get(day) ?? []), mark]);
  };
  for (const { at, deadlines } of leads) {
    put({ kind: 'handover', at, rule: '' });
    for (const { rule, dueAt, before, change } of deadlines) {
      if (dueAt !== undefined) put({ kind: 'due', at: dueAt, rule });
      if (before !== undefined && change !== 'same') put({ kind: 'before', at: before, rule });
    }
  }
  for (const list of marks.values()) list.sort((a, b) => a.at - b.at);
  return marks;
}
