import { Printer, RefreshCw } from 'lucide';
import type { CountState } from '../../../lib/domain/report/report.ts';
import { minute } from '../../../lib/domain/time.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { formatAge } from '../../../lib/platform/format.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { CountProgress } from './CountProgress.tsx';
import type { Counted } from './use-counted.ts';

export interface CountedBarProps {
  readonly state: CountState & { readonly at: number };
  readonly counted: Counted;
}

/** How many leads the figures are made of and when they were counted; counts anew, and prints. */
export function CountedBar({ state, counted: { isCounting, failure, countAnew } }: CountedBarProps) {
  const now = useNow((at) => at + minute);
  return (
    <div class="report-counted">
      <p role="status">
        {plural('leads_grid_leads', state.leads)} {t('leads_grid_counted', formatAge(state.at, now))}{' '}
        {state.isOld && !isCounting && <strong class="report-old">{t('leads_grid_old')}</strong>}
      </p>
      <div class="report-counted-buttons">
        <Button icon={RefreshCw} busy={isCounting} onClick={countAnew}>
          {t('leads_grid_anew')}
        </Button>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('reports_print')}
        </Button>
      </div>
      {isCounting && <CountProgress counting={state.counting} />}
      {failure && <p class="report-failure">{failureText(failure)}</p>}
    </div>
  );
}
