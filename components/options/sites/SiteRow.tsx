import { Globe, X } from 'lucide';
import { useId } from 'preact/hooks';
import type { Site } from '../../../lib/messaging/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { CrmSelect } from '../../ui/CrmSelect.tsx';
import { crmName } from '../../ui/crm-name.ts';
import { Icon } from '../../ui/Icon.tsx';
import { hostOf } from './site-address.ts';

export interface SiteRowProps {
  readonly site: Site;
  readonly onChoose: (crm: string | null) => void;
  readonly onWithdraw: () => void;
}

/** A site, which CRM it is and how Baton knows. */
export function SiteRow({ site, onChoose, onWithdraw }: SiteRowProps) {
  const { pattern, crm, crms } = site;
  const id = useId();
  const host = hostOf(pattern);
  return (
    <li class="site">
      <Icon icon={Globe} />
      <div class="site-name">
        <bdi>{pattern.replace(/\/\*$/, '')}</bdi>
        <p class="quiet" id={id}>
          {knownText(site)}
        </p>
      </div>
      {crms.length > 1 && (
        <div class="site-crm">
          <CrmSelect
            label={t('options_sites_crm_of', host)}
            describedBy={id}
            crm={crm}
            crms={crms}
            onChoose={onChoose}
          />
        </div>
      )}
      <Button look="quiet" icon={X} aria-label={t('options_sites_withdraw_from', host)} onClick={onWithdraw}>
        {t('options_sites_withdraw')}
      </Button>
    </li>
  );
}

function knownText({ pattern, crm, crms }: Site): string {
  if (crm !== null) return t(`options_sites_by_${crm.by}`, crmName(crm));
  if (crms.length > 0) return t('options_sites_by_nothing');
  // Many sites at once, as the browser's own pages let the user allow; or a CRM's own host without its certificate.
  return pattern.includes('*:') || hostOf(pattern).includes('*')
    ? t('options_sites_by_many')
    : t('popup_site_never', hostOf(pattern));
}
