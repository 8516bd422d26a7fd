import { Bell, BellOff } from 'lucide';
import { useState } from 'preact/hooks';
import { hour, type Instant } from '../../lib/domain/time.ts';
import { call } from '../../lib/messaging/client.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import type { Failure } from '../../lib/messaging/protocol.ts';
import { now } from '../../lib/platform/clock.ts';
import { formatClock, localZone } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useNow } from '../ui/use-now.ts';

/** No reminders for an hour, and back. */
export function QuietPart({ quietUntil }: { readonly quietUntil: Instant | undefined }) {
  const [until, setUntil] = useState(quietUntil);
  const [failure, setFailure] = useState<Failure>();
  const at = useNow(() => until ?? Number.POSITIVE_INFINITY);
  const isQuiet = until !== undefined && until > at;
  const keepQuiet = async (next: Instant): Promise<void> => {
    const reply = await call('snoozeReminders', { until: next });
    setFailure(reply.ok ? undefined : reply.failure);
    if (reply.ok) setUntil(next);
  };
  return (
    <section class="popup-silence">
      <Button icon={isQuiet ? Bell : BellOff} onClick={() => void keepQuiet(isQuiet ? now() : now() + hour)}>
        {isQuiet ? t('popup_quiet_end') : t('popup_quiet_begin')}
      </Button>
      <p class="popup-quiet" role="status">
        {failure ? failureText(failure) : isQuiet ? t('popup_quiet_until', formatClock(until, localZone())) : ''}
      </p>
    </section>
  );
}
