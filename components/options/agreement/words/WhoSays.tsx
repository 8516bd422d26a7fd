import { ArrowRight, Plus } from 'lucide';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { stageIndex } from '../../../../lib/domain/agreement/stages.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { requirementText } from '../text/agreement-words.ts';
import { type SharedStage, sharedStages } from './stage-changes.ts';

export interface WhoSaysProps {
  readonly agreement: Agreement;
  /** Opens the stage of an id. */
  readonly onOpen: (stage: string) => void;
  readonly onAdd: (shared: SharedStage) => void;
}

/** The way from marketing to sales: who says that a lead is an MQL, a SAL, a SQL, what it takes, and what follows. */
export function WhoSays({ agreement, onOpen, onAdd }: WhoSaysProps) {
  return (
    <ol class="who-says" aria-label={t('words_way')}>
      {sharedStages.map((shared, index) => {
        const stage = agreement.stages[stageIndex(agreement, shared)];
        const asked = (stage?.requires ?? []).map(requirementText).filter((text) => text.trim() !== '');
        return (
          <li key={shared} class={stage ? 'who-card' : 'who-card who-missing'}>
            {index > 0 && <Icon icon={ArrowRight} size={16} class="who-arrow" />}
            <p class="who-name">{stage?.name ?? t(`agreement_stage_${shared}_name`)}</p>
            {stage ? (
              <>
                <p class="strong">{t(`words_who_${shared}`)}</p>
                {asked.length > 0 ? (
                  <ul class="bullets quiet" aria-label={t('words_takes')}>
                    {asked.map((text) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                ) : (
                  <p class="who-nothing">{t('words_takes_nothing')}</p>
                )}
                <p class="quiet">{t(`words_next_${shared}`)}</p>
                <div class="buttons">
                  <Button aria-label={t('words_change_named', stage.name)} onClick={() => onOpen(stage.id)}>
                    {t('words_change')}
                  </Button>
                </div>
              </>
            ) : (
              <>
                <p class="quiet">{t(`words_missing_${shared}`)}</p>
                <div class="buttons">
                  <Button icon={Plus} onClick={() => onAdd(shared)}>
                    {t('words_addShared', t(`agreement_stage_${shared}_name`))}
                  </Button>
                </div>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
