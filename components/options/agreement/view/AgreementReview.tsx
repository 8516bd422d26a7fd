import { Check } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { call } from '../../../../lib/messaging/client.ts';
import { failureText } from '../../../../lib/messaging/failure-text.ts';
import { formatInstant, localZone } from '../../../../lib/platform/format.ts';
import { number, plural, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { Status } from '../../Status.tsx';
import { useAction } from '../../use-action.ts';
import { useRefreshed } from '../../use-refreshed.ts';

export interface AgreementReviewProps {
  readonly agreement: Agreement;
  readonly isHidden: boolean;
}

/** What the next review shall look at: where a rep found that a definition did not fit a lead. */
export function AgreementReview({ agreement, isHidden }: AgreementReviewProps) {
  const [items, refresh] = useRefreshed('reviewItems', ['agreementChanged']);
  const title = useRef<HTMLHeadingElement>(null);
  const action = useAction();
  useEffect(() => {
    // What is put on the list in the sidebar is told to nobody.
    if (!isHidden) refresh();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [isHidden]);
  if (items && !items.ok) return <p class="field-error">{failureText(items.failure)}</p>;
  const list = items?.value ?? [];
  if (list.length === 0 && action.outcome === null) return null;
  const settle = async (id: string, name: string): Promise<void> => {
    const done = await action.run(
      () => call('settleReviewItem', { id }),
      () => t('review_settled', name),
    );
    if (done === undefined) return;
    refresh();
    title.current?.focus();
  };
  return (
    <section aria-labelledby="agreement-review">
      <h3 id="agreement-review" tabIndex={-1} ref={title}>
        {t('review_title')}
      </h3>
      <p class="quiet">{list.length === 0 ? t('review_empty') : plural('review_about', list.length)}</p>
      <ul class={list.length > 0 ? 'review-list' : undefined}>
        {list.map(({ id, at, stage, revision, note, lead }) => {
          const name = agreement.stages.find((each) => each.id === stage)?.name ?? stage;
          return (
            <li key={id}>
              <div>
                <p>
                  <span class="strong">{t('review_item', name)}</span> <bdi>{note}</bdi>
                </p>
                <p class="quiet">
                  {lead !== undefined && `${t('review_lead', lead)} `}
                  {formatInstant(at, localZone())}
                  {revision > 0 && ` · ${t('agreement_revision', number(revision))}`}
                </p>
              </div>
              <Button icon={Check} aria-label={t('review_settle_named', name)} onClick={() => void settle(id, name)}>
                {t('review_settle')}
              </Button>
            </li>
          );
        })}
      </ul>
      <Status outcome={action.outcome} />
    </section>
  );
}
