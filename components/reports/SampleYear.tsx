import { FlaskConical, Trash2 } from 'lucide';
import { failureText } from '../../lib/messaging/failure-text.ts';
import { number, plural, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSampleYear } from './use-sample-year.ts';
import './sample-year.css';

/** Of fewer leads, reports say little: who is only trying Baton out is shown what they look like. */
const few = 50;

export interface SampleYearProps {
  /** How many leads are counted. */
  readonly leads: number;
  /** Another for each count: what is stored may have changed with it. */
  readonly countedAt?: number | undefined;
  /** People came or went: the figures are to be counted anew. */
  readonly onChanged: () => void;
}

/** Invented leads of a year to look at where there are none or few, and the way to take them away again. */
export function SampleYear({ leads, countedAt, onChanged }: SampleYearProps) {
  const { isThere, progress, isBusy, failure, load, remove } = useSampleYear(countedAt, onChanged);
  const state = (
    <p role="status" class={failure ? 'report-failure' : 'quiet'}>
      {failure && failureText(failure)}
      {progress && t('reports_sample_loading', number(progress.done), number(progress.of))}
    </p>
  );
  if (leads === 0) {
    return (
      <Notice icon={FlaskConical} title={t('reports_sample_title')}>
        <p>{t('reports_sample_about')}</p>
        <div>
          <Button look="primary" icon={FlaskConical} busy={isBusy} onClick={load}>
            {t('reports_sample_load')}
          </Button>
        </div>
        {state}
      </Notice>
    );
  }
  if (!isThere && leads >= few) return null;
  return (
    <div class={isThere ? 'sample-year' : 'sample-year sample-year-offer'}>
      <Icon icon={FlaskConical} size={16} />
      <p>
        {isThere
          ? `${t('reports_sample_there')} ${t('reports_sample_there_how')}`
          : plural('reports_sample_few', leads)}
      </p>
      {isThere ? (
        <Button icon={Trash2} busy={isBusy} onClick={remove}>
          {t('reports_sample_remove')}
        </Button>
      ) : (
        <Button icon={FlaskConical} busy={isBusy} onClick={load}>
          {t('reports_sample_load')}
        </Button>
      )}
      {state}
    </div>
  );
}
