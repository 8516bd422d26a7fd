import { TriangleAlert } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { type Choice, type Choices, mergeAgreements } from '../../../lib/domain/agreement/merge.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { MergeConflicts } from './changes/MergeConflicts.tsx';
import type { AgreementDraft } from './use-agreement-draft.ts';

export interface OvertakenProps {
  readonly state: AgreementDraft;
  /** What was put in force while the draft was written. */
  readonly by: Agreement;
}

/**
 * Another agreement was put in force while the draft was written. What each of the two changed is kept; where both
 * changed the same, somebody chooses.
 */
export function Overtaken({ state, by }: OvertakenProps) {
  const { base, agreement } = state;
  const [choices, setChoices] = useState<Choices>(new Map());
  const { conflicts } = useMemo(() => mergeAgreements(base, agreement, by), [base, agreement, by]);
  const open = conflicts.filter(({ key }) => !choices.has(key)).length;
  const choose = (key: string, choice: Choice): void => setChoices((old) => new Map(old).set(key, choice));
  const revision = number(by.revision);
  return (
    <div role="alert">
      <Notice icon={TriangleAlert} tone="warn" title={t('clock_overtaken', revision)}>
        {by.change && <p>{t('agreement_overtaken_by', by.change.author, by.change.note)}</p>}
        <p>{t('agreement_overtaken_about', revision)}</p>
        {conflicts.length > 0 && (
          <>
            <p class="strong">{plural('agreement_overtaken_conflicts', conflicts.length)}</p>
            <MergeConflicts
              conflicts={conflicts}
              mine={agreement}
              theirs={by}
              mineName={t('agreement_overtaken_mine')}
              theirsName={t('agreement_revision', revision)}
              choices={choices}
              onChoice={choose}
            />
          </>
        )}
        <div class="buttons">
          <Button look="primary" busy={open > 0} onClick={() => state.merge(choices)}>
            {t('agreement_overtaken_merge', revision)}
          </Button>
        </div>
        {open > 0 && <p class="quiet">{plural('agreement_overtaken_open', open)}</p>}
      </Notice>
    </div>
  );
}
