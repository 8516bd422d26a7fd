import { Download, RotateCcw } from 'lucide';
import { useRef } from 'preact/hooks';
import { call } from '../../lib/messaging/client.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import { browser } from '../../lib/platform/browser.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { AgreementEditing } from './AgreementEditing.tsx';
import { AgreementImport } from './AgreementImport.tsx';
import { AgreementVersions } from './AgreementVersions.tsx';
import { Confirm } from './Confirm.tsx';
import type { KnownAgreements } from './clock/use-clock-draft.ts';
import { download } from './download.ts';
import { Section } from './Section.tsx';
import { Status } from './Status.tsx';
import { useAction } from './use-action.ts';
import { useRefreshed } from './use-refreshed.ts';

/** The agreement in force, in words; and another one in its place. */
export function AgreementSection() {
  const [answer, refresh] = useRefreshed('agreement', ['agreementChanged']);
  // A draft in the editor outlives a question that fails.
  const known = useRef<KnownAgreements | null>(null);
  if (answer?.ok) known.current = answer.value;
  const reset = useAction();
  const exportIt = (): void => {
    if (!answer?.ok) return;
    const { agreement } = answer.value;
    const file = new Blob([`${JSON.stringify(agreement, null, 2)}\n`], { type: 'application/json' });
    download(file, `baton-agreement-${agreement.revision}.json`);
  };
  const backToDefault = async (): Promise<void> => {
    const done = await reset.run(
      () => call('resetAgreement', null),
      () => t('options_agreement_reset_done'),
    );
    if (done !== undefined) refresh();
  };
  return (
    <Section id="agreement" intro={t('options_agreement_intro')} busy={answer === null}>
      {known.current && (
        <>
          {known.current.isDefault && <p class="note">{t('options_agreement_default')}</p>}
          <AgreementVersions {...known.current} />
          <AgreementEditing known={known.current} onRefresh={refresh} />
        </>
      )}
      {answer && !answer.ok && <p class="field-error">{failureText(answer.failure)}</p>}
      {answer === null && <div class="agreement-wait" />}
      <div class="panel">
        <h3>{t('options_agreement_change')}</h3>
        <p>
          {t('options_agreement_change_about')}{' '}
          <a href={browser.runtime.getURL('/agreement.schema.json')} target="_blank" rel="noreferrer">
            {t('options_agreement_schema')}
          </a>
        </p>
        <div class="buttons">
          <Button icon={Download} busy={!answer?.ok} onClick={exportIt}>
            {t('options_agreement_export')}
          </Button>
        </div>
        <AgreementImport onImported={refresh} />
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
    </Section>
  );
}
