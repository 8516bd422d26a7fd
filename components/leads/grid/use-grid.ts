import type { FitGridReply } from '../../../lib/domain/grid/fit-grid.ts';
import { call } from '../../../lib/messaging/client.ts';
import { onChanges } from '../../../lib/messaging/events.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';
import { type Count, useCount } from '../../ui/use-count.ts';

/** At most one question a second while much is changing. */
const pause = 1000;

/** The grid as the page has it. */
export interface FollowedGrid extends Omit<Count<FitGridReply, Failure>, 'answer'> {
  /** `null` until the first answer. */
  readonly reply: FitGridReply | null;
}

/** The grid as it was counted last. */
export function useGrid(): FollowedGrid {
  const { answer: reply, ...count } = useCount<FitGridReply, Failure>({
    last: () => call('fitGrid', { anew: false }),
    anew: () => call('fitGrid', { anew: true }),
    isOld: ({ grid }) => grid?.isOld !== false,
    onChange: (heard) => onChanges(['contactsChanged', 'agreementChanged'], pause, heard),
  });
  return { reply, ...count };
}
