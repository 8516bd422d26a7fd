import { Globe, PanelRight, PanelRightOpen, RotateCw } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/client.ts';
import { browser } from '../../lib/platform/browser.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import type { FrontSite, FrontTab } from './active-site.ts';
import { openSidebarIn } from './open-sidebar-in.ts';
import { sidePanelOpener } from './side-panel.ts';

/** What Baton can do on the page in front. */
export function SitePart({ site }: { readonly site: FrontSite }) {
  const [granted, setGranted] = useState<'before' | 'now' | 'no'>(
    site.kind === 'crm' && site.granted ? 'before' : 'no',
  );
  if (site.kind === 'elsewhere') return <p class="popup-site popup-quiet">{t('popup_site_elsewhere')}</p>;
  const { host } = new URL(site.origin);
  return granted === 'no' ? (
    <AskForSite origin={site.origin} host={host} onGranted={() => setGranted('now')} />
  ) : (
    <OpenHere tab={site.tab} host={host} justGranted={granted === 'now'} />
  );
}

interface AskForSiteProps {
  readonly origin: string;
  readonly host: string;
  readonly onGranted: () => void;
}

function AskForSite({ origin, host, onGranted }: AskForSiteProps) {
  const [declined, setDeclined] = useState(false);
  const ask = async (): Promise<void> => {
    // Nothing may be awaited before this: the browser asks only within the click.
    const granted = await browser.permissions.request({ origins: [`${origin}/*`] }).catch(() => false);
    setDeclined(!granted);
    if (!granted) return;
    await call('sitesChanged', null);
    onGranted();
  };
  return (
    <section class="popup-site">
      <Button look="primary" icon={Globe} onClick={() => void ask()}>
        <bdi>{t('popup_site_use', host)}</bdi>
      </Button>
      <p class="popup-quiet" role="status">
        {declined ? t('popup_site_declined', host) : t('popup_site_why')}
      </p>
    </section>
  );
}

interface OpenHereProps {
  readonly tab: FrontTab;
  readonly host: string;
  readonly justGranted: boolean;
}

function OpenHere({ tab, host, justGranted }: OpenHereProps) {
  const [absent, setAbsent] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const openPanel = sidePanelOpener();
  useEffect(() => {
    // The button that had the focus is gone.
    if (justGranted || absent) button.current?.focus();
  }, [justGranted, absent]);

  const openHere = async (): Promise<void> => {
    if (await openSidebarIn(tab.id)) window.close();
    else setAbsent(true);
  };
  const reload = (): void => void browser.tabs.reload(tab.id).finally(() => window.close());
  return (
    <section class="popup-site">
      <div class="popup-buttons">
        {absent ? (
          <Button look="primary" icon={RotateCw} inner={button} onClick={reload}>
            {t('popup_site_reload')}
          </Button>
        ) : (
          <Button look="primary" icon={PanelRightOpen} inner={button} onClick={() => void openHere()}>
            {t('popup_site_open')}
          </Button>
        )}
        {openPanel && (
          <Button icon={PanelRight} onClick={() => void openPanel(tab.windowId).then(() => window.close())}>
            {t('popup_site_panel')}
          </Button>
        )}
      </div>
      <p class="popup-quiet" role="status">
        {absent ? t('popup_site_absent') : justGranted ? t('popup_site_granted', host) : ''}
      </p>
    </section>
  );
}
