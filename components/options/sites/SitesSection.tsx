import { useRef, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/client.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import type { Site } from '../../../lib/messaging/protocol.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { crmName } from '../../ui/crm-name.ts';
import { Section } from '../Section.tsx';
import { type Outcome, Status } from '../Status.tsx';
import { AddSite } from './AddSite.tsx';
import { MendsPanel } from './mends/MendsPanel.tsx';
import { SiteRow } from './SiteRow.tsx';
import { hostOf } from './site-address.ts';
import type { Sites } from './use-sites.ts';
import './sites.css';

/** The sites Baton runs on: the user's CRMs and no others; and how their pages were mended. */
export function SitesSection({ sites, failure }: Sites) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const withdraw = async ({ pattern }: Site): Promise<void> => {
    const removed = await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
    if (removed) await call('sitesChanged', null);
    const key = removed ? 'options_sites_withdrawn' : 'options_sites_kept';
    setOutcome({ tone: removed ? 'good' : 'bad', text: t(key, hostOf(pattern)) });
    // The button that had the focus is gone with its row.
    if (removed) list.current?.focus();
  };

  const choose = async ({ origin, pattern, crms }: Site, crm: string | null): Promise<void> => {
    const result = await call('chooseCrm', { origin, crm });
    const named = crms.find(({ id }) => id === crm);
    const host = hostOf(pattern);
    if (!result.ok) setOutcome({ tone: 'bad', text: failureText(result.failure) });
    else if (named) setOutcome({ tone: 'good', text: t('options_sites_read_as', host, crmName(named)) });
    else setOutcome({ tone: 'good', text: t('options_sites_read_automatic', host) });
  };

  return (
    <Section id="sites" intro={t('options_sites_intro')} busy={sites === null}>
      <ul class="site-list" ref={list} tabIndex={-1} aria-label={t('options_sites_list')}>
        {sites?.map((site) => (
          <SiteRow
            key={site.pattern}
            site={site}
            onChoose={(crm) => void choose(site, crm)}
            onWithdraw={() => void withdraw(site)}
          />
        ))}
        {sites?.length === 0 && <li class="quiet">{failure ? failureText(failure) : t('options_sites_none')}</li>}
      </ul>
      <AddSite onOutcome={setOutcome} />
      <Status outcome={outcome} />
      <MendsPanel sites={sites ?? []} />
    </Section>
  );
}
