import { CalendarClock, CircleCheck, CircleDashed, PencilLine, TriangleAlert } from 'lucide';
import { sides } from '../../../lib/domain/agreement/signing-schema.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { now } from '../../../lib/platform/clock.ts';
import { formatDay, formatInstant, formatList, localZone } from '../../../lib/platform/format.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { type KnownAgreements, todayOf } from './known-agreements.ts';
import { useHolding } from './sign/use-holding.ts';
import { revisionText } from './text/agreement-words.ts';
import './agreement-state.css';

export interface AgreementStateProps {
  readonly known: KnownAgreements;
  /** When the draft that waits was kept last; nothing where none waits. */
  readonly draftSince: Instant | undefined;
}

/** How it stands with the agreement, at a glance. */
export function AgreementState({ known, draftSince }: AgreementStateProps) {
  const { agreement, isDefault, upcoming, versions } = known;
  const { change, review, revision } = agreement;
  return (
    <div class="agreement-state">
      <dl>
        <div>
          <dt>{t('state_inForce')}</dt>
          <dd>
            <span class="strong">{revision === 0 ? t('agreement_shipped') : revisionText(agreement)}</span>
            {change && <span class="quiet"> {t('state_by', change.author, change.note)}</span>}
          </dd>
        </div>
        {!isDefault && <Signed known={known} />}
        {review && <NextReview on={review.on} known={known} />}
        {draftSince !== undefined && (
          <div>
            <dt>{t('state_draft')}</dt>
            <dd>
              <StateBadge word={t('state_draft_waits')} icon={PencilLine} tone="accent" />
              {draftSince > 0 && <span class="quiet"> {formatInstant(draftSince, localZone())}</span>}
            </dd>
          </div>
        )}
      </dl>
      {isDefault && <p class="note">{t('options_agreement_default')}</p>}
      {upcoming && (
        <p class="note">
          {t('options_versions_upcoming', number(upcoming.revision), formatDay(upcoming.validFrom, 'long'))}{' '}
          {versions.length > 1 && upcoming.change?.note}
        </p>
      )}
    </div>
  );
}

/** Who signed the revision in force, and whether it is still what they signed. */
function Signed({ known: { agreement } }: { readonly known: KnownAgreements }) {
  const holds = useHolding(agreement);
  const { signatures = [] } = agreement;
  const missing = sides.filter((side) => !signatures.some((each) => each.side === side));
  const isBroken = signatures.some((each) => holds(each) === false);
  return (
    <div>
      <dt>{t('state_signed')}</dt>
      <dd>
        {isBroken ? (
          <StateBadge word={t('sign_changed')} icon={TriangleAlert} tone="bad" />
        ) : missing.length === 0 ? (
          <StateBadge word={t('state_signed_both')} icon={CircleCheck} tone="good" />
        ) : (
          <StateBadge
            word={missing.length === 2 ? t('state_signed_none') : t(`state_signed_without_${missing[0] ?? 'sales'}`)}
            icon={CircleDashed}
            tone="warn"
          />
        )}
        {signatures.length > 0 && (
          <span class="quiet">
            {' '}
            {formatList(signatures.map(({ name, side }) => t('state_signer', name, t(`sign_side_${side}`))))}
          </span>
        )}
      </dd>
    </div>
  );
}

/** When both teams look at it again. */
function NextReview({ on, known: { agreement } }: { readonly on: string; readonly known: KnownAgreements }) {
  const today = todayOf(agreement, now());
  const late = Temporal.PlainDate.from(on).until(today).days;
  return (
    <div>
      <dt>{t('change_part_review')}</dt>
      <dd>
        {formatDay(on, 'long')}{' '}
        {on <= today && (
          <StateBadge
            word={late === 0 ? t('state_review_today') : plural('state_review_due', late)}
            icon={CalendarClock}
            tone="warn"
          />
        )}
      </dd>
    </div>
  );
}
