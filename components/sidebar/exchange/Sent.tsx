import type { SentView } from '../../../lib/domain/exchange/views.ts';
import { needsUser } from '../../ui/needs-user.ts';
import { StateAnnouncer } from '../StateAnnouncer.tsx';
import type { SentProps } from './exchange-context.ts';
import { SentFailure } from './SentFailure.tsx';
import { failureOf, sentText, unknownThereText, waitingText } from './sent-words.ts';
import './sent.css';

/** What became of something the rep said: one short line where all is well, and a way on where it is not. */
export function Sent({ sent, ...how }: SentProps) {
  const failing = sent.filter(isStuck);
  const waiting = sent.filter((one) => one.state === 'waiting' && !isStuck(one));
  const elsewhere = sent.filter(isUnknownThere);
  const arrived = sent.filter(({ state }) => state === 'sent');
  return (
    <div class="sent">
      {arrived.length > 0 && <p class="quiet">{sentText(arrived, how)}</p>}
      {waiting.length > 0 && <p class="quiet">{waitingText(waiting, how)}</p>}
      {elsewhere.length > 0 && <p class="quiet">{unknownThereText(elsewhere)}</p>}
      {failing.map((one) => (
        <SentFailure key={one.connectionId} one={one} />
      ))}
      <StateAnnouncer text={failing.map((one) => failureOf(one)).join(' ')} />
    </div>
  );
}

/** Whether nothing will come of it until somebody does something. */
export function isStuck({ state, why }: SentView): boolean {
  if (state === 'refused') return why?.code !== 'notFound';
  return state === 'waiting' && why !== undefined && needsUser(why);
}

/** Whether a system does not have it because it does not have the person: usual where several are connected. */
export function isUnknownThere({ state, why }: SentView): boolean {
  return state === 'refused' && why?.code === 'notFound';
}
