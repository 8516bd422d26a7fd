import { Sprout } from 'lucide';
import type { ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Lead } from '../../../lib/domain/lead.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { mayNurture } from './may-nurture.ts';
import type { NurtureFormProps } from './NurtureForm.tsx';

let loaded: ComponentType<NurtureFormProps> | undefined;

/** Where a lead can be given back to marketing. The form is loaded when it is opened. */
export function NurtureOpener({ lead, now }: { readonly lead: Lead; readonly now: Instant }) {
  const [isOpen, setOpen] = useState(false);
  const [Form, setForm] = useState(() => loaded);
  const opener = useRef<HTMLButtonElement>(null);
  if (!mayNurture(lead, now)) return null;
  async function open(): Promise<void> {
    setOpen(true);
    if (Form) return;
    const { NurtureForm } = await import('./NurtureForm.tsx');
    loaded = NurtureForm;
    setForm(() => NurtureForm);
  }
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (isOpen && Form) return <Form lead={lead} now={now} onClose={close} />;
  return (
    <span class="nurture-opener">
      <Button look="quiet" icon={Sprout} inner={opener} aria-expanded={isOpen} onClick={open}>
        {t(lead.nurture ? 'sidebar_nurture_again' : 'sidebar_nurture_open')}
      </Button>
    </span>
  );
}
