import { render } from 'preact';
import { speakIn, t } from '../../lib/platform/i18n.ts';
import { followSystemTheme } from '../ui/theme.ts';
import { Options } from './Options.tsx';

/** Opens the options page. */
export function openOptions(root: Element): void {
  followSystemTheme();
  speakIn(document.documentElement);
  document.title = t('options_title');
  render(<Options />, root);
  // The part an address names is drawn only now.
  if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
