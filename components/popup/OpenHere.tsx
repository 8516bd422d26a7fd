import { PanelRight, PanelRightOpen, RotateCw } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../lib/platform/browser.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import type { FrontTab } from './active-site.ts';
import { openSidebarIn } from './open-sidebar-in.ts';
import { sidePanelOpener } from './side-panel.ts';

export interface OpenHereProps {
  readonly tab: FrontTab;
  readonly host: string;
  readonly justGranted: boolean;
  /** The button that had the focus is gone, and this one stands in its place. */
  readonly takeFocus: boolean;
}

/** Opens the sidebar in the page in front, or beside it. */
export function OpenHere({ tab, host, justGranted, takeFocus }: OpenHereProps) {
  const [absent, setAbsent] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const openPanel = sidePanelOpener();
  useEffect(() => {
    if (takeFocus || absent) button.current?.focus();
  }, [absent]);

  const openHere = async (): Promise<void> => {
    if (await openSidebarIn(tab.id)) window.close();
    else setAbsent(true);
  };
  const reload = (): void => void browser.tabs.reload(tab.id).finally(() => window.close());
  return (
    <>
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
    </>
  );
}
