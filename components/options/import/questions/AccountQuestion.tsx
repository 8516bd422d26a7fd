import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { NamedCrm } from '../../../../lib/messaging/protocol.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { FieldError } from '../../../ui/FieldError.tsx';
import { useGuess } from '../../sites/use-guess.ts';

export interface AccountQuestionProps {
  readonly crm: NamedCrm;
  /** As far as it is known. */
  readonly account: string | undefined;
  /** The ids may be left out. */
  readonly optional: boolean;
  readonly onAccount: (account: string | undefined) => void;
}

/** Which account of a CRM, told by the address of any record in it: a portal's number, an organisation's domain. */
export function AccountQuestion({ crm, account, optional, onAccount }: AccountQuestionProps) {
  const id = useId();
  const [address, setAddress] = useState('');
  const [left, setLeft] = useState(false);
  const guess = useGuess(address);
  const told = guess.crm?.id === crm.id ? guess.account : undefined;
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || told !== undefined) onAccount(told);
    asked.current = told !== undefined;
  }, [told]);
  const wrong = left && address.trim() !== '' && told === undefined;
  return (
    <div class="field">
      <label class="label" for={id}>
        {t('import_records_address', crm.name)}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        value={address}
        aria-invalid={wrong}
        aria-describedby={`${id}-help ${id}-error`}
        onInput={(event) => {
          setAddress(event.currentTarget.value);
          setLeft(false);
        }}
        onChange={() => setLeft(true)}
      />
      <p id={`${id}-help`} class="quiet">
        {t('import_records_address_help')} {optional && account === undefined && t('import_records_address_without')}
      </p>
      <FieldError id={`${id}-error`} text={wrong ? t('import_records_address_wrong', crm.name) : null} />
      <p role="status" class="quiet">
        {account === undefined ? '' : t('import_records_address_account', account)}
      </p>
    </div>
  );
}
