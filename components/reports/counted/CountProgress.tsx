import type { CountState } from '../../../lib/domain/report/report.ts';
import { number, t } from '../../../lib/platform/i18n.ts';

/** How far a count is; said only where it takes long enough to be wondered about. */
export function CountProgress({ counting }: { readonly counting: CountState['counting'] }) {
  const { done, of } = counting ?? { done: 0, of: 0 };
  return (
    <div class="report-wait">
      <progress aria-label={t('leads_grid_counting')} {...(of > 0 && { value: done, max: of })} />
      <p>{of > 0 ? t('leads_grid_progress', number(done), number(of)) : t('leads_grid_counting')}</p>
    </div>
  );
}
