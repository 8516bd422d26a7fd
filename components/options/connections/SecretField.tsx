import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';

export interface SecretFieldProps {
  readonly label: string;
  /** What the control has in common with all others. */
  readonly control: { readonly id: string; readonly 'aria-describedby': string };
  /** Shown in the empty field. */
  readonly example: string | undefined;
  readonly value: string;
  readonly isStored: boolean;
  readonly onValue: (value: string) => void;
}

/** A secret: never shown again once it is stored, only replaced. */
export function SecretField({ label, control, example, value, isStored, onValue }: SecretFieldProps) {
  const [isShown, setShown] = useState(false);
  const [isReplacing, setReplacing] = useState<boolean | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const replace = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (isReplacing) input.current?.focus();
    else if (isReplacing === false) replace.current?.focus();
  }, [isReplacing]);

  if (isStored && !isReplacing && value === '') {
    return (
      <div class="connect-secret">
        <span class="quiet connect-stored">{t('connect_stored')}</span>
        <Button
          inner={replace}
          id={control.id}
          aria-label={t('connect_replace_named', label)}
          onClick={() => setReplacing(true)}
        >
          {t('connect_replace')}
        </Button>
      </div>
    );
  }
  return (
    <div class="connect-secret">
      <input
        class="input"
        {...control}
        {...(isShown ? { type: 'text' } : { type: 'password' })}
        ref={input}
        autocomplete="off"
        spellcheck={false}
        placeholder={example}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      <Button
        aria-label={t(isShown ? 'connect_hide_named' : 'connect_show_named', label)}
        onClick={() => setShown(!isShown)}
      >
        {t(isShown ? 'connect_hide' : 'connect_show')}
      </Button>
      {isStored && (
        <Button
          look="quiet"
          onClick={() => {
            onValue('');
            setReplacing(false);
          }}
        >
          {t('connect_keepStored')}
        </Button>
      )}
    </div>
  );
}
