import { render } from 'preact';
import { speakIn, t } from '../../lib/platform/i18n.ts';
import { followSystemTheme } from '../ui/theme.ts';
import { Reports } from './Reports.tsx';

/** Opens the page of reports. */
export function openReports(root: Element): void {
  followSystemTheme();
  speakIn(document.documentElement);
  document.title = t('reports_title');
  render(<Reports />, root);
}
