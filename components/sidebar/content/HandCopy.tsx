import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';

export interface HandCopyProps {
  readonly url: string;
  /** The rep has copied it, by the keyboard or a menu, or says that it was sent. */
  readonly onCopied: () => void;
}

/** A link that the browser does not let Baton copy, marked to be copied by hand. */
export function HandCopy({ url, onCopied }: HandCopyProps) {
  const field = useRef<HTMLInputElement>(null);
  const why = useId();
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div class="send-next-by-hand">
      <p id={why} role="alert">
        {t('sidebar_content_byHand')}
      </p>
      <input
        ref={field}
        class="input"
        type="text"
        dir="ltr"
        readOnly
        value={url}
        aria-label={t('sidebar_content_link')}
        aria-describedby={why}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onCopy={onCopied}
      />
      <Button onClick={onCopied}>{t('sidebar_content_mark')}</Button>
    </div>
  );
}
