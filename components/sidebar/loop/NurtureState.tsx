import { PhoneCall, Sprout } from 'lucide';
import type { Lead } from '../../../lib/domain/lead.ts';
import { isNurtured, type NurtureView } from '../../../lib/domain/lead-work.ts';
import { dayOf, type Instant } from '../../../lib/domain/time.ts';
import { formatAge, formatDay, localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ChangeFailure } from '../ChangeFailure.tsx';
import { SentSlot } from '../exchange/ExchangeSlots.tsx';
import { useExchange } from '../exchange/exchange-context.ts';
import { isHeld, sentOf } from '../exchange/sent-of.ts';
import { StateAnnouncer } from '../StateAnnouncer.tsx';
import { UndoButton } from '../UndoButton.tsx';
import { useChange } from '../use-change.ts';
import { nurtureText, returnText } from './loop-words.ts';
import './nurture-state.css';

/** That a lead is with marketing, until when or what; or that it is back, and why. Nothing for all others. */
export function NurtureState({ lead, now }: { readonly lead: Lead; readonly now: Instant }) {
  const { nurture } = lead;
  const isAway = isNurtured(nurture, now);
  const said = nurture ? (isAway ? nurtureText(nurture) : t('sidebar_nurture_returned')) : '';
  return (
    <>
      <StateAnnouncer text={said} />
      {nurture && (isAway ? <Away lead={lead} nurture={nurture} now={now} /> : <Returned lead={lead} now={now} />)}
    </>
  );
}

interface AwayProps {
  readonly lead: Lead;
  readonly nurture: NurtureView;
  readonly now: Instant;
}

function Away({ lead, nurture, now }: AwayProps) {
  const { id, since, note, sign, returns } = nurture;
  const change = useChange();
  const { view } = useExchange();
  const sent = sentOf(view?.sent, 'nurture', id, now);
  const undo = () => change.run('undoNurture', { contactId: lead.contactId, id });
  return (
    <section class="nurture-state" aria-label={t('sidebar_nurture')}>
      <Icon icon={Sprout} size={18} class="nurture-state-icon" />
      <div class="nurture-state-body">
        <p class="nurture-state-what">{nurtureText(nurture)}</p>
        {note !== undefined && (
          <p>
            <bdi>{note}</bdi>
          </p>
        )}
        {sign === 'window' && (
          <p class="quiet">
            {returns?.by === 'window'
              ? t('sidebar_nurture_opens', formatDay(dayOf(returns.at, localZone())))
              : lead.timing.opens === undefined && t('sidebar_nurture_noWindow')}
          </p>
        )}
        <p class="quiet">{t('sidebar_nurture_since', formatAge(since, Math.max(now, since)))}</p>
        <SentSlot brief sent={sent} now={now} />
        <UndoButton
          since={since}
          later={t('sidebar_nurture_takeBack')}
          busy={change.saving !== null}
          held={isHeld(sent)}
          onUndo={undo}
        />
        <ChangeFailure change={change} />
      </div>
    </section>
  );
}

/** Back, and why: until somebody contacts them, says how good they are, or gives them back again. */
function Returned({ lead, now }: { readonly lead: Lead; readonly now: Instant }) {
  const { contactId, nurture, contacted: last } = lead;
  const change = useChange();
  const contacted = () =>
    change.run('markContacted', { contactId, id: crypto.randomUUID(), ...(last && { after: last.at }) });
  return (
    <section class="nurture-state nurture-state-back" aria-label={t('sidebar_nurture_returned')}>
      <Icon icon={Sprout} size={18} class="nurture-state-icon" />
      <div class="nurture-state-body">
        <p class="nurture-state-what">{t('sidebar_nurture_returned')}</p>
        <p>{nurture && returnText(nurture, now)}</p>
        {nurture?.note !== undefined && (
          <p class="quiet">
            <bdi>{nurture.note}</bdi>
          </p>
        )}
        <div class="row">
          <Button look="primary" icon={PhoneCall} busy={change.saving !== null} onClick={contacted}>
            {t('sidebar_sla_contacted')}
          </Button>
        </div>
        <ChangeFailure change={change} />
      </div>
    </section>
  );
}
