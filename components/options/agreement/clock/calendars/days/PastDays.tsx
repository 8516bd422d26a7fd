import type { ComponentChildren } from 'preact';
import type { PlainDay } from '../../../../../../lib/domain/time.ts';
import { plural } from '../../../../../../lib/platform/i18n.ts';

export interface PastDaysProps<Item> {
  /** In order. */
  readonly items: readonly Item[];
  readonly lastDay: (item: Item) => PlainDay;
  readonly today: PlainDay;
  /** Draws a list of them. */
  readonly children: (items: readonly Item[]) => ComponentChildren;
}

/** What is today or to come, with what has gone by folded away before it. */
export function PastDays<Item>({ items, lastDay, today, children }: PastDaysProps<Item>) {
  const past = items.filter((item) => lastDay(item) < today);
  const coming = items.filter((item) => lastDay(item) >= today);
  return (
    <>
      {past.length > 0 && (
        <details>
          <summary>{plural('hours_past', past.length)}</summary>
          {children(past)}
        </details>
      )}
      {coming.length > 0 && children(coming)}
    </>
  );
}
