import type { SentView } from '../../../lib/domain/exchange/views.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { saidText } from '../../ui/said-text.ts';
import { isStuck, isUnknownThere } from './Sent.tsx';
import { SentFailure } from './SentFailure.tsx';
import { waitingText } from './sent-words.ts';

/** One thing that is on its way to one system, or that it would not take. */
export function OutboxRow({ one, now }: { readonly one: SentView; readonly now: Instant }) {
  return (
    <li>
      <p>
        <bdi>{saidText(one.said)}</bdi>
      </p>
      {isStuck(one) || isUnknownThere(one) ? (
        <SentFailure one={one} />
      ) : (
        <p class="quiet">{waitingText([one], { now })}</p>
      )}
    </li>
  );
}
