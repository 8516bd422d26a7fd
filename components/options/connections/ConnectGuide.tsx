import { ExternalLink } from 'lucide';
import type { ConnectorAbout } from '../../../lib/connectors/about.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/Icon.tsx';
import { connectorName, partText, stepTexts } from './connector-words.ts';

/** The way to a token in the user's words, what to allow on it, and what for. */
export function ConnectGuide({ about }: { readonly about: ConnectorAbout }) {
  const { signIn, scopes, reads, writes, help } = about;
  const name = connectorName(about);
  const steps = stepTexts(about);
  return (
    <section class="connect-guide" aria-label={t('connect_steps')}>
      <h4>{t('connect_steps')}</h4>
      {signIn === 'session' && <p>{t('connect_session', name)}</p>}
      {steps.length > 0 && (
        <ol class="connect-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <p>
        <a class="connect-help" href={help} target="_blank" rel="noreferrer">
          {t('connect_help', new URL(help).host)}
          <Icon icon={ExternalLink} size={12} />
        </a>
      </p>
      {scopes.length > 0 && (
        <>
          <h4>{t('connect_scopes', name)}</h4>
          <ul class="connect-scopes">
            {scopes.map((scope) => (
              <li key={scope}>
                <code>{scope}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{t('connect_reads')}</h4>
      <PartList parts={reads.map(partText)} />
      <h4>{t('connect_writes')}</h4>
      <PartList parts={writes.map(partText)} />
    </section>
  );
}

function PartList({ parts }: { readonly parts: readonly string[] }) {
  if (parts.length === 0) return <p class="quiet">{t('connect_nothing')}</p>;
  return (
    <ul class="chips">
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
