import { ListOrdered } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SlaClock, SlaView } from '../../../lib/domain/lead.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Ledger } from './Ledger.tsx';
import './ledger.css';

export interface WhyDeadlineProps {
  readonly contactId: string;
  readonly clock: SlaClock;
  readonly sla: SlaView;
  /** Set where several such buttons stand below one another: the name then says which clock is meant. */
  readonly short?: boolean;
}

/** "Why this deadline?": opens the reckoning in place. Escape, or the button again, closes it. */
export function WhyDeadline({ contactId, clock, sla, short = false }: WhyDeadlineProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (open) panel.current?.focus();
  }, [open]);
  const close = (): void => {
    opener.current?.focus();
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open || event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <div class="why">
      <Button
        look="quiet"
        {...(!short && { icon: ListOrdered })}
        inner={opener}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        {...(short && { 'aria-label': t('ledger_title', clock.rule) })}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(!open)}
      >
        {t(short ? 'ledger_whyShort' : 'ledger_why')}
      </Button>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
        <div
          ref={panel}
          id={id}
          class="ledger"
          role="group"
          aria-label={t('ledger_title', clock.rule)}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          <Ledger contactId={contactId} ruleId={clock.ruleId} sla={sla} onClose={close} />
        </div>
      )}
    </div>
  );
}
