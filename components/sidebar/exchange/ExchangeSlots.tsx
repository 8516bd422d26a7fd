import { minute } from '../../../lib/domain/time.ts';
import { useNow } from '../../ui/use-now.ts';
import { type SentProps, type SourcesProps, useExchange } from './exchange-context.ts';

/** Where it will stand how old each system's knowledge is. Nothing where nothing is connected. */
export function SourcesSlot(props: SourcesProps) {
  const { parts: Parts } = useExchange();
  return Parts && <Parts.Sources {...props} />;
}

/** The same at the foot of a page whose person Baton does not know: they may be about to be read. */
export function SourcesFoot() {
  const { parts } = useExchange();
  return parts && <TickingFoot />;
}

function TickingFoot() {
  const now = useNow((at) => at + minute);
  return (
    <div class="foot">
      <SourcesSlot now={now} />
    </div>
  );
}

/** Where it will stand what became of what the rep said. Nothing where nothing was sent anywhere. */
export function SentSlot(props: SentProps) {
  const { parts: Parts } = useExchange();
  return Parts && props.sent.length > 0 ? <Parts.Sent {...props} /> : null;
}
