import { ArrowLeft, Printer } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { signedDigest } from '../../../lib/domain/agreement/signed-text.ts';
import { call } from '../../../lib/messaging/client.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useRefreshed } from '../use-refreshed.ts';
import { ContractDocument } from './ContractDocument.tsx';
import './contract.css';

/** The agreement in force as a document to read, to print and to sign by hand. */
export function Contract() {
  const [answer] = useRefreshed('agreement', ['agreementChanged']);
  const agreement = answer?.ok ? answer.value.agreement : undefined;
  const versions = useVersions(agreement);
  const digest = useDigest(agreement);
  return (
    <div class="contract-page" aria-busy={answer === null || undefined}>
      <div class="contract-tools">
        <a class="button button-quiet" href="#agreement">
          <Icon icon={ArrowLeft} size={14} class="button-icon" />
          {t('contract_back')}
        </a>
        <Button look="primary" icon={Printer} busy={!agreement} onClick={() => window.print()}>
          {t('contract_print')}
        </Button>
        <p class="quiet">{t('contract_print_hint')}</p>
      </div>
      {answer && !answer.ok && <p class="field-error">{failureText(answer.failure)}</p>}
      {agreement && <ContractDocument agreement={agreement} versions={versions} digest={digest} />}
    </div>
  );
}

/** Every revision that is stored; the one shown alone until they are known. */
function useVersions(agreement: Agreement | undefined): readonly Agreement[] {
  const [versions, setVersions] = useState<readonly Agreement[]>([]);
  useEffect(() => {
    let current = true;
    void call('agreementVersions', null).then((answer) => {
      if (current && answer.ok) setVersions(answer.value);
    });
    return () => {
      current = false;
    };
  }, [agreement]);
  return versions.length > 0 || !agreement ? versions : [agreement];
}

function useDigest(agreement: Agreement | undefined): string | undefined {
  const [digest, setDigest] = useState<{ readonly of: Agreement; readonly text: string }>();
  useEffect(() => {
    if (agreement) void signedDigest(agreement).then((text) => setDigest({ of: agreement, text }));
  }, [agreement]);
  return digest && digest.of === agreement ? digest.text : undefined;
}
