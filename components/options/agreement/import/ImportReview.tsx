import { Check, GitMerge, X } from 'lucide';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { compareAgreements } from '../../../../lib/domain/agreement/compare.ts';
import { type Choice, type Choices, mergeAgreements } from '../../../../lib/domain/agreement/merge.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { number, plural, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChangeTable } from '../changes/ChangeTable.tsx';
import { changeLines } from '../changes/change-lines.ts';
import { MergeConflicts } from '../changes/MergeConflicts.tsx';

export interface ImportReviewProps {
  readonly file: Agreement;
  readonly base: Agreement | undefined;
  /** The newest here, or the draft that is being written of it. */
  readonly mine: Agreement;
  readonly isDraft: boolean;
  readonly busy: boolean;
  readonly onMerged: (merged: Agreement) => void;
  readonly onCancel: () => void;
}

/** A file and what is here, both written from something older: side by side, and merged as the user chooses. */
export function ImportReview({ file, base, mine, isDraft, busy, onMerged, onCancel }: ImportReviewProps) {
  const [choices, setChoices] = useState<Choices>(new Map());
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { agreement, conflicts } = useMemo(
    () => mergeAgreements(base, mine, file, choices),
    [base, mine, file, choices],
  );
  const open = conflicts.filter(({ key }) => !choices.has(key)).length;
  const lines = changeLines(compareAgreements(mine, agreement), mine, agreement);
  const all = (choice: Choice): void => setChoices(new Map(conflicts.map(({ key }) => [key, choice])));
  const mineName = isDraft ? t('agreement_overtaken_mine') : t('import_here', number(mine.revision));
  return (
    <section class="import-review" aria-labelledby="import-review-title">
      <h4 id="import-review-title" tabIndex={-1} ref={title}>
        {t('import_review', file.name, number(file.revision))}
      </h4>
      {file.change && <p class="quiet">{t('state_by', file.change.author, file.change.note)}</p>}
      <p>{base ? t('import_review_base', number(base.revision)) : t('import_review_baseless')}</p>
      {conflicts.length > 0 && (
        <>
          <p class="strong">{plural('agreement_overtaken_conflicts', conflicts.length)}</p>
          {conflicts.length > 1 && (
            <div class="buttons">
              <Button onClick={() => all('mine')}>{t('import_all_mine')}</Button>
              <Button onClick={() => all('theirs')}>{t('import_all_theirs')}</Button>
            </div>
          )}
          <MergeConflicts
            conflicts={conflicts}
            mine={mine}
            theirs={file}
            mineName={mineName}
            theirsName={t('import_copy')}
            choices={choices}
            onChoice={(key, choice) => setChoices((old) => new Map(old).set(key, choice))}
          />
        </>
      )}
      {lines.length === 0 ? (
        // What nobody has chosen yet may still change something.
        open === 0 && <p>{t('import_unchanged')}</p>
      ) : (
        <>
          <p class="strong">{t('import_becomes')}</p>
          <ChangeTable label={t('import_becomes')} lines={lines} before={mineName} after={t('import_merged')} />
        </>
      )}
      <div class="buttons">
        <Button
          icon={lines.length === 0 ? Check : GitMerge}
          look="primary"
          busy={busy || open > 0 || lines.length === 0}
          onClick={() => onMerged(agreement)}
        >
          {t('import_open')}
        </Button>
        <Button icon={X} onClick={onCancel}>
          {t('agreement_import_leave')}
        </Button>
      </div>
      {open > 0 && <p class="quiet">{plural('agreement_overtaken_open', open)}</p>}
    </section>
  );
}
