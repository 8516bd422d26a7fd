import { TriangleAlert } from 'lucide';
import type { Figures } from '../../lib/domain/figures/figures.ts';
import type { ReminderSettings } from '../../lib/domain/reminders/settings.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import type { Result } from '../../lib/messaging/protocol.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { DueList } from './DueList.tsx';
import { MarketingPart } from './MarketingPart.tsx';
import { NextPart } from './NextPart.tsx';
import { QuietPart } from './QuietPart.tsx';
import { ReportsLink } from './ReportsLink.tsx';
import { SalesPart } from './SalesPart.tsx';

export interface FiguresPartProps {
  readonly figures: Result<Figures>;
  readonly reminders: Result<ReminderSettings>;
}

/** The figures, or why there are none. */
export function FiguresPart({ figures, reminders }: FiguresPartProps) {
  if (!figures.ok) {
    return (
      <Notice icon={TriangleAlert} tone="bad" title={t('popup_failed')}>
        <p>{failureText(figures.failure)}</p>
      </Notice>
    );
  }
  const { overdue, dueToday, unowned, zone } = figures.value;
  // Without the settings there is nothing to keep quiet; the figures are as they are.
  const settings = reminders.ok ? reminders.value : undefined;
  const mine = settings !== undefined && settings.me.length > 0;
  const lists = { zone, mine };
  return (
    <>
      {mine && <p class="popup-quiet">{t('popup_mine')}</p>}
      <DueList title={t('popup_overdue')} empty={t('popup_overdue_none')} tone="bad" due={overdue} {...lists} />
      <DueList title={t('popup_due')} empty={t('popup_due_none')} tone="warn" due={dueToday} {...lists} />
      <NextPart figures={figures.value} mine={mine} />
      {unowned > 0 && <p class="popup-quiet">{plural('popup_unowned', unowned)}</p>}
      {settings?.on && <QuietPart quietUntil={settings.quietUntil} />}
      <SalesPart figures={figures.value} />
      <MarketingPart figures={figures.value} />
      <ReportsLink />
    </>
  );
}
