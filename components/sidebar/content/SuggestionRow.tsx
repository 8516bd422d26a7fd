import { Check, Copy, Minus, Send } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { ContentSuggestion } from '../../../lib/domain/content/suggest.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ChangeFailure } from '../ChangeFailure.tsx';
import { copyText } from '../copy-text.ts';
import { refocus } from '../refocus.ts';
import { UndoButton } from '../UndoButton.tsx';
import { useChange } from '../use-change.ts';
import { aboutText, reasonText } from './content-words.ts';
import { HandCopy } from './HandCopy.tsx';

export interface SuggestionRowProps {
  readonly contactId: string;
  readonly suggestion: ContentSuggestion;
  readonly now: Instant;
}

/** What became of the link: copied by Baton, or to be copied by hand, because the browser did not let it. */
type Link = 'untouched' | 'copied' | 'byHand';

/** One piece of content, why and why not, and the one press that copies its link and records that it was sent. */
export function SuggestionRow({ contactId, suggestion, now }: SuggestionRowProps) {
  const { content, title, url, about, reasons } = suggestion;
  const [link, setLink] = useState<Link>('untouched');
  // Of what is sent here and now; what was sent at another time is one of the reasons against.
  const [id, setId] = useState(() => crypto.randomUUID());
  const row = useRef<HTMLLIElement>(null);
  const change = useChange();
  const busy = change.saving !== null;
  const sent = suggestion.sent?.id === id ? suggestion.sent : undefined;

  async function record(): Promise<void> {
    if (await change.run('markSent', { contactId, id, content })) refocus(row);
  }
  async function send(): Promise<void> {
    if (url === undefined) return record();
    const copied = await copyText(url);
    setLink(copied ? 'copied' : 'byHand');
    if (copied) await record();
  }
  async function undo(): Promise<void> {
    if (!(await change.run('undoSent', { contactId, id }))) return;
    setId(crypto.randomUUID());
    setLink('untouched');
    refocus(row);
  }
  const told = sent ? (link === 'copied' ? 'copied' : 'marked') : link === 'copied' ? 'copiedOnly' : undefined;
  return (
    <li ref={row} class="send-next-item">
      <p class="send-next-title">
        <bdi>{title}</bdi>
      </p>
      {about && (
        <p class="quiet">
          <bdi>{about}</bdi>
        </p>
      )}
      <p class="quiet">{aboutText(suggestion)}</p>
      <ReasonList reasons={reasons.filter(({ code }) => !(sent && code === 'alreadySent'))} now={now} />
      {link === 'byHand' && !sent && url !== undefined && <HandCopy url={url} onCopied={record} />}
      <div class="row">
        {!sent && link !== 'byHand' && (
          <Button
            icon={url === undefined ? Send : Copy}
            busy={busy}
            aria-label={t(url === undefined ? 'sidebar_content_markOf' : 'sidebar_content_copyOf', title)}
            onClick={send}
          >
            {t(url === undefined ? 'sidebar_content_mark' : 'sidebar_content_copy')}
          </Button>
        )}
        <span role="status" class={told ? 'send-next-told' : 'visually-hidden'}>
          {told && (
            <>
              <Icon icon={Check} size={14} /> {t(`sidebar_content_${told}`)}
            </>
          )}
        </span>
        {sent && <UndoButton since={sent.at} later={t('sidebar_content_takeBack')} busy={busy} onUndo={undo} />}
      </div>
      <ChangeFailure change={change} />
    </li>
  );
}

interface ReasonListProps {
  readonly reasons: ContentSuggestion['reasons'];
  readonly now: Instant;
}

function ReasonList({ reasons, now }: ReasonListProps) {
  if (reasons.length === 0) return null;
  return (
    <ul class="send-next-reasons">
      {reasons.map((reason) => (
        <li key={reason.code} class={`send-next-reason send-next-${reason.speaks}`}>
          <Icon icon={reason.speaks === 'for' ? Check : Minus} size={13} />
          <span class="visually-hidden">{t(`sidebar_content_${reason.speaks}`)}</span> {reasonText(reason, now)}
        </li>
      ))}
    </ul>
  );
}
