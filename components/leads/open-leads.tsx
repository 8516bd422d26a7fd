import { render } from 'preact';
import { speakIn, t } from '../../lib/platform/i18n.ts';
import { followSystemTheme } from '../ui/theme.ts';
import { Leads } from './Leads.tsx';

/** Opens the page of leads. */
export function openLeads(root: Element): void {
  followSystemTheme();
  speakIn(document.documentElement);
  document.title = t('leads_title');
  render(<Leads />, root);
}
