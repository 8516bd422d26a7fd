import { useRef, useState } from 'preact/hooks';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import { minute } from '../../../lib/domain/time.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useNow } from '../../ui/use-now.ts';
import { type Outcome, Status } from '../Status.tsx';
import { ConnectionRow } from './ConnectionRow.tsx';
import { useRefocus } from './use-refocus.ts';

export interface ConnectionListProps {
  readonly connections: readonly ConnectionView[];
  readonly onChange: (connection: ConnectionView) => void;
  /** A connection was checked or taken away: what is listed is old. */
  readonly onChecked: () => void;
}

/** The connected systems and how they are. */
export function ConnectionList({ connections, onChange, onChecked }: ConnectionListProps) {
  const now = useNow((at) => nextChange(connections, at));
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const actedUpon = useRefocus(
    connections.map(({ id }) => id),
    () => place.current,
  );
  return (
    <div class="connect-listed" ref={place} tabIndex={-1} hidden={connections.length === 0 && outcome === null}>
      <ul class="connect-list" aria-label={t('connect_list')}>
        {connections.map((connection) => (
          <ConnectionRow
            key={connection.id}
            connection={connection}
            now={now}
            onChange={() => onChange(connection)}
            onSaid={setOutcome}
            onChecked={onChecked}
            onGone={() => {
              actedUpon(connection.id);
              onChecked();
            }}
          />
        ))}
      </ul>
      <Status outcome={outcome} />
    </div>
  );
}

/** Ages are told by the minute, and a pause ends at its instant. */
function nextChange(connections: readonly ConnectionView[], now: number): number {
  const ends = connections.flatMap(({ pausedUntil }) =>
    pausedUntil !== undefined && pausedUntil > now ? pausedUntil : [],
  );
  return Math.min(now + minute, ...ends);
}
