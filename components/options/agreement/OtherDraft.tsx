import { CopyCheck, TriangleAlert } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { joinDrafts } from '../../../lib/domain/agreement/join-drafts.ts';
import type { Choice, Choices } from '../../../lib/domain/agreement/merge.ts';
import { formatInstant, localZone } from '../../../lib/platform/format.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { MergeConflicts } from './changes/MergeConflicts.tsx';
import type { AgreementDraft } from './use-agreement-draft.ts';
import type { OtherDraft as Other } from './use-kept-draft.ts';

/** What another tab or window wrote at the same time. What does not contradict is joined without a question. */
export function OtherDraft({ state }: { readonly state: AgreementDraft }) {
  if (state.other) return <Contradiction key={state.other.id} state={state} other={state.other} />;
  if (!state.hasJoined || !state.isDirty) return null;
  return (
    <div role="status">
      <Notice icon={CopyCheck} title={t('agreement_other_joined')} />
    </div>
  );
}

/** Both changed the same. Both drafts stay kept until somebody chooses. */
function Contradiction({ state, other }: { readonly state: AgreementDraft; readonly other: Other }) {
  const { base, agreement } = state;
  const [choices, setChoices] = useState<Choices>(new Map());
  const conflicts = useMemo(
    () => joinDrafts({ draft: agreement, base }, other, other.common).conflicts,
    [base, agreement, other],
  );
  const open = conflicts.filter(({ key }) => !choices.has(key)).length;
  return (
    <div role="alert">
      <Notice icon={TriangleAlert} tone="warn" title={t('agreement_other')}>
        <p>{t('agreement_other_about', formatInstant(other.savedAt, localZone()))}</p>
        {conflicts.length > 0 && (
          <>
            <p class="strong">{plural('agreement_overtaken_conflicts', conflicts.length)}</p>
            <MergeConflicts
              conflicts={conflicts}
              mine={agreement}
              theirs={other.draft}
              mineName={t('agreement_overtaken_mine')}
              theirsName={t('agreement_other_name')}
              choices={choices}
              onChoice={(key: string, choice: Choice) => setChoices((old) => new Map(old).set(key, choice))}
            />
          </>
        )}
        <div class="buttons">
          <Button look="primary" busy={open > 0} onClick={() => state.join(choices)}>
            {t('agreement_other_join')}
          </Button>
        </div>
        {open > 0 && <p class="quiet">{plural('agreement_overtaken_open', open)}</p>}
      </Notice>
    </div>
  );
}
