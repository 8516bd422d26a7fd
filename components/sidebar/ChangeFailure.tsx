import { failureText } from '../../lib/messaging/failure-text.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import type { Change } from './use-change.ts';

/** Where a change was not stored: what went wrong, and the same once more. */
export function ChangeFailure({ change, onStored }: { readonly change: Change; readonly onStored?: () => void }) {
  if (!change.failure) return null;
  const again = async (): Promise<void> => {
    if (await change.retry()) onStored?.();
  };
  return (
    <p class="change-failure" role="alert">
      {t('sidebar_notSaved')} {failureText(change.failure)}{' '}
      <Button look="quiet" onClick={again}>
        {t('sidebar_tryAgain')}
      </Button>
    </p>
  );
}
