import { render } from 'preact';
import { language, t } from '../../lib/platform/i18n.ts';
import { followSystemTheme } from '../ui/theme.ts';
import { Leads } from './Leads.tsx';

/** Opens the page of leads. */
export function openLeads(root: Element): void {
  followSystemTheme();
  document.documentElement.lang = language();
  document.title = t('leads_title');
  render(<Leads />, root);
}
