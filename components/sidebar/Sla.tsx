import { PhoneCall } from 'lucide';
import { businessTimeLeft, type Lead, phaseAt, type SlaState, type SlaView } from '../../lib/domain/lead.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { formatDuration, formatInstant } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { slaLook } from '../ui/state-looks.ts';
import { businessHours } from './business-hours.ts';
import { ChangeFailure } from './ChangeFailure.tsx';
import { Region } from './Region.tsx';
import { SlaClock } from './SlaClock.tsx';
import { StateAnnouncer } from './StateAnnouncer.tsx';
import { UndoButton } from './UndoButton.tsx';
import { type Change, useChange } from './use-change.ts';
import './sla.css';

const owed: readonly SlaState[] = ['running', 'atRisk', 'paused', 'overdue'];

/** What sales owes this lead, and how long it still has. */
export function Sla({ lead, now }: { readonly lead: Lead; readonly now: Instant }) {
  const { sla } = lead;
  const state = phaseAt(sla.phases, now);
  const look = slaLook(state);
  const change = useChange();
  return (
    <Region name={t('sidebar_sla')} look={look}>
      <StateAnnouncer text={t('sidebar_sla_now', look.word)} />
      {state === 'none' && <p>{t('sidebar_sla_none')}</p>}
      {owed.includes(state) && <SlaClock sla={sla} state={state} now={now} />}
      {sla.answeredAt !== undefined && <Answered sla={sla} answeredAt={sla.answeredAt} />}
      {sla.rule && <p class="quiet">{t('sidebar_rule', sla.rule)}</p>}
      <SlaActions lead={lead} state={state} change={change} />
      <ChangeFailure change={change} />
    </Region>
  );
}

function SlaActions({ lead, state, change }: { readonly lead: Lead; readonly state: SlaState; readonly change: Change }) {
  const { contactId, sla } = lead;
  const { undoableResponse: response, answeredAt } = sla;
  if (owed.includes(state)) {
    const pressing = state === 'atRisk' || state === 'overdue';
    return (
      <Button
        look={pressing ? 'primary' : 'plain'}
        icon={PhoneCall}
        busy={change.saving !== null}
        onClick={() => change.run('markContacted', { contactId, id: crypto.randomUUID() })}
      >
        {t(change.saving === 'markContacted' ? 'sidebar_saving' : 'sidebar_sla_contacted')}
      </Button>
    );
  }
  if (response === undefined || answeredAt === undefined) return null;
  return (
    <UndoButton
      since={answeredAt}
      later={t('sidebar_sla_takeBack')}
      busy={change.saving !== null}
      onUndo={() => change.run('undoContacted', { contactId, id: response })}
    />
  );
}

function Answered({ sla, answeredAt }: { readonly sla: SlaView; readonly answeredAt: Instant }) {
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
