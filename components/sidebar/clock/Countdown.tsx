import { businessTimeLeft, type SlaClock } from '../../../lib/domain/lead.ts';
import { countdownAt, type Countdown as Reading } from '../../../lib/domain/sla/countdown.ts';
import { type Instant, minute, second } from '../../../lib/domain/time.ts';
import { formatBusinessTime } from '../../../lib/platform/format.ts';
import { number, t } from '../../../lib/platform/i18n.ts';

/** What is left of the time, large and as a bar; by how much it is over; nothing where nothing is owed. */
export function Countdown({ clock, now }: { readonly clock: SlaClock; readonly now: Instant }) {
  const reading = countdownAt(clock, now);
  const { state, left, over } = reading;
  if (over !== undefined) {
    return (
      <>
        <p class="figure">
          {t('sidebar_sla_overdueBy', formatBusinessTime(over))}{' '}
          <span class="figure-unit">{t('sidebar_sla_inBusinessTime')}</span>
        </p>
        <Bar state={state} spent={1} />
      </>
    );
  }
  if (left === undefined) return null;
  const whole = businessTimeLeft(clock.open, Number.NEGATIVE_INFINITY);
  return (
    <>
      <p class="figure">
        {timeLeft(left, reading)} <span class="figure-unit">{t('sidebar_sla_businessTime')}</span>
      </p>
      <Bar state={state} spent={whole > 0 ? 1 - left / whole : 1} />
    </>
  );
}

function Bar({ state, spent }: { readonly state: Reading['state']; readonly spent: number }) {
  return (
    <div class={`sla-bar sla-bar-${state}`} aria-hidden="true">
      <div class="sla-bar-spent" style={{ inlineSize: `${spent * 100}%` }} />
    </div>
  );
}

/** Minutes and seconds in the last minutes before the deadline, else hours and minutes. */
function timeLeft(left: number, { inSeconds }: Reading): string {
  if (!inSeconds) return formatBusinessTime(left);
  return t('sidebar_sla_lastMinutes', number(Math.floor(left / minute)), number(Math.floor((left % minute) / second)));
}
