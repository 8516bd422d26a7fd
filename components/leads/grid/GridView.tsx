import { RefreshCw, TriangleAlert, UserRoundPlus } from 'lucide';
import { useState } from 'preact/hooks';
import type { FitGrid, FitGridReply, GridCell } from '../../../lib/domain/grid/fit-grid.ts';
import { minute } from '../../../lib/domain/time.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { formatAge } from '../../../lib/platform/format.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { FitGridTable } from '../../ui/fit-grid/FitGridTable.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNow } from '../../ui/use-now.ts';
import { CellLeads } from './CellLeads.tsx';
import { useGrid } from './use-grid.ts';

/** Everybody by fit and engagement, and who stands in a cell. */
export function GridView() {
  const { reply, failure, isCounting, countAnew } = useGrid();
  const [chosen, setChosen] = useState<GridCell>();
  if (failure && !reply) {
    return (
      <Notice icon={TriangleAlert} tone="bad" title={t('leads_grid_failed')}>
        <p>{failureText(failure)}</p>
        <div>
          <Button icon={RefreshCw} onClick={countAnew}>
            {t('leads_again')}
          </Button>
        </div>
      </Notice>
    );
  }
  if (!reply) return <p class="leads-wait">{t('leads_reading')}</p>;
  const { grid, counting } = reply;
  if (!grid) return <Counting counting={counting} />;
  if (grid.leads === 0) {
    return (
      <Notice icon={UserRoundPlus} title={t('leads_empty_store')}>
        <p>{t('leads_grid_empty_how')}</p>
        <p>
          <a href="options.html#import">{t('leads_empty_store_link')}</a>
        </p>
      </Notice>
    );
  }
  const cell = chosen ?? firstCell(grid);
  return (
    <>
      <div class="list-state">
        <GridAge grid={grid} isCounting={isCounting} />
        <Button icon={RefreshCw} busy={isCounting} onClick={countAnew}>
          {t('leads_grid_anew')}
        </Button>
      </div>
      {isCounting && <Counting counting={counting} />}
      {failure && <p class="leads-failure">{failureText(failure)}</p>}
      <div class="grid-large">
        <FitGridTable caption={t('leads_grid_caption')} counts={grid.counts} current={cell} onChoose={setChosen} />
        <p class="quiet grid-axes">{t('leads_grid_axes')}</p>
      </div>
      {cell && <CellLeads key={`${cell.grade}${cell.level}`} cell={cell} grid={grid} />}
    </>
  );
}

/** The best and hottest cell that has anybody: whom the reader most likely came for. */
function firstCell({ counts }: FitGrid): GridCell | undefined {
  for (const grade of ['A', 'B', 'C', 'D', 'none'] as const) {
    for (const level of [1, 2, 3, 4] as const) if ((counts[grade][level - 1] ?? 0) > 0) return { grade, level };
  }
  return undefined;
}

function GridAge({ grid, isCounting }: { readonly grid: FitGrid; readonly isCounting: boolean }) {
  const now = useNow((at) => at + minute);
  return (
    <p role="status">
      {plural('leads_grid_leads', grid.leads)} {t('leads_grid_counted', formatAge(grid.at, now))}{' '}
      {grid.isOld && !isCounting && <strong class="grid-old">{t('leads_grid_old')}</strong>}
    </p>
  );
}

/** How far the count is; said only where it takes long enough to be wondered about. */
function Counting({ counting }: { readonly counting: FitGridReply['counting'] }) {
  const { done, of } = counting ?? { done: 0, of: 0 };
  return (
    <div class="leads-wait">
      <progress aria-label={t('leads_grid_counting')} {...(of > 0 && { value: done, max: of })} />
      <p>{of > 0 ? t('leads_grid_progress', number(done), number(of)) : t('leads_grid_counting')}</p>
    </div>
  );
}
