import { Crosshair } from 'lucide';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { useHealth } from './health-context.ts';

/** On a page that tells too little: the user shows where the e-mail stands, and need not wait for a newer Baton. */
export function WayOut() {
  const shown = useHealth();
  if (!shown?.health || shown.isOpen) return null;
  return (
    <Button icon={Crosshair} onClick={() => shown.open('email')}>
      {t('health_showEmail')}
    </Button>
  );
}

/** On a page that was read, perhaps as somebody it does not show. */
export function ReadWrongly() {
  const shown = useHealth();
  if (!shown?.health || shown.isOpen) return null;
  return (
    <button type="button" class="link-button" onClick={() => shown.open()}>
      {t('health_readWrongly')}
    </button>
  );
}
