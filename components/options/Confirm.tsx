import type { IconNode } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';

export interface ConfirmProps {
  readonly icon?: IconNode;
  /** On the button that asks. */
  readonly label: string;
  /** What the button that asks is called, where there are several with one label. */
  readonly named?: string;
  /** What will be lost. */
  readonly question: string;
  /** On the button that does it; never just "yes". */
  readonly yes: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
}

/** A button that asks before it does what cannot be undone. The answer is a second press, in another place. */
export function Confirm({ icon, label, named, question, yes, busy = false, onConfirm }: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const ask = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that had the focus is gone: on to the harmless one, and back.
    if (asking) no.current?.focus();
    else if (wasAsking.current) ask.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <div class="buttons">
        <Button {...(icon && { icon })} inner={ask} busy={busy} aria-label={named} onClick={() => setAsking(true)}>
          {label}
        </Button>
      </div>
    );
  }
  return (
    <fieldset
      class="confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false);
      }}
    >
      <legend class="strong">{question}</legend>
      <div class="buttons">
        <Button inner={no} onClick={() => setAsking(false)}>
          {t('options_cancel')}
        </Button>
        <Button
          look="primary"
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {yes}
        </Button>
      </div>
    </fieldset>
  );
}
