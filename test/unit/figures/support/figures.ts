import type { Figures } from '../../../../lib/domain/figures/figures.ts';
import { type MonthlyFiguresInput, monthlyFigures } from '../../../../lib/domain/figures/monthly-figures.ts';
import { history, now, zone } from './contacts.ts';

/** The month's figures of a store in which there is nothing but what is given. */
export function figuresOf(input: Partial<MonthlyFiguresInput>): Figures {
  return monthlyFigures({
    now,
    zone,
    history,
    me: [],
    open: [],
    month: [],
    unanswered: [],
    urlOf: () => undefined,
    ...input,
  });
}
