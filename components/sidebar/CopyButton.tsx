import { Check, Copy } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from './copy-text.ts';

/** Copies a text and says that it did, or that it could not. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <Button
        look="quiet"
        icon={copied ? Check : Copy}
        aria-label={label}
        title={label}
        onClick={async () => setCopied(await copyText(text))}
      />
      <span role="status" class={copied === null ? 'visually-hidden' : 'copy-said'}>
        {copied === null ? '' : t(copied ? 'sidebar_copied' : 'sidebar_notCopied')}
      </span>
    </>
  );
}
