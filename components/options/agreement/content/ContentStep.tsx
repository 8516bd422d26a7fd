import { Plus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Content } from '../../../../lib/domain/agreement/content-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import { formatFacts } from '../../../../lib/platform/format.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { freshId } from '../parts/fresh-id.ts';
import { ItemPanel } from '../parts/ItemPanel.tsx';
import { RemovalNote } from '../parts/RemovalNote.tsx';
import { useOrder } from '../parts/use-order.ts';
import { useRemoval } from '../parts/use-removal.ts';
import { firstOf, within } from '../problem-sentence.ts';
import type { StepProps } from '../step.ts';
import { ContentPanel } from './ContentPanel.tsx';
import { isExpired, isFound } from './content-list.ts';
import { contentFacts } from './content-words.ts';
import { PasteContent } from './PasteContent.tsx';
import '../parts/parts.css';
import './content.css';

/** From so many on it takes a filter to find one. */
const manyContent = 8;

/** Drawn before the rest is asked for. */
const fewContent = 40;

/** Where something may be wrong with one of them, from the top down. */
const parts = ['title', 'url', 'about', 'stages', 'personas', 'language', 'since', 'validUntil'] as const;

/** What marketing made and a rep may send, opened one by one. */
export function ContentStep({ agreement, change, problemAt, today }: StepProps) {
  const { content: list } = agreement;
  const [sought, setSought] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  // What is open stays where it stood when it was opened, whatever is typed into it.
  const [opened, setOpened] = useState<{ readonly id: string; readonly expired: boolean } | undefined>(() => {
    const wrong = list.find((_, place) => firstOf(within(problemAt, `content.${place}`), parts) !== undefined);
    return wrong && { id: wrong.id, expired: isExpired(wrong, today) };
  });
  const addButton = useRef<HTMLButtonElement>(null);
  const put = (content: Content[]): void => change({ content });
  const order = useOrder(list, ({ title }) => title, put);
  const { removal, remove } = useRemoval(list, put);
  const rows = list
    .map((content, place) => ({
      content,
      place,
      expired: isExpired(content, today),
      problem: firstOf(within(problemAt, `content.${place}`), parts),
    }))
    .map((row) => (row.content.id === opened?.id ? { ...row, expired: opened.expired } : row))
    .filter(({ content }) => content.id === opened?.id || isFound(content, agreement, sought));
  const found = [...rows.filter(({ expired }) => !expired), ...rows.filter(({ expired }) => expired)];
  const shown = showsAll
    ? found
    : found.filter(
        ({ content, problem }, place) => place < fewContent || problem !== undefined || content.id === opened?.id,
      );
  const expired = shown.filter((each) => each.expired);
  const add = (): void => {
    const id = freshId('content', list);
    order.focusOn(id, 'input');
    setOpened({ id, expired: false });
    put([{ id, title: '', stages: [] }, ...list]);
  };
  const row = ({ content, place, problem }: (typeof rows)[number]) => (
    <li key={content.id} data-item={content.id}>
      <ItemPanel
        name={content.title || t('content_untitled')}
        about={opened?.id === content.id ? '' : aboutContent(content, agreement, today)}
        problem={problem}
        open={opened?.id === content.id}
        onOpen={(open) =>
          setOpened((before) => {
            if (open)
              return before?.id === content.id ? before : { id: content.id, expired: isExpired(content, today) };
            return before?.id === content.id ? undefined : before;
          })
        }
      >
        <ContentPanel
          content={content}
          agreement={agreement}
          problemAt={within(problemAt, `content.${place}`)}
          onChange={(changed) => put(list.with(place, changed))}
          onRemove={() => remove(place, t('content_removed', content.title || t('content_untitled')))}
        />
      </ItemPanel>
    </li>
  );
  return (
    <div class="step">
      <p class="quiet">{t('content_intro')}</p>
      <div class="buttons">
        <Button icon={Plus} inner={addButton} onClick={add}>
          {t('content_add')}
        </Button>
      </div>
      <PasteContent list={list} onAdd={(added) => put([...added, ...list])} />
      <RemovalNote removal={removal} onUndone={() => addButton.current?.focus()} />
      {list.length >= manyContent && (
        <div class="content-filter">
          <TextField label={t('content_filter')} inputMode="search" value={sought} onText={setSought} />
          <p class="quiet" role="status">
            {sought.trim() === '' ? plural('content_count', list.length) : plural('content_found', rows.length)}
          </p>
        </div>
      )}
      {list.length === 0 && <p class="quiet">{t('content_none')}</p>}
      <div class="step-list" ref={order.list}>
        <ul class="content-list">{shown.filter((each) => !each.expired).map(row)}</ul>
        {expired.length > 0 && (
          <>
            <p class="strong content-expired">
              {plural('content_expired', found.filter((each) => each.expired).length)}
            </p>
            <ul class="content-list">{expired.map(row)}</ul>
          </>
        )}
      </div>
      {shown.length < found.length && (
        <div class="buttons">
          <Button onClick={() => setShowsAll(true)}>{plural('content_more', found.length - shown.length)}</Button>
        </div>
      )}
    </div>
  );
}

/** A rep can do nothing with content that leads nowhere but tell of it, so that is said. */
function aboutContent(content: Content, agreement: Agreement, today: PlainDay): string {
  const facts = contentFacts(content, agreement, today);
  return formatFacts([...facts, ...(content.url ? [] : [t('content_noLink')])]);
}
