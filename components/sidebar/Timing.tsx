import { Pencil } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { type Lead, phaseAt } from '../../lib/domain/lead.ts';
import { dayOf, type Instant, type Zone } from '../../lib/domain/time.ts';
import { formatDay } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { windowLook } from '../ui/state-looks.ts';
import { DeadlineForm } from './DeadlineForm.tsx';
import { SentSlot } from './exchange/ExchangeSlots.tsx';
import { useExchange } from './exchange/exchange-context.ts';
import { sentOf } from './exchange/sent-of.ts';
import { Region } from './Region.tsx';
import { StateAnnouncer } from './StateAnnouncer.tsx';
import { WindowPicture } from './WindowPicture.tsx';
import { windowSentence } from './window-sentence.ts';
import { provenance } from './words.ts';
import './timing.css';

export interface TimingProps {
  readonly lead: Lead;
  readonly now: Instant;
  /** In which a day begins for the rep. */
  readonly zone: Zone;
}

/** When the buyer must have bought, and from that when to call. */
export function Timing({ lead, now, zone }: TimingProps) {
  const { timing } = lead;
  const { deadline, rule } = timing;
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { view, names } = useExchange();
  const look = windowLook(phaseAt(timing.phases, now));
  const close = (): void => {
    setEditing(false);
    // The field that had the focus is gone; it goes back to where it came from.
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <Region name={t('sidebar_timing')} look={look}>
      <StateAnnouncer text={t('sidebar_timing_now', look.word)} />
      <p class={deadline && rule ? 'figure figure-words' : ''}>{windowSentence(timing, now, dayOf(now, zone))}</p>
      <WindowPicture timing={timing} now={now} zone={zone} />
      {deadline && (
        <div class="timing-deadline">
          <p>
            <span class="quiet">{t('sidebar_deadline')}</span> <strong>{formatDay(deadline.day, 'long')}</strong>
            {deadline.what && (
              <>
                {' · '}
                <bdi>{deadline.what}</bdi>
              </>
            )}
            <span class="quiet block">{provenance(deadline, now, names)}</span>
          </p>
          {!editing && (
            <Button
              look="quiet"
              icon={Pencil}
              inner={opener}
              aria-label={t('sidebar_deadline_change')}
              title={t('sidebar_deadline_change')}
              onClick={() => setEditing(true)}
            />
          )}
        </div>
      )}
      {!deadline && !editing && (
        <Button icon={Pencil} inner={opener} onClick={() => setEditing(true)}>
          {t('sidebar_deadline_enter')}
        </Button>
      )}
      {editing && <DeadlineForm contactId={lead.contactId} deadline={deadline} onClose={close} />}
      {!editing && <SentSlot brief sent={sentOf(view?.sent, 'deadline', deadline?.id, now)} now={now} />}
      {rule && <p class="quiet">{t('sidebar_rule', rule)}</p>}
    </Region>
  );
}
