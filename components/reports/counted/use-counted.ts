import type { CountState } from '../../../lib/domain/report/report.ts';
import { call } from '../../../lib/messaging/client.ts';
import { onChanges } from '../../../lib/messaging/events.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';
import { type Count, useCount } from '../../ui/use-count.ts';

/** At most one question a second while much is changing. */
const pause = 1000;

/** The count as the page has it. */
export interface Counted extends Omit<Count<CountState, Failure>, 'answer'> {
  /** Null until the first answer. */
  readonly state: CountState | null;
}

/** The count that reports are made of. */
export function useCounted(): Counted {
  const { answer: state, ...count } = useCount<CountState, Failure>({
    last: () => call('reportState', null),
    anew: () => call('countReports', null),
    isOld: ({ at, isOld }) => at === undefined || isOld,
    onChange: (heard) => onChanges(['contactsChanged', 'agreementChanged'], pause, heard),
  });
  return { state, ...count };
}
