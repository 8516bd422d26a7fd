import { Check, CircleHelp, LoaderCircle, X } from 'lucide';
import type { PageField, RecordPage } from '../../../lib/domain/record.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type TriedRecord, useTrial, verdictOn } from './use-trial.ts';

export interface TrialProps {
  readonly field: PageField;
  readonly selector: string;
  readonly page: RecordPage;
}

const icons = { same: Check, new: Check, other: X, nothing: X, undrawn: CircleHelp } as const;

/** A place tried on the records read last: a tick or a cross for each, with what was read. */
export function Trial({ field, selector, page }: TrialProps) {
  const { records, failure } = useTrial(field, selector, page);
  if (failure) {
    return (
      <p class="change-failure" role="alert">
        {failureText(failure)}
      </p>
    );
  }
  if (!records) return <p class="quiet">{t('health_trying')}</p>;
  if (records.length === 0) return <p class="quiet">{t('health_try_none')}</p>;
  const done = records.filter(isTried);
  const good = done.filter((record) => !record.failed && ['same', 'new'].includes(verdictOn(record)));
  const isDone = done.length === records.length;
  return (
    <div class="health-trial">
      <p class="quiet" role="status">
        {isDone ? t('health_tried', number(good.length), number(records.length)) : t('health_trying')}
      </p>
      <ul>
        {records.map((record) => (
          <Tried key={record.url} record={record} />
        ))}
      </ul>
    </div>
  );
}

function isTried({ value, failed }: TriedRecord): boolean {
  return value !== undefined || failed === true;
}

function Tried({ record }: { readonly record: TriedRecord }) {
  const { who, value, before, failed } = record;
  const verdict = failed ? 'nothing' : verdictOn(record);
  const tried = isTried(record);
  const tone = !tried ? 'wait' : failed ? 'failed' : verdict;
  return (
    <li class={`health-tried health-tried-${tone}`}>
      <Icon icon={!tried ? LoaderCircle : failed ? CircleHelp : icons[verdict]} size={14} />
      <div>
        <bdi class="block">{who ?? t('health_somebody')}</bdi>
        {tried && (
          <span class="quiet">
            {failed ? t('health_verdict_failed') : t(`health_verdict_${verdict}`)}
            {value && (
              <>
                {' '}
                <bdi>{value}</bdi>
              </>
            )}
            {verdict === 'other' && before !== undefined && (
              <span class="block">
                {t('health_before')} <bdi>{before}</bdi>
              </span>
            )}
          </span>
        )}
      </div>
    </li>
  );
}
