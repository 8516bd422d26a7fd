import { ChartColumn } from 'lucide';
import { browser } from '../../lib/platform/browser.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';

/** The way to what the figures of a month are only the beginning of. */
export function ReportsLink() {
  return (
    <div class="popup-reports">
      <Button look="quiet" icon={ChartColumn} onClick={openReports}>
        {t('popup_reports')}
      </Button>
    </div>
  );
}

/** In a tab: the popup is as small as it is. */
function openReports(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('reports.html') }).finally(() => window.close());
}
