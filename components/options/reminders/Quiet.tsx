import { Bell, BellOff, Moon } from 'lucide';
import { useRef } from 'preact/hooks';
import { addDays, day, dayOf, hour, type Instant, startOfDay } from '../../../lib/domain/time.ts';
import { now } from '../../../lib/platform/clock.ts';
import { formatInstant, localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/use-now.ts';

export interface QuietProps {
  readonly until: Instant | undefined;
  readonly onUntil: (until: Instant | undefined) => void;
}

/** No notifications for a while. */
export function Quiet({ until, onUntil }: QuietProps) {
  const at = useNow((drawn) => (until !== undefined && until > drawn ? until : drawn + day));
  const first = useRef<HTMLButtonElement>(null);
  const isQuiet = until !== undefined && until > at;
  const choose = (chosen: Instant | undefined): void => {
    onUntil(chosen);
    first.current?.focus();
  };
  const tomorrow = (): Instant => startOfDay(addDays(dayOf(now(), localZone()), 1), localZone());
  return (
    <section class="reminder-part" aria-labelledby="reminders-quiet">
      <h4 id="reminders-quiet" class="label">
        {t('reminders_quiet')}
      </h4>
      <p>{isQuiet ? t('reminders_quiet_until', formatInstant(until, localZone())) : t('reminders_quiet_not')}</p>
      <div class="buttons">
        <Button icon={BellOff} inner={first} onClick={() => choose(now() + hour)}>
          {t('reminders_quiet_hour')}
        </Button>
        <Button icon={Moon} onClick={() => choose(tomorrow())}>
          {t('reminders_quiet_tomorrow')}
        </Button>
        {isQuiet && (
          <Button icon={Bell} onClick={() => choose(undefined)}>
            {t('reminders_quiet_end')}
          </Button>
        )}
      </div>
    </section>
  );
}
