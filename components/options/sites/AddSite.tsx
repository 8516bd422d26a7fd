import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/client.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { CrmSelect } from '../../ui/CrmSelect.tsx';
import { RowForm } from '../RowForm.tsx';
import type { Outcome } from '../Status.tsx';
import { hostOf, patternOf } from './site-address.ts';
import { useGuess } from './use-guess.ts';

/** A site by its address, for which the browser asks the user. */
export function AddSite({ onOutcome }: { readonly onOutcome: (outcome: Outcome) => void }) {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { crm, crms } = useGuess(address);
  const chosen = crms.find(({ id }) => id === said);

  const add = async (): Promise<void> => {
    const pattern = patternOf(address);
    setWrong(pattern === null);
    if (pattern === null) return;
    // Nothing may be awaited before this: the browser asks only within the click.
    const granted = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
    if (!granted) return onOutcome({ tone: 'bad', text: t('options_sites_declined', hostOf(pattern)) });
    await call('sitesChanged', { used: pattern.replace(/\/\*$/, '') });
    const taken = chosen && (await call('chooseCrm', { origin: pattern.replace(/\/\*$/, ''), crm: chosen.id }));
    setAddress('');
    setSaid(null);
    const failed = taken && !taken.ok;
    onOutcome(
      failed
        ? { tone: 'bad', text: failureText(taken.failure) }
        : { tone: 'good', text: t('options_sites_added', hostOf(pattern)) },
    );
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
      <div class="field site-crm">
        <label class="label" for="site-crm">
          {t('options_sites_crm')}
        </label>
        <CrmSelect id="site-crm" crm={chosen ? { ...chosen, by: 'user' } : crm} crms={crms} onChoose={setSaid} />
      </div>
      <Button type="submit" icon={Plus}>
        {t('options_sites_add')}
      </Button>
      <p id="site-help" class={wrong ? 'field-error' : 'quiet field-help'} role={wrong ? 'alert' : undefined}>
        {wrong ? t('options_sites_wrong') : t('options_sites_help')}
      </p>
    </RowForm>
  );
}
