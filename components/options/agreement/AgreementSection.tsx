import { RotateCcw } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { call } from '../../../lib/messaging/client.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Confirm } from '../Confirm.tsx';
import { Section } from '../Section.tsx';
import { Status } from '../Status.tsx';
import { PolicyNote } from '../sharing/PolicyNote.tsx';
import { Sharing } from '../sharing/Sharing.tsx';
import { useAction } from '../use-action.ts';
import { useRefreshed } from '../use-refreshed.ts';
import { AgreementEditing } from './AgreementEditing.tsx';
import { AgreementState } from './AgreementState.tsx';
import { AgreementImport } from './import/AgreementImport.tsx';
import { useAgreementImport } from './import/use-agreement-import.ts';
import type { KnownAgreements } from './known-agreements.ts';
import { AgreementReview } from './view/AgreementReview.tsx';
import { AgreementVersions } from './view/AgreementVersions.tsx';
import { AgreementView } from './view/AgreementView.tsx';

/** The agreement in force, in words; how it stands with it; and the ways to change it. */
export function AgreementSection({ isHidden = false }: { readonly isHidden?: boolean }) {
  const [answer, refreshKnown] = useRefreshed('agreement', ['agreementChanged']);
  const [versions, refreshVersions] = useRefreshed('agreementVersions', ['agreementChanged']);
  const [draft, refreshDraft] = useRefreshed('agreementDraft', ['agreementChanged']);
  const reset = useAction();
  // What was told before is shown until it is told anew, also where a question fails.
  const known = useRef<KnownAgreements | null>(null);
  if (answer?.ok) known.current = answer.value;
  const refresh = (): void => {
    refreshKnown();
    refreshVersions();
    refreshDraft();
  };
  const wasHidden = useRef(isHidden);
  useEffect(() => {
    if (wasHidden.current && !isHidden) refresh();
    wasHidden.current = isHidden;
  }, [isHidden]);
  const importing = useAgreementImport(refresh);
  const backToDefault = async (): Promise<void> => {
    const done = await reset.run(
      () => call('resetAgreement', null),
      () => t('options_agreement_reset_done'),
    );
    if (done !== undefined) refresh();
  };
  const stored = versions?.ok ? versions.value : [];
  const kept = draft?.ok ? draft.value : null;
  return (
    <Section id="agreement" intro={t('options_agreement_intro')} busy={answer === null}>
      <PolicyNote />
      {known.current && (
        <>
          <AgreementState known={known.current} draftSince={kept?.savedAt} />
          <AgreementEditing agreement={known.current.agreement} hasDraft={kept !== null} isHidden={isHidden} />
          <AgreementReview agreement={known.current.agreement} isHidden={isHidden} />
          <AgreementVersions inForce={known.current.agreement} versions={stored} />
          <AgreementView agreement={known.current.agreement} />
        </>
      )}
      {answer && !answer.ok && <p class="field-error">{failureText(answer.failure)}</p>}
      {answer === null && <div class="agreement-wait" />}
      <div class="panel">
        <h3>{t('options_agreement_import_title')}</h3>
        <p>
          {t('options_agreement_import_about')}{' '}
          <a href={browser.runtime.getURL('/agreement.schema.json')} target="_blank" rel="noreferrer">
            {t('options_agreement_schema')}
          </a>
        </p>
        <AgreementImport importing={importing} />
        {answer?.ok && !answer.value.isDefault && (
          <Confirm
            icon={RotateCcw}
            label={t('options_agreement_reset')}
            question={t('options_agreement_reset_sure')}
            yes={t('options_agreement_reset_yes')}
            busy={reset.busy}
            onConfirm={() => void backToDefault()}
          />
        )}
        <Status outcome={reset.outcome} />
      </div>
      {known.current && (
        <Sharing agreement={known.current.agreement} onCompare={(file) => void importing.offer(file)} />
      )}
    </Section>
  );
}
