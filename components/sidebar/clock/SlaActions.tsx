import { CirclePause, PhoneCall } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { type Lead, phaseAt, type SlaClock } from '../../../lib/domain/lead.ts';
import { isOwed, isTicking } from '../../../lib/domain/sla/owed.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { formatInstant, localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangeFailure } from '../ChangeFailure.tsx';
import { SentSlot } from '../exchange/ExchangeSlots.tsx';
import { useExchange } from '../exchange/exchange-context.ts';
import { sentOf } from '../exchange/sent-of.ts';
import { refocus } from '../refocus.ts';
import { UndoButton } from '../UndoButton.tsx';
import { useChange } from '../use-change.ts';
import { askedSentence } from './asked-sentence.ts';
import { PauseForm } from './PauseForm.tsx';
import { StandingPause } from './StandingPause.tsx';
import { standingPause } from './standing-pause.ts';

/**
 * What the rep can do to the clocks: stop them by having answered, take that back, let them rest and run on. A contact
 * that something else asks for, as an open window or new activity, is said here too, and taken back.
 */
export function SlaActions({ lead, now }: { readonly lead: Lead; readonly now: Instant }) {
  const { contactId, sla, contacted: last } = lead;
  const { clocks } = sla;
  const pause = standingPause(sla, now);
  const change = useChange();
  const { view } = useExchange();
  const [pausing, setPausing] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const pauseButton = useRef<HTMLButtonElement>(null);
  const owed = clocks.filter((clock) => isOwed(clock, now));
  const toContact = owed.find(({ measures }) => measures === 'firstResponse');
  const asked = toContact ? undefined : lead.asks?.[0];
  const takeable = toContact || asked ? undefined : takeableOf(lead);
  const canPause = clocks.some((clock) => isTicking(clock, now));
  const busy = change.saving !== null;

  async function contacted(): Promise<void> {
    if (await change.run('markContacted', { contactId, id: crypto.randomUUID(), ...(last && { after: last.at }) }))
      refocus(part);
  }
  async function takeBack(id: string): Promise<void> {
    if (await change.run('undoContacted', { contactId, id })) refocus(part);
  }
  async function resume(id: string): Promise<void> {
    if (await change.run('resumeClock', { contactId, id })) refocus(part);
  }
  const closeForm = (stored: boolean): void => {
    setPausing(false);
    if (stored) refocus(part);
    else requestAnimationFrame(() => pauseButton.current?.focus());
  };

  return (
    <div ref={part} class="sla-actions">
      {!toContact && owed.length > 0 && <p>{t('sidebar_sla_verdictStops')}</p>}
      {pause && <StandingPause pause={pause} busy={busy} onResume={() => resume(pause.id)} />}
      {asked && <p>{askedSentence(asked, now)}</p>}
      {takeable?.isFurther && <p>{t('sidebar_contacted', formatInstant(takeable.at, localZone()))}</p>}
      <div class="row">
        {(toContact || asked) && (
          <Button look={toContact ? look(toContact, now) : 'primary'} icon={PhoneCall} busy={busy} onClick={contacted}>
            {t(busy ? 'sidebar_saving' : 'sidebar_sla_contacted')}
          </Button>
        )}
        {takeable && (
          <UndoButton
            key={takeable.id}
            since={takeable.at}
            later={t('sidebar_sla_takeBack')}
            busy={busy}
            onUndo={() => takeBack(takeable.id)}
          />
        )}
        {canPause && !pausing && (
          <Button icon={CirclePause} inner={pauseButton} busy={busy} onClick={() => setPausing(true)}>
            {t('sidebar_pause')}
          </Button>
        )}
      </div>
      {canPause && pausing && <PauseForm contactId={contactId} now={now} onClose={closeForm} />}
      <SentSlot brief sent={sentOf(view?.sent, 'response', takeable?.id, now)} now={now} />
      <SentSlot brief sent={sentOf(view?.sent, 'pause', pause?.isOwn ? pause.id : undefined, now)} now={now} />
      <ChangeFailure change={change} />
    </div>
  );
}

interface Takeable {
  readonly id: string;
  readonly at: Instant;
  /** No clock says when it was: it came after the first response, or where none was owed. */
  readonly isFurther: boolean;
}

/** The rep's own word that they contacted them, which may be taken back: the last one, else the one a clock stopped by. */
function takeableOf({ sla: { clocks }, contacted }: Lead): Takeable | undefined {
  const answered = clocks.find(({ undoableResponse }) => undoableResponse !== undefined);
  const id = contacted?.undoable;
  if (contacted && id !== undefined && id !== answered?.undoableResponse)
    return { id, at: contacted.at, isFurther: true };
  if (answered?.undoableResponse === undefined || answered.answeredAt === undefined) return undefined;
  return { id: answered.undoableResponse, at: answered.answeredAt, isFurther: false };
}

function look({ phases }: SlaClock, now: Instant): 'primary' | 'plain' {
  const state = phaseAt(phases, now);
  return state === 'atRisk' || state === 'overdue' ? 'primary' : 'plain';
}
