import { ChevronDown } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import type { ContentSuggestion } from '../../../lib/domain/content/suggest.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { OptionsLink } from '../OptionsLink.tsx';
import { SentRow } from './SentRow.tsx';
import { SuggestionRow } from './SuggestionRow.tsx';
import { useSuggestions } from './use-suggestions.ts';
import './send-next-panel.css';

/** So many are shown at once: more is a library, and nobody reads one while a buyer waits. */
const mostShown = 3;

export interface SendNextPanelProps {
  readonly lead: Lead;
  readonly now: Instant;
  /** When this visit to the lead began. */
  readonly since: Instant;
}

/** What to send next, what was sent, and the rest of the list with why not. */
export function SendNextPanel({ lead, now, since }: SendNextPanelProps) {
  const { list, failure, ask } = useSuggestions(lead);
  const [more, setMore] = useState(false);
  const others = useId();
  // What was good when it was first shown keeps its place, sent or not.
  const chosen = useRef<ReadonlySet<string> | undefined>(undefined);
  if (failure && !list) {
    return (
      <p role="alert">
        {failureText(failure)}{' '}
        <Button look="quiet" onClick={ask}>
          {t('sidebar_tryAgain')}
        </Button>
      </p>
    );
  }
  if (!list) return <p class="quiet">{t('sidebar_content_loading')}</p>;
  if (list.length === 0) {
    return (
      <p>
        {t('sidebar_content_none')} <OptionsLink part="agreement">{t('sidebar_content_write')}</OptionsLink>
      </p>
    );
  }
  chosen.current ??= new Set(
    list
      .filter(({ isGood }) => isGood)
      .slice(0, mostShown)
      .map(({ content }) => content),
  );
  const isChosen = ({ content }: ContentSuggestion): boolean => chosen.current?.has(content) ?? false;
  const isBefore = ({ sent }: ContentSuggestion): boolean => sent !== undefined && sent.at < since;
  const shown = list.filter(isChosen);
  const before = list.filter((one) => !isChosen(one) && isBefore(one));
  const rest = list.filter((one) => !isChosen(one) && !isBefore(one) && one.isListed);
  const row = (one: ContentSuggestion) => (
    <SuggestionRow key={one.content} contactId={lead.contactId} suggestion={one} now={now} />
  );
  return (
    <div class="send-next-panel">
      {shown.length === 0 && <p>{t('sidebar_content_nothingGood')}</p>}
      {shown.length > 0 && <ul class="send-next-list">{shown.map(row)}</ul>}
      {before.length > 0 && (
        <>
          <h3 class="subhead">{t('sidebar_content_sentBefore')}</h3>
          <ul class="send-next-list">
            {before.map((one) => (
              <SentRow key={one.content} contactId={lead.contactId} suggestion={one} now={now} />
            ))}
          </ul>
        </>
      )}
      {rest.length > 0 && (
        <>
          <button
            type="button"
            class="link-button send-next-more"
            aria-expanded={more}
            aria-controls={others}
            onClick={() => setMore(!more)}
          >
            {plural('sidebar_content_more', rest.length)} <Icon icon={ChevronDown} size={12} />
          </button>
          <ul id={others} class="send-next-list" hidden={!more}>
            {more && rest.map(row)}
          </ul>
        </>
      )}
    </div>
  );
}
