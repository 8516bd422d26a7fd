import type { ContentSuggestion } from '../../../lib/domain/content/suggest.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { formatAge } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangeFailure } from '../ChangeFailure.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { useChange } from '../use-change.ts';

export interface SentRowProps {
  readonly contactId: string;
  readonly suggestion: ContentSuggestion;
  readonly now: Instant;
}

/** Something that was sent before this visit, and whether it was of use: one press, which may be changed by another. */
export function SentRow({ contactId, suggestion, now }: SentRowProps) {
  const { title, url, sent } = suggestion;
  const change = useChange();
  if (!sent) return null;
  const rate = (useful: boolean) => change.run('rateSent', { contactId, id: sent.id, useful });
  const answer = (useful: boolean) => (
    <Button
      look={sent.useful === useful ? 'plain' : 'quiet'}
      aria-pressed={sent.useful === useful}
      busy={change.saving !== null}
      onClick={() => rate(useful)}
    >
      {t(useful ? 'sidebar_content_yes' : 'sidebar_content_no')}
    </Button>
  );
  return (
    <li class="send-next-item">
      <div class="send-next-sent">
        <p>
          <bdi>{title}</bdi>
          <span class="quiet block">{t('sidebar_content_sentAt', formatAge(sent.at, now))}</span>
        </p>
        {url !== undefined && <CopyButton text={() => url} label={t('sidebar_content_copyAgain', title)} />}
      </div>
      <fieldset class="row send-next-useful" aria-label={t('sidebar_content_usefulOf', title)}>
        <span class="quiet">{t('sidebar_content_useful')}</span>
        {answer(true)}
        {answer(false)}
      </fieldset>
      <ChangeFailure change={change} />
    </li>
  );
}
