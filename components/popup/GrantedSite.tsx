import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/client.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { CrmSelect } from '../ui/CrmSelect.tsx';
import { crmOn } from '../ui/crm-name.ts';
import type { FrontTab, WebSite } from './active-site.ts';
import { crmInFront } from './crm-in-front.ts';
import { OpenHere } from './OpenHere.tsx';

export interface GrantedSiteProps {
  readonly tab: FrontTab;
  readonly site: WebSite;
  /** The user has just allowed it, here. */
  readonly justGranted: boolean;
  /** The user said which CRM it is. */
  readonly onChanged: () => void;
}

/** A site Baton runs on: which CRM it is, and the sidebar. */
export function GrantedSite({ tab, site, justGranted, onChanged }: GrantedSiteProps) {
  const { crm, crms, origin } = site;
  const { host } = new URL(origin);
  const changeable = crms.length > 1;
  const open = crm === null || (justGranted && crm.by === 'address');
  // Once it is there the question stays: with the keyboard one passes through answers.
  const [asking, setAsking] = useState(changeable && open);
  const [failure, setFailure] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  const wasAsking = useRef(justGranted ? false : asking);
  useEffect(() => {
    // The button that had the focus is gone.
    if (asking && !wasAsking.current) select.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  const choose = async (id: string | null): Promise<void> => {
    const result = await call('chooseCrm', { origin, crm: id });
    setFailure(result.ok ? '' : failureText(result.failure));
    onChanged();
  };
  return (
    <section class="popup-site">
      {asking ? (
        <div class="popup-field">
          <label class="popup-label" for="popup-crm">
            {t('popup_site_which', host)}
          </label>
          <CrmSelect
            id="popup-crm"
            describedBy="popup-crm-help"
            inner={select}
            crm={crm}
            crms={crms}
            onChoose={(id) => void choose(id)}
          />
          <p class="popup-quiet" id="popup-crm-help" role="status">
            {failure || (crm === null ? t('popup_site_which_help') : t('popup_site_read_as', crmOn(crm, host)))}
          </p>
        </div>
      ) : (
        <div class="popup-crm-line">
          <p class="popup-crm">{crmInFront(site)}</p>
          {changeable && (
            <Button look="quiet" aria-label={t('popup_site_change_of', host)} onClick={() => setAsking(true)}>
              {t('popup_site_change')}
            </Button>
          )}
        </div>
      )}
      {crm && <OpenHere tab={tab} host={host} justGranted={justGranted} takeFocus={justGranted && !asking} />}
    </section>
  );
}
