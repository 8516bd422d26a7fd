import { useRef, useState } from 'preact/hooks';
import type { CaseStudyState } from '../../../lib/domain/contact.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import type { CaseStudyView } from '../../../lib/domain/lead-work.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangeFailure } from '../ChangeFailure.tsx';
import { useExchange } from '../exchange/exchange-context.ts';
import { isHeld, sentOf } from '../exchange/sent-of.ts';
import { Region } from '../Region.tsx';
import { refocus } from '../refocus.ts';
import { UndoButton } from '../UndoButton.tsx';
import { useChange } from '../use-change.ts';
import { ConsentForm } from './ConsentForm.tsx';
import { stepText } from './loop-words.ts';
import './case-study.css';

export interface CaseStudyProps {
  readonly lead: Lead;
  readonly caseStudy: CaseStudyView;
}

/** A happy customer on the way to a case study: proposed in one press, then what they said, with who and in what form. */
export function CaseStudy({ lead, caseStudy }: CaseStudyProps) {
  const { contactId } = lead;
  const { mayPropose, steps } = caseStudy;
  const [standing, ...earlier] = steps;
  const [recording, setRecording] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const change = useChange();
  const { view } = useExchange();
  const busy = change.saving !== null;

  async function step(state: CaseStudyState): Promise<void> {
    if (await change.run('stepCaseStudy', { contactId, id: crypto.randomUUID(), state })) refocus(part);
  }
  async function undo(id: string): Promise<void> {
    if (await change.run('undoCaseStudy', { contactId, id })) refocus(part);
  }
  const close = (): void => {
    setRecording(false);
    refocus(part);
  };
  const state = standing?.state;
  const isOpenQuestion = state === 'proposed' || state === 'declined' || state === 'withdrawn';
  return (
    <Region name={t('sidebar_case')}>
      <div ref={part} class="case-study">
        {!standing && <p class="quiet">{t('sidebar_case_why')}</p>}
        {standing && (
          <div class="case-study-standing">
            <p role="status">
              <strong>{stepText(standing)}</strong>
              {standing.note !== undefined && <bdi class="block">{standing.note}</bdi>}
              {state === 'proposed' && <span class="quiet block">{t('sidebar_case_proposed_next')}</span>}
            </p>
            <UndoButton
              since={standing.at}
              later={t('sidebar_case_takeBack')}
              busy={busy}
              held={isHeld(sentOf(view?.sent, 'caseStudy', standing.id, standing.at))}
              onUndo={() => undo(standing.id)}
            />
          </div>
        )}
        {recording ? (
          <ConsentForm contactId={contactId} {...(lead.name && { name: lead.name.value })} onClose={close} />
        ) : (
          <div class="row">
            {!standing && mayPropose && (
              <Button busy={busy} onClick={() => step('proposed')}>
                {t('sidebar_case_propose')}
              </Button>
            )}
            {isOpenQuestion && (
              <Button busy={busy} onClick={() => setRecording(true)}>
                {t('sidebar_case_record')}
              </Button>
            )}
            {state === 'proposed' && (
              <Button busy={busy} onClick={() => step('declined')}>
                {t('sidebar_case_decline')}
              </Button>
            )}
            {(state === 'declined' || state === 'withdrawn') && mayPropose && (
              <Button look="quiet" busy={busy} onClick={() => step('proposed')}>
                {t('sidebar_case_proposeAgain')}
              </Button>
            )}
            {state === 'consented' && (
              <Button look="quiet" busy={busy} onClick={() => step('withdrawn')}>
                {t('sidebar_case_withdraw')}
              </Button>
            )}
          </div>
        )}
        <ChangeFailure change={change} />
        {earlier.length > 0 && (
          <div>
            <h3 class="quiet">{t('sidebar_case_before')}</h3>
            <ul class="quiet">
              {earlier.map((one) => (
                <li key={one.id}>{stepText(one)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Region>
  );
}
