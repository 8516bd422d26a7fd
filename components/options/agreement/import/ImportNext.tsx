import { Save, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { compareAgreements } from '../../../../lib/domain/agreement/compare.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { formatDay } from '../../../../lib/platform/format.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChangeTable } from '../changes/ChangeTable.tsx';
import { changeLines } from '../changes/change-lines.ts';

export interface ImportNextProps {
  readonly file: Agreement;
  /** What it was written from. */
  readonly newest: Agreement;
  readonly busy: boolean;
  readonly onPut: () => void;
  readonly onCancel: () => void;
}

/** A file that follows the newest revision here, and what it changes. */
export function ImportNext({ file, newest, busy, onPut, onCancel }: ImportNextProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [before, after] = [newest, file].map(({ revision }) => t('agreement_revision', number(revision)));
  return (
    <section class="import-review" aria-labelledby="import-next-title">
      <h4 id="import-next-title" tabIndex={-1} ref={title}>
        {t('agreement_import_next', number(file.revision), number(newest.revision), formatDay(file.validFrom, 'long'))}
      </h4>
      {file.change && <p class="quiet">{t('state_by', file.change.author, file.change.note)}</p>}
      <ChangeTable
        label={t('compare_title')}
        lines={changeLines(compareAgreements(newest, file), newest, file)}
        before={before ?? ''}
        after={after ?? ''}
      />
      <div class="buttons">
        <Button icon={Save} look="primary" busy={busy} onClick={onPut}>
          {t('import_put', number(file.revision))}
        </Button>
        <Button icon={X} onClick={onCancel}>
          {t('agreement_import_leave')}
        </Button>
      </div>
    </section>
  );
}
