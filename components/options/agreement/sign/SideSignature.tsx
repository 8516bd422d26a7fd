import { PenLine } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { Side } from '../../../../lib/domain/agreement/signing-schema.ts';
import { call } from '../../../../lib/messaging/client.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { Status } from '../../Status.tsx';
import { useAction } from '../../use-action.ts';
import { SignatureLine } from './SignatureLine.tsx';
import { useHolding } from './use-holding.ts';

export interface SideSignatureProps {
  readonly side: Side;
  readonly agreement: Agreement;
  readonly onChanged: (agreement: Agreement) => void;
}

/** One side: who signed, and the line to sign on. */
export function SideSignature({ side, agreement, onChanged }: SideSignatureProps) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const action = useAction();
  const holds = useHolding(agreement);
  const { revision, signatures = [] } = agreement;
  const mine = signatures.filter((signature) => signature.side === side);
  const sign = async (): Promise<void> => {
    if (name.trim() === '') {
      setError(t('sign_name_missing'));
      return field.current?.focus();
    }
    const done = await action.run(
      () => call('signAgreement', { revision, side, name }),
      () => t('sign_done', name.trim()),
    );
    if (!done) return;
    setName('');
    onChanged(done.agreement);
  };
  const unsign = async (signer: string): Promise<void> => {
    const done = await action.run(
      () => call('unsignAgreement', { revision, side, name: signer }),
      () => t('sign_taken', signer),
    );
    if (done) onChanged(done.agreement);
  };
  return (
    <div class="sign-side">
      <h4>{t(`sign_side_${side}`)}</h4>
      {mine.length === 0 && <p class="quiet">{t('sign_none')}</p>}
      <ul class="plain-list">
        {mine.map((signature) => (
          <SignatureLine
            key={signature.name}
            signature={signature}
            holds={holds(signature)}
            onTaken={() => void unsign(signature.name)}
          />
        ))}
      </ul>
      <div class="row-form">
        <TextField
          label={t(`sign_as_${side}`)}
          value={name}
          maxLength={200}
          problem={error}
          inner={field}
          onText={(text) => {
            setName(text);
            setError(null);
          }}
          onEnter={() => void sign()}
        />
        <Button icon={PenLine} busy={action.busy} aria-label={t(`sign_for_${side}`)} onClick={() => void sign()}>
          {t('sign_button')}
        </Button>
      </div>
      <Status outcome={action.outcome} />
    </div>
  );
}
