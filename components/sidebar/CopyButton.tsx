import { Check, Copy } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from './copy-text.ts';

export interface CopyButtonProps {
  /** Made when it is copied. */
  readonly text: () => string;
  readonly label: string;
  /** Whether the label is seen, or only spoken. */
  readonly inWords?: boolean;
}

/** Copies a text and says that it did, or that it could not. */
export function CopyButton({ text, label, inWords = false }: CopyButtonProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const icon = copied ? Check : Copy;
  const copy = async (): Promise<void> => setCopied(await copyText(text()));
  return (
    <>
      {inWords ? (
        <Button icon={icon} onClick={copy}>
          {label}
        </Button>
      ) : (
        <Button look="quiet" icon={icon} aria-label={label} title={label} onClick={copy} />
      )}
      <span role="status" class={copied === null ? 'visually-hidden' : 'copy-said'}>
        {copied === null ? '' : t(copied ? 'sidebar_copied' : 'sidebar_notCopied')}
      </span>
    </>
  );
}
