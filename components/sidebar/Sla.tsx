import { PhoneCall } from 'lucide';
import { useRef } from 'preact/hooks';
import { businessTimeLeft, headline, type Lead, phaseAt, type SlaClock as SlaClockView, type SlaState } from '../../lib/domain/lead.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { formatDuration, formatInstant } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { slaLook } from '../ui/state-looks.ts';
import { businessHours } from './business-hours.ts';
import { ChangeFailure } from './ChangeFailure.tsx';
import { Region } from './Region.tsx';
import { refocus } from './refocus.ts';
import { SlaClock } from './SlaClock.tsx';
import { StateAnnouncer } from './StateAnnouncer.tsx';
import { UndoButton } from './UndoButton.tsx';
import { type Change, useChange } from './use-change.ts';
import './sla.css';

const owed: readonly SlaState[] = ['running', 'atRisk', 'paused', 'overdue'];

/** What sales owes this lead, and how long it still has. */
export function Sla({ lead, now }: { readonly lead: Lead; readonly now: Instant }) {
  const sla = headline(lead.sla);
  const state = phaseAt(sla.phases, now);
  const look = slaLook(state);
  const change = useChange();
  return (
    <Region name={t('sidebar_sla')} look={look}>
      <StateAnnouncer text={t('sidebar_sla_now', look.word)} />
      {state === 'notStarted' && <p>{t('sidebar_sla_none')}</p>}
      {owed.includes(state) && <SlaClock sla={sla} pause={lead.sla.pause} state={state} now={now} />}
      {sla.answeredAt !== undefined && <Answered sla={sla} answeredAt={sla.answeredAt} />}
      {sla.rule && <p class="quiet">{t('sidebar_rule', sla.rule)}</p>}
      <SlaActions lead={lead} state={state} change={change} />
      <ChangeFailure change={change} />
    </Region>
  );
}

interface SlaActionsProps {
  readonly lead: Lead;
  readonly state: SlaState;
  readonly change: Change;
}

function SlaActions({ lead, state, change }: SlaActionsProps) {
  const { contactId } = lead;
  const { undoableResponse: response, answeredAt } = headline(lead.sla);
  const part = useRef<HTMLDivElement>(null);
  const isOwed = owed.includes(state);
  const busy = change.saving !== null;
  async function contacted(): Promise<void> {
    if (await change.run('markContacted', { contactId, id: crypto.randomUUID() })) refocus(part);
  }
  async function takeBack(id: string): Promise<void> {
    if (await change.run('undoContacted', { contactId, id })) refocus(part);
  }
  if (!isOwed && response === undefined) return null;
  return (
    <div ref={part} class="row">
      {isOwed && (
        <Button
          look={state === 'atRisk' || state === 'overdue' ? 'primary' : 'plain'}
          icon={PhoneCall}
          busy={busy}
          onClick={contacted}
        >
          {t(busy ? 'sidebar_saving' : 'sidebar_sla_contacted')}
        </Button>
      )}
      {!isOwed && response !== undefined && answeredAt !== undefined && (
        <UndoButton
          since={answeredAt}
          later={t('sidebar_sla_takeBack')}
          busy={busy}
          onUndo={() => takeBack(response)}
        />
      )}
    </div>
  );
}

function Answered({ sla, answeredAt }: { readonly sla: SlaClockView; readonly answeredAt: Instant }) {
  const { dueAt = answeredAt, open, zone } = sla;
  return (
    <>
      <p>{t('sidebar_sla_answered', formatInstant(answeredAt, zone))}</p>
      <p class="quiet">
        {answeredAt <= dueAt
          ? t('sidebar_sla_early', businessHours(businessTimeLeft(open, answeredAt)), formatInstant(dueAt, zone))
          : t('sidebar_sla_late', formatDuration(answeredAt - dueAt, 'narrow'), formatInstant(dueAt, zone))}
      </p>
    </>
  );
}
