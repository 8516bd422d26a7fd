import { businessTimeLeft, type SlaClock as SlaClockView, type SlaState, type SlaView } from '../../lib/domain/lead.ts';
import { type Instant, minute, second } from '../../lib/domain/time.ts';
import { formatDuration, formatInstant } from '../../lib/platform/format.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import { businessHours } from './business-hours.ts';
import { lastStretch } from './clock.ts';

interface SlaClockProps {
  readonly sla: SlaClockView;
  readonly pause: SlaView['pause'];
  readonly state: SlaState;
  readonly now: Instant;
}

/** The countdown: in business time large, by the clock on the wall beside it, as a bar below. */
export function SlaClock({ sla, pause: paused, state, now }: SlaClockProps) {
  const { dueAt, startedAt, open, zone } = sla;
  if (dueAt === undefined) return null;
  const left = businessTimeLeft(open, now);
  const whole = businessTimeLeft(open, startedAt ?? Number.NEGATIVE_INFINITY);
  const due = formatInstant(dueAt, zone);
  return (
    <>
      {state === 'overdue' ? (
        <p class="figure">{t('sidebar_sla_overdueBy', formatDuration(now - dueAt, 'narrow'))}</p>
      ) : (
        <p class="figure">
          {countdown(left, dueAt - now)} <span class="figure-unit">{t('sidebar_sla_businessTime')}</span>
        </p>
      )}
      <div class={`sla-bar sla-bar-${state}`} aria-hidden="true">
        <div class="sla-bar-spent" style={{ inlineSize: `${whole > 0 ? (1 - left / whole) * 100 : 100}%` }} />
      </div>
      {state === 'overdue' && <p>{t('sidebar_sla_wasDue', due)}</p>}
      {state === 'paused' && paused && (
        <p>
          {t('sidebar_sla_pausedSince', formatInstant(paused.since, zone), paused.reason)}{' '}
          {t('sidebar_sla_dueIfResumed', due)}
        </p>
      )}
      {(state === 'running' || state === 'atRisk') && (
        <p>{t('sidebar_sla_due', due, formatDuration(dueAt - now, 'narrow'))}</p>
      )}
    </>
  );
}

/** Minutes and seconds in the last minutes before the deadline, else hours and minutes. */
function countdown(left: number, untilDue: number): string {
  if (untilDue <= 0 || untilDue > lastStretch) return businessHours(left);
  return t('sidebar_sla_lastMinutes', number(Math.floor(left / minute)), number(Math.floor((left % minute) / second)));
}
