import { Download, PencilLine, Printer, Signature } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { sides } from '../../../lib/domain/agreement/signing-schema.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';
import { Icon } from '../../ui/Icon.tsx';
import { contractFragment, stepFragment } from '../route.ts';

export interface AgreementEditingProps {
  /** The one in force. */
  readonly agreement: Agreement;
  readonly hasDraft: boolean;
  /** Whether the editor is in the place of the page's parts. */
  readonly isHidden: boolean;
}

/** What can be done with the agreement. */
export function AgreementEditing({ agreement, hasDraft, isHidden }: AgreementEditingProps) {
  const { revision, signatures = [] } = agreement;
  const isDefault = revision === 0;
  const isUnsigned = !sides.every((side) => signatures.some((each) => each.side === side));
  const edit = useRef<HTMLButtonElement>(null);
  const wasHidden = useRef(isHidden);
  useEffect(() => {
    // Back from the editor to where it was opened.
    if (wasHidden.current && !isHidden) edit.current?.focus();
    wasHidden.current = isHidden;
  }, [isHidden]);
  const exportIt = (): void => {
    const file = new Blob([`${JSON.stringify(agreement, null, 2)}\n`], { type: 'application/json' });
    download(file, `baton-agreement-${agreement.revision}.json`);
  };
  return (
    <div class="buttons">
      <Button
        icon={PencilLine}
        look="primary"
        inner={edit}
        onClick={() => {
          location.hash = stepFragment();
        }}
      >
        {t(hasDraft ? 'options_agreement_goOn' : isDefault ? 'options_agreement_write' : 'options_agreement_edit')}
      </Button>
      {isUnsigned && (
        <a class="button button-plain" href={stepFragment('sign')}>
          <Icon icon={Signature} size={14} class="button-icon" />
          {t(isDefault ? 'options_agreement_signAsIs' : 'options_agreement_sign')}
        </a>
      )}
      <a class="button button-plain" href={contractFragment}>
        <Icon icon={Printer} size={14} class="button-icon" />
        {t('options_agreement_print')}
      </a>
      <Button icon={Download} onClick={exportIt}>
        {t('options_agreement_export')}
      </Button>
    </div>
  );
}
