/** The parts of the options page, in order. Their ids are the fragments other pages link to. */
import { Bell, Database, FileSpreadsheet, Globe, Handshake, type IconNode, Plug, Sparkles } from 'lucide';
import type { MessageKey } from '../../lib/platform/i18n.ts';

export interface PagePart {
  readonly id: 'start' | 'import' | 'connections' | 'agreement' | 'reminders' | 'sites' | 'data';
  readonly title: MessageKey;
  readonly icon: IconNode;
}

/** In the order of the page. */
export const parts: readonly PagePart[] = [
  { id: 'start', title: 'options_start_title', icon: Sparkles },
  { id: 'import', title: 'import_title', icon: FileSpreadsheet },
  { id: 'connections', title: 'connect_title', icon: Plug },
  { id: 'agreement', title: 'options_agreement_title', icon: Handshake },
  { id: 'reminders', title: 'reminders_title', icon: Bell },
  { id: 'sites', title: 'options_sites_title', icon: Globe },
  { id: 'data', title: 'options_data_title', icon: Database },
];
