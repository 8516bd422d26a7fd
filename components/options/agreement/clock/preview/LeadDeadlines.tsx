import type { PreviewDeadline, PreviewLead } from '../../../../../lib/domain/sla/preview.ts';
import type { Zone } from '../../../../../lib/domain/time.ts';
import { formatInstant } from '../../../../../lib/platform/format.ts';
import { t } from '../../../../../lib/platform/i18n.ts';

export interface LeadDeadlinesProps {
  readonly leads: readonly PreviewLead[];
  /** In which the handovers are told. */
  readonly zone: Zone;
}

/** Each lead of the preview with its deadlines, and what they are without the draft. */
export function LeadDeadlines({ leads, zone }: LeadDeadlinesProps) {
  return (
    <ul class="clock-leads">
      {leads.map(({ at, deadlines }) => (
        <li key={at}>
          <p class="strong">{t('clock_preview_handedOver', formatInstant(at, zone))}</p>
          {deadlines.length === 0 && <p class="quiet">{t('clock_preview_nothing')}</p>}
          <dl>
            {deadlines.map((deadline) => (
              <div key={deadline.ruleId}>
                <dt>{deadline.rule}</dt>
                <dd>
                  <DeadlineText deadline={deadline} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function DeadlineText({ deadline: { change, dueAt, before, zone } }: { readonly deadline: PreviewDeadline }) {
  const text = (at: number | undefined): string =>
    at === undefined ? t('clock_preview_never') : formatInstant(at, zone);
  switch (change) {
    case 'same':
      return <>{t('clock_preview_same', text(dueAt))}</>;
    case 'added':
      return (
        <>
          {text(dueAt)} <span class="clock-change">{t('clock_preview_added')}</span>
        </>
      );
    case 'removed':
      return (
        <>
          <del>{text(before)}</del> <span class="clock-change">{t('clock_preview_removed')}</span>
        </>
      );
    case 'moved':
      return (
        <>
          <del>
            <span class="visually-hidden">{t('clock_preview_old')} </span>
            {text(before)}
          </del>
          <span aria-hidden="true"> → </span>
          <ins>
            <span class="visually-hidden">{t('clock_preview_new')} </span>
            {text(dueAt)}
          </ins>{' '}
          <span class="clock-change">
            {dueAt !== undefined && before !== undefined
              ? dueAt < before
                ? t('clock_preview_earlier')
                : t('clock_preview_later')
              : t('clock_preview_changed')}
          </span>
        </>
      );
  }
}
