import { Download, TriangleAlert } from 'lucide';
import type { UnreadDraft } from '../../../lib/domain/agreement/kept-draft.ts';
import { formatInstant, localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Confirm } from '../Confirm.tsx';

export interface UnreadableDraftProps {
  readonly kept: UnreadDraft;
  readonly onStartAnew: () => void;
}

/** A draft that this Baton cannot read, as one kept by a later one. It stays until somebody says that it may go. */
export function UnreadableDraft({ kept, onStartAnew }: UnreadableDraftProps) {
  const save = (): void => {
    const file = new Blob([`${JSON.stringify(kept, null, 2)}\n`], { type: 'application/json' });
    download(file, 'baton-agreement-draft-unreadable.json');
  };
  const title =
    kept.savedAt > 0
      ? t('agreement_unreadable', formatInstant(kept.savedAt, localZone()))
      : t('agreement_unreadable_undated');
  return (
    <Notice icon={TriangleAlert} tone="warn" title={title}>
      <p>{t('agreement_unreadable_about')}</p>
      <div class="buttons">
        <Button icon={Download} onClick={save}>
          {t('agreement_unreadable_save')}
        </Button>
      </div>
      <Confirm
        label={t('agreement_restored_anew')}
        question={t('clock_discard_sure')}
        yes={t('clock_discard_yes')}
        onConfirm={onStartAnew}
      />
    </Notice>
  );
}
