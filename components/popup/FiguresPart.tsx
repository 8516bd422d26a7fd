import { TriangleAlert } from 'lucide';
import type { Figures } from '../../lib/domain/figures.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import type { Result } from '../../lib/messaging/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { DueList } from './DueList.tsx';
import { MonthPart } from './MonthPart.tsx';

/** The figures, or why there are none. */
export function FiguresPart({ figures }: { readonly figures: Result<Figures> }) {
  if (!figures.ok) {
    return (
      <Notice icon={TriangleAlert} tone="bad" title={t('popup_failed')}>
        <p>{failureText(figures.failure)}</p>
      </Notice>
    );
  }
  const { overdue, dueToday, zone } = figures.value;
  return (
    <>
      <DueList title={t('popup_overdue')} empty={t('popup_overdue_none')} tone="bad" due={overdue} zone={zone} />
      <DueList title={t('popup_due')} empty={t('popup_due_none')} tone="warn" due={dueToday} zone={zone} />
      <MonthPart figures={figures.value} />
    </>
  );
}
