import { Globe, Plus, X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/client.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import type { Site } from '../../lib/messaging/protocol.ts';
import { browser } from '../../lib/platform/browser.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { RowForm } from './RowForm.tsx';
import { Section } from './Section.tsx';
import { type Outcome, Status } from './Status.tsx';
import { hostOf, patternOf } from './site-address.ts';
import type { Sites } from './use-sites.ts';

/** The sites Baton runs on: the user's CRMs and no others. */
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

  return (
    <Section id="sites" intro={t('options_sites_intro')} busy={sites === null}>
      <ul class="site-list" ref={list} tabIndex={-1} aria-label={t('options_sites_list')}>
        {sites?.map((site) => (
          <li key={site.pattern} class="site">
            <Icon icon={Globe} />
            <bdi class="site-name">{site.pattern.replace(/\/\*$/, '')}</bdi>
            <Button
              look="quiet"
              icon={X}
              aria-label={t('options_sites_withdraw_from', hostOf(site.pattern))}
              onClick={() => void withdraw(site)}
            >
              {t('options_sites_withdraw')}
            </Button>
          </li>
        ))}
        {sites?.length === 0 && <li class="quiet">{failure ? failureText(failure) : t('options_sites_none')}</li>}
      </ul>
      <AddSite onOutcome={setOutcome} />
      <Status outcome={outcome} />
    </Section>
  );
}

function AddSite({ onOutcome }: { readonly onOutcome: (outcome: Outcome) => void }) {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = async (): Promise<void> => {
    const pattern = patternOf(address);
    setWrong(pattern === null);
    if (pattern === null) return;
    // Nothing may be awaited before this: the browser asks only within the click.
    const granted = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
    if (granted) {
      await call('sitesChanged', null);
      setAddress('');
    }
    const key = granted ? 'options_sites_added' : 'options_sites_declined';
    onOutcome({ tone: granted ? 'good' : 'bad', text: t(key, hostOf(pattern)) });
  };
  return (
    <RowForm onSubmit={() => void add()}>
      <label class="field">
        <span class="label">{t('options_sites_address')}</span>
        <input
          class="input"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={address}
          placeholder="crm.example"
          aria-invalid={wrong}
          aria-describedby="site-help"
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" icon={Plus}>
        {t('options_sites_add')}
      </Button>
      <p id="site-help" class={wrong ? 'field-error' : 'quiet field-help'} role={wrong ? 'alert' : undefined}>
        {wrong ? t('options_sites_wrong') : t('options_sites_help')}
      </p>
    </RowForm>
  );
}
