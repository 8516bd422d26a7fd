import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageHealth } from '../../../lib/domain/page-health.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { CopyButton } from '../CopyButton.tsx';
import { reportText } from './report-text.ts';

/** A text about how this page is read, without anything personal: seen before it is copied. */
export function Report({ health }: { readonly health: PageHealth }) {
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  if (!isOpen) {
    return (
      <button type="button" class="link-button" onClick={() => setOpen(true)}>
        {t('health_report')}
      </button>
    );
  }
  const text = reportText(health, {
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
  });
  return (
    <div class="health-report">
      <label class="field">
        <span class="field-name">{t('health_report_name')}</span>
        {/* Its text as content: a value set would begin at its end. */}
        <textarea
          ref={field}
          class="input health-report-text"
          dir="ltr"
          readOnly
          rows={8}
          spellcheck={false}
          aria-describedby="health-report-next"
        >
          {text}
        </textarea>
      </label>
      <p class="quiet" id="health-report-next">
        {t('health_report_next')}
      </p>
      <div class="row">
        <CopyButton text={() => text} label={t('health_report_copy')} inWords />
      </div>
    </div>
  );
}
