import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { ChangeTable } from '../changes/ChangeTable.tsx';
import { changeLines } from '../changes/change-lines.ts';
import { isSameRevision, type KnownAgreements } from '../known-agreements.ts';
import type { AgreementDraft } from '../use-agreement-draft.ts';
import { ReviewFields } from './ReviewFields.tsx';
import { SavePanel } from './SavePanel.tsx';
import { Signatures } from './Signatures.tsx';
import '../parts/parts.css';
import './sign.css';

export interface SignStepProps {
  readonly state: AgreementDraft;
  readonly known: KnownAgreements;
  /** Asks for what is known anew. */
  readonly onOutdated: () => void;
}

/** What changed, from when and why; put in force, and signed by both sides. */
export function SignStep({ state, known, onOutdated }: SignStepProps) {
  const { agreement, base, differences, isDirty } = state;
  const id = useId();
  // The day it applies from stands in a field of its own.
  const lines = changeLines(
    differences.filter(({ path: [part] }) => part !== 'validFrom'),
    base,
    agreement,
  );
  const isStored = base.revision > 0;
  const signatures = useRef<HTMLElement>(null);
  const [saves, setSaves] = useState(0);
  useEffect(() => {
    // What is in force is signed next.
    if (saves > 0) signatures.current?.querySelector('input')?.focus();
  }, [saves]);
  return (
    <div class="sign">
      <section class="editor-part" aria-labelledby={`${id}-changes`}>
        <h3 id={`${id}-changes`}>{isStored ? t('sign_changes', number(base.revision)) : t('sign_changes_shipped')}</h3>
        {lines.length === 0 ? (
          <p class="quiet">{t('sign_changes_none')}</p>
        ) : (
          <ChangeTable
            label={t('sign_changes_label')}
            lines={lines}
            before={isStored ? t('agreement_revision', number(base.revision)) : t('agreement_shipped')}
            after={t('sign_draft')}
          />
        )}
      </section>
      <section class="editor-part" aria-labelledby={`${id}-review`}>
        <h3 id={`${id}-review`}>{t('change_part_review')}</h3>
        <p class="quiet">{t('sign_review_about')}</p>
        <ReviewFields state={state} />
      </section>
      <SavePanel state={state} known={known} onOutdated={onOutdated} onSaved={() => setSaves((times) => times + 1)} />
      <section class="editor-part" aria-labelledby={`${id}-signatures`} ref={signatures}>
        <h3 id={`${id}-signatures`}>
          {isStored ? t('sign_signatures_of', number(base.revision)) : t('sign_signatures')}
        </h3>
        <p class="quiet">
          {t(isStored ? (isDirty ? 'sign_signatures_draft' : 'sign_signatures_about') : 'sign_signatures_first')}
        </p>
        {isStored && <Signatures agreement={storedOf(known, base)} isWhole={!isDirty} onChanged={onOutdated} />}
      </section>
    </div>
  );
}

/** The revision as it is stored, with the signatures it has by now. */
function storedOf({ agreement, upcoming }: KnownAgreements, base: Agreement): Agreement {
  return [upcoming, agreement].find((each) => each !== undefined && isSameRevision(each, base)) ?? base;
}
