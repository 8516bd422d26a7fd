import { Globe } from 'lucide';
import { useState } from 'preact/hooks';
import { browser } from '../../lib/platform/browser.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { crmName } from '../ui/crm-name.ts';
import type { WebSite } from './active-site.ts';
import { crmInFront } from './crm-in-front.ts';

export interface AskForSiteProps {
  readonly site: WebSite;
  readonly onGranted: () => void;
}

/** One button that asks the browser for the site in front, and for nothing else. */
export function AskForSite({ site, onGranted }: AskForSiteProps) {
  const { crm, origin } = site;
  const { host } = new URL(origin);
  const [declined, setDeclined] = useState(false);
  const ask = async (): Promise<void> => {
    // Nothing may be awaited before this: the browser asks only within the click.
    const granted = await browser.permissions.request({ origins: [`${origin}/*`] }).catch(() => false);
    setDeclined(!granted);
    if (granted) onGranted();
  };
  return (
    <section class="popup-site">
      {crm === null && <p class="popup-quiet">{t('popup_site_elsewhere')}</p>}
      {crm?.by !== 'host' && <p class="popup-crm">{crm ? crmInFront(site) : t('popup_site_yours')}</p>}
      <div class="popup-buttons">
        <Button look={crm ? 'primary' : 'quiet'} icon={Globe} onClick={() => void ask()}>
          <bdi>{t('popup_site_use', crm?.by === 'host' ? crmName(crm) : host)}</bdi>
        </Button>
      </div>
      <p class="popup-quiet" role="status">
        {declined ? t('popup_site_declined', host) : t(crm ? 'popup_site_why' : 'popup_site_why_unknown')}
      </p>
    </section>
  );
}
