import type { SentView, SourceView } from '../../../lib/domain/exchange/views.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { exchangeFailureText, exchangeFailureWords } from '../../ui/exchange-failure.ts';
import { needsUser } from '../../ui/needs-user.ts';
import { OptionsLink } from '../OptionsLink.tsx';
import { OutboxRow } from './OutboxRow.tsx';
import { readText } from './source-words.ts';

export interface SourcesPanelProps {
  readonly sources: readonly SourceView[];
  readonly sent: readonly SentView[];
  readonly now: Instant;
}

/** Each connected system: when it was read, why not where it was not, what it does not give; and what is on its way. */
export function SourcesPanel({ sources, sent, now }: SourcesPanelProps) {
  const onItsWay = sent.filter(({ state }) => state !== 'sent');
  return (
    <>
      <ul class="sources-list">
        {sources.map((source) => (
          <SourceRow key={source.connectionId} source={source} now={now} />
        ))}
      </ul>
      {onItsWay.length > 0 && (
        <>
          <h3 class="subhead">{t('exchange_outbox')}</h3>
          <ul class="sources-list">
            {onItsWay.map((one) => (
              <OutboxRow key={`${one.connectionId} ${one.said.id}`} one={one} now={now} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function SourceRow({ source, now }: { readonly source: SourceView; readonly now: Instant }) {
  const { name, failure, gaps } = source;
  return (
    <li>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <span class="quiet">{readText(source, now)}</span>
      </p>
      {failure?.code === 'offline' && <p class="quiet">{t('exchange_offline_normal')}</p>}
      {failure && failure.code !== 'offline' && (
        <p>
          {exchangeFailureText(failure, name)}{' '}
          {needsUser(failure) && <OptionsLink part="connections">{t('exchange_options')}</OptionsLink>}
        </p>
      )}
      {gaps.length > 0 && (
        <details class="sources-gaps quiet">
          <summary>{plural('exchange_gaps', gaps.length)}</summary>
          <ul>
            {gaps.map(({ part, failure: why }) => (
              <li key={part}>{t('exchange_gap', t(`connect_part_${part}`), exchangeFailureWords(why, name).what)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
