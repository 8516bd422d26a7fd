import { aboutOf } from '../../../lib/connectors/catalogue.ts';
import { originsOf } from '../../../lib/connectors/origins.ts';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { formatAge, formatFacts } from '../../../lib/platform/format.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { CheckResult } from './CheckResult.tsx';
import { ConnectionButtons, type ConnectionEvents } from './ConnectionButtons.tsx';
import { connectionLook, connectionState } from './connection-state.ts';
import { failureHere } from './failure-here.ts';
import { useNotGranted } from './grants.ts';

export interface ConnectionRowProps extends ConnectionEvents {
  readonly connection: ConnectionView;
  readonly now: Instant;
}

/** A connected system: how it is, what of it is used, and what can be done about it. */
export function ConnectionRow({ connection, now, ...events }: ConnectionRowProps) {
  const { name, check } = connection;
  const about = aboutOf(connection.connector);
  const origins = about ? originsOf(about, connection.settings) : [];
  const missing = useNotGranted(origins);
  const state = connectionState(connection, !missing?.length, now);
  return (
    <li class="connect-row">
      <div class="connect-head">
        <span class="strong">
          <bdi>{name}</bdi>
        </span>
        <StateBadge {...connectionLook(state, connection)} />
        {check?.account !== undefined && (
          <span class="quiet">
            <bdi>{check.account}</bdi>
          </span>
        )}
      </div>
      <p class="quiet">{figures(connection, about?.limits.perDay, now)}</p>
      {!about && <p class="field-error">{t('connect_unknown')}</p>}
      {check?.failure && <p class="connect-failure">{failureHere(check.failure, name, about)}</p>}
      {about && check && !check.failure && (
        <details>
          <summary>{t('connect_details')}</summary>
          <CheckResult system={name} wanted={about} check={check} />
        </details>
      )}
      <ConnectionButtons {...events} connection={connection} about={about} state={state} origins={origins} />
    </li>
  );
}

/** "Checked 5 minutes ago · 12 requests of 5,000 today · 2 waiting to be sent". */
function figures({ check, requestsToday, waiting, refused }: ConnectionView, perDay: number | undefined, now: Instant) {
  return formatFacts([
    ...(check ? [t('connect_checkedAt', formatAge(check.at, Math.max(now, check.at)))] : []),
    ...(perDay === undefined ? [] : [plural('connect_requests', requestsToday, number(perDay))]),
    ...(waiting > 0 ? [plural('connect_waiting', waiting)] : []),
    ...(refused > 0 ? [plural('connect_refused', refused)] : []),
  ]);
}
