/** The views of the page. Their ids are the fragments other pages link to. */
import { Grid3x3, type IconNode, ListChecks } from 'lucide';
import type { MessageKey } from '../../lib/platform/i18n.ts';

/** One view. */
export interface LeadsView {
  readonly id: 'calls' | 'grid';
  readonly title: MessageKey;
  readonly intro: MessageKey;
  readonly icon: IconNode;
}

/** In the order of the navigation; the first is shown where the address names none. */
export const views: readonly [LeadsView, ...LeadsView[]] = [
  { id: 'calls', title: 'leads_calls_title', intro: 'leads_calls_intro', icon: ListChecks },
  { id: 'grid', title: 'leads_grid_title', intro: 'leads_grid_intro', icon: Grid3x3 },
];

/** The view that an address names. */
export function viewOf(fragment: string): LeadsView {
  return views.find(({ id }) => `#${id}` === fragment) ?? views[0];
}
