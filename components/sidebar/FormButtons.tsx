import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';

export interface FormButtonsProps {
  readonly saving: boolean;
  /** What the first button does, where it is more than saving. */
  readonly save?: MessageKey;
  readonly onCancel: () => void;
  /** Further buttons. */
  readonly children?: ComponentChildren;
}

/** What ends a form of the sidebar: it is sent, or given up. */
export function FormButtons({ saving, save = 'sidebar_save', onCancel, children }: FormButtonsProps) {
  return (
    <div class="row">
      <Button type="submit" look="primary" busy={saving}>
        {t(saving ? 'sidebar_saving' : save)}
      </Button>
      <Button onClick={onCancel}>{t('sidebar_cancel')}</Button>
      {children}
    </div>
  );
}
