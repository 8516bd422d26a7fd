/** The exchange about a lead, for tests of what shows it. */

import type { Screen } from '../../../components/sidebar/session.ts';
import type { Said } from '../../../lib/domain/exchange/outgoing.ts';
import type { ExchangeView, SentView, SourceView } from '../../../lib/domain/exchange/views.ts';
import type { Lead, TouchpointView } from '../../../lib/domain/lead.ts';
import { minute } from '../../../lib/domain/time.ts';
import { page } from './a-health.ts';
import { leadWith, now } from './a-lead.ts';

/** HubSpot, read two minutes ago. */
export function source(more: Partial<SourceView> = {}): SourceView {
  const read = { state: 'new', readAt: now - 2 * minute, found: true } as const;
  return { connectionId: 'hubspot', name: 'HubSpot', ...read, gaps: [], ...more };
}

/** A bad verdict on its way to HubSpot. */
export function sent(state: SentView['state'], more: Partial<SentView> = {}): SentView {
  const said: Said = { kind: 'feedback', id: 'f1', at: now, verdict: 'bad', reason: { id: 'r', label: 'No budget' } };
  return { connectionId: 'hubspot', name: 'HubSpot', said, state, changedAt: now, ...more };
}

/** The same on its way to Mautic. */
export const mautic = { connectionId: 'mautic', name: 'Mautic' };

/** What was said and taken back. */
export function undone(was: Extract<Said, { kind: 'undone' }>['was'], id = 'f1'): Said {
  return { kind: 'undone', id: `${id}:undone`, at: now, undone: id, was, wasAt: now - minute };
}

/** Nothing but sources. */
export function exchange(...sources: SourceView[]): ExchangeView {
  return { sources, sent: [] };
}

/** A screen with a lead, of a record with this id. */
export function screenOf(id: string, lead: Lead = leadWith({})): Screen {
  const record = { ...(page.kind === 'record' ? page.record : {}), id };
  return { kind: 'shown', reply: { state: 'known', page: { ...page, record } as typeof page, lead } };
}

/** A page visit so many minutes ago. */
export function visit(title: string, minutesAgo: number, more: Partial<TouchpointView> = {}): TouchpointView {
  return { at: now - minutesAgo * minute, kind: 'page', title, source: 'hubspot', actor: 'unknown', ...more };
}
