import { FileDown } from 'lucide';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';
import { policyFileText } from './policy-file.ts';

/** Samples of every setting, as they are shipped. */
const samples = [
  ['Chrome', 'chrome.json'],
  ['Edge', 'edge.json'],
  ['Edge (Windows)', 'edge.reg'],
  ['Firefox', 'firefox-policies.json'],
] as const;

/** What an administrator needs to put an agreement in force for everybody. */
export function Administrators({ agreement }: { readonly agreement: Agreement }) {
  const isFirefox = browser.runtime.getURL('/').startsWith('moz-extension:');
  const save = (): void => {
    const text = policyFileText(isFirefox ? 'firefox' : 'chromium', browser.runtime.id, agreement);
    const name = isFirefox ? 'policies.json' : 'baton-policy.json';
    download(new Blob([text], { type: 'application/json' }), name);
  };
  return (
    <details>
      <summary>{t('sharing_admins')}</summary>
      <div class="sharing-admins">
        <p>{t(isFirefox ? 'sharing_admins_firefox' : 'sharing_admins_chromium')}</p>
        <div class="buttons">
          <Button icon={FileDown} onClick={save}>
            {t('sharing_admins_file')}
          </Button>
        </div>
        <p class="quiet">
          {t('sharing_admins_id')} <code class="sharing-url">{browser.runtime.id}</code>
        </p>
        <p class="quiet">{t('sharing_admins_samples')}</p>
        <ul class="chips">
          {samples.map(([name, file]) => (
            <li key={file}>
              <a href={browser.runtime.getURL(`/policy/${file}`)} target="_blank" rel="noreferrer">
                {name}
              </a>
            </li>
          ))}
          <li>
            <a href={browser.runtime.getURL('/managed-schema.json')} target="_blank" rel="noreferrer">
              {t('sharing_admins_schema')}
            </a>
          </li>
        </ul>
      </div>
    </details>
  );
}
