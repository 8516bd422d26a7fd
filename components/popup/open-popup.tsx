import { render } from 'preact';
import { call } from '../../lib/messaging/client.ts';
import { localZone } from '../../lib/platform/format.ts';
import { speakIn } from '../../lib/platform/i18n.ts';
import { followSystemTheme } from '../ui/theme.ts';
import { frontSite } from './active-site.ts';
import { Popup } from './Popup.tsx';

/** Opens the popup. */
export function openPopup(root: Element): void {
  // Before all else: the worker reads while this page gets ready.
  const site = frontSite();
  const figures = call('figures', { zone: localZone() });
  const reminders = call('reminders', null);
  followSystemTheme();
  speakIn(document.documentElement);
  render(<Popup site={site} figures={figures} reminders={reminders} />, root);
}
