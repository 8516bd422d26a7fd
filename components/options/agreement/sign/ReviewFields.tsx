import { plural, t } from '../../../../lib/platform/i18n.ts';
import { Choice } from '../../fields/Choice.tsx';
import { OptionalDay } from '../../fields/OptionalDay.tsx';
import type { AgreementDraft } from '../use-agreement-draft.ts';

/** Months between two reviews to choose from; none: it is the last. */
const periods = [1, 2, 3, 6, 12];

/** When both teams look at the agreement again, and how often. */
export function ReviewFields({ state: { agreement, change, problemAt, today } }: { readonly state: AgreementDraft }) {
  const { review } = agreement;
  const every = review?.everyMonths;
  const options = every === undefined || periods.includes(every) ? periods : [...periods, every];
  return (
    <div class="sign-row">
      <OptionalDay
        label={t('change_part_review')}
        min={today}
        value={review?.on}
        problem={problemAt('review.on')}
        onDay={(on) => change({ review: on === undefined ? undefined : { ...review, on } })}
      />
      {review && (
        <p class="sign-every">
          {t('sign_review_then')}{' '}
          <Choice
            label={t('change_value_every')}
            value={String(every ?? '')}
            options={[
              ['', t('sign_review_never')],
              ...options.map((months) => [String(months), plural('sign_review_every', months)] as const),
            ]}
            onChoice={(months) =>
              change({ review: { on: review.on, ...(months !== '' && { everyMonths: Number(months) }) } })
            }
          />
        </p>
      )}
    </div>
  );
}
