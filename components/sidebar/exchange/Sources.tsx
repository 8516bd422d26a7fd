import { ChevronUp, RefreshCw } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { SourceView } from '../../../lib/domain/exchange/views.ts';
import { call } from '../../../lib/messaging/client.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { needsUser } from '../../ui/needs-user.ts';
import { type SourcesProps, useExchange } from './exchange-context.ts';
import { isUnknownThere } from './Sent.tsx';
import { SourcesPanel } from './SourcesPanel.tsx';
import { sourceLine } from './source-words.ts';
import { useRequest } from './use-request.ts';
import './sources.css';

/** Where what is shown comes from and how old it is: one line, which opens to the rest. */
export function Sources({ now, shown }: SourcesProps) {
  const { view, page, contactId } = useExchange();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const request = useRequest();
  const { sources = [], sent = [] } = view ?? {};
  const refused = sent.filter((one) => one.state === 'refused' && !isUnknownThere(one)).length;
  if (sources.length === 0 && refused === 0) return null;
  const asking = request.busy || sources.some(({ state }) => state === 'asking');
  const refresh = () => request.send(() => call('refresh', { page, ...(contactId !== undefined && { contactId }) }));
  return (
    <section class="sources" aria-label={t('exchange_sources')} aria-busy={asking}>
      <div class="sources-line">
        <button
          type="button"
          class="sources-toggle"
          aria-expanded={open}
          aria-controls={panel}
          title={t('exchange_sources')}
          onClick={() => setOpen(!open)}
        >
          <span class="sources-names">
            <Facts>
              {refused > 0 && <span class="sources-name sources-warn">{plural('exchange_line_refused', refused)}</span>}
              {/* What calls for the user comes first: the line may be too short for all. */}
              {[...sources.filter(callsForUser), ...sources.filter((source) => !callsForUser(source))].map((source) => (
                <bdi
                  key={source.connectionId}
                  class={callsForUser(source) ? 'sources-name sources-warn' : 'sources-name'}
                >
                  {sourceLine(source, now)}
                </bdi>
              ))}
            </Facts>
          </span>
          <Icon icon={ChevronUp} size={13} class="sources-chevron" />
        </button>
        {sources.length > 0 && (
          <span class={asking ? 'sources-asking' : undefined}>
            <Button
              look="quiet"
              icon={RefreshCw}
              aria-label={t('exchange_refresh')}
              title={t('exchange_refresh')}
              busy={asking}
              onClick={refresh}
            />
          </span>
        )}
      </div>
      {request.failure && <p role="alert">{request.failure}</p>}
      <div id={panel} hidden={!open}>
        {open && (
          <SourcesPanel
            sources={sources}
            sent={sent.filter((one) => isUnknownThere(one) || !shown?.includes(one.said.id))}
            now={now}
          />
        )}
      </div>
    </section>
  );
}

function callsForUser({ state, failure }: SourceView): boolean {
  return state !== 'asking' && failure !== undefined && needsUser(failure);
}
