/** Words for how old what a system says is. */
import type { SourceView } from '../../../lib/domain/exchange/views.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { formatAge } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { momentText } from '../../ui/moment-text.ts';
import { needsUser } from '../../ui/needs-user.ts';

/** "HubSpot, 2 minutes ago": a system in the one line for all of them. */
export function sourceLine({ name, state, readAt, found, failure }: SourceView, now: Instant): string {
  if (state === 'asking') return t('exchange_line_asking', name);
  if (failure?.code === 'signedOut') return t('exchange_line_signedOut', name);
  if (failure && needsUser(failure)) return t('exchange_line_needsUser', name);
  if (readAt === undefined)
    return t(failure?.code === 'offline' ? 'exchange_line_offlineNever' : 'exchange_line_never', name);
  if (failure?.code === 'offline') return t('exchange_line_offline', name, momentText(readAt, now));
  if (failure && failure.code !== 'notFound') return t('exchange_line_asOf', name, momentText(readAt, now));
  if (found === false || failure) return t('exchange_line_unknown', name);
  return t('exchange_line_age', name, formatAge(readAt, now));
}

/** When it was last read, in a sentence. */
export function readText({ state, readAt, found }: SourceView, now: Instant): string {
  if (state === 'asking') return t('exchange_asking');
  if (readAt === undefined) return t('exchange_read_never');
  return t(found === false ? 'exchange_read_unknown' : 'exchange_read', formatAge(readAt, now));
}
