import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/client.ts';
import { onBroadcast } from '../../lib/messaging/events.ts';
import { t } from '../../lib/platform/i18n.ts';
import { AskForSite } from './AskForSite.tsx';
import { type FrontSite, type FrontTab, siteIn, type WebSite } from './active-site.ts';
import { GrantedSite } from './GrantedSite.tsx';

/** What Baton can do on the page in front. */
export function SitePart({ site }: { readonly site: FrontSite }) {
  if (site.kind === 'elsewhere') return <p class="popup-site popup-quiet">{t('popup_site_elsewhere')}</p>;
  const { crm, crms, origin } = site.site;
  // A CRM's own host that is not reached as the CRM is: without its certificate, or behind a port.
  const never = crm === null && crms.length === 0;
  if (never) return <p class="popup-site popup-quiet">{t('popup_site_never', new URL(origin).hostname)}</p>;
  return <SiteInFront tab={site.tab} first={site.site} />;
}

function SiteInFront({ tab, first }: { readonly tab: FrontTab; readonly first: WebSite }) {
  const [site, setSite] = useState(first);
  const [justGranted, setJustGranted] = useState(false);
  const refresh = async (): Promise<void> => {
    const now = await siteIn(tab);
    if (now) setSite(now);
  };
  useEffect(() => {
    const closing = new AbortController();
    // A page that is being read may tell which CRM it is while the popup is open.
    onBroadcast({ sitesChanged: () => void refresh() }, closing.signal);
    return () => closing.abort();
  }, []);
  const granted = async (): Promise<void> => {
    setJustGranted(true);
    await call('sitesChanged', { used: site.origin });
    setSite((await siteIn(tab)) ?? { ...site, granted: true });
  };
  return site.granted ? (
    <GrantedSite tab={tab} site={site} justGranted={justGranted} onChanged={() => void refresh()} />
  ) : (
    <AskForSite site={site} onGranted={() => void granted()} />
  );
}
