import { ArrowLeft, Download, Trash2 } from 'lucide';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { formatDay } from '../../../lib/platform/format.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';
import { FieldError } from '../../ui/FieldError.tsx';
import { Confirm } from '../Confirm.tsx';
import type { AgreementDraft } from './use-agreement-draft.ts';

export interface EditorHeadProps {
  readonly state: AgreementDraft;
  readonly onLeave: () => void;
}

/** What is written here and from what, whether it is kept, and the ways out. */
export function EditorHead({ state, onLeave }: EditorHeadProps) {
  const { agreement, base, isDirty, keeping } = state;
  return (
    <header class="agreement-editor-head">
      <h1 class="options-title">{t('agreement_editor_title')}</h1>
      <div class="agreement-editor-ways">
        <p class="quiet">
          {isDirty && t(keeping.state === 'kept' ? 'agreement_draft_kept' : 'agreement_draft_keeping')}
        </p>
        {keeping.state === 'failed' && (
          <FieldError text={`${t('agreement_draft_notKept')} ${failureText(keeping.failure)}`} />
        )}
        <div class="buttons">
          <Button icon={ArrowLeft} onClick={onLeave}>
            {t(isDirty ? 'agreement_editor_leaveKept' : 'agreement_editor_leave')}
          </Button>
          {isDirty && (
            <Button icon={Download} onClick={() => exportDraft(agreement)}>
              {t('clock_export')}
            </Button>
          )}
        </div>
        {isDirty && (
          <Confirm
            icon={Trash2}
            label={t('agreement_editor_discard')}
            question={t('clock_discard_sure')}
            yes={t('clock_discard_yes')}
            onConfirm={() => {
              state.startAnew();
              onLeave();
            }}
          />
        )}
      </div>
      <p class="quiet agreement-editor-about">
        {base.revision === 0
          ? `${t('clock_base_shipped')} ${t('agreement_editor_start')}`
          : t('clock_base', number(base.revision), formatDay(base.validFrom))}{' '}
        {t('agreement_editor_intro')}
      </p>
    </header>
  );
}

function exportDraft(agreement: AgreementDraft['agreement']): void {
  const file = new Blob([`${JSON.stringify(agreement, null, 2)}\n`], { type: 'application/json' });
  download(file, `baton-agreement-${agreement.revision}-draft.json`);
}
