import type { ReasonToCall } from '../../../lib/domain/call-list/call-list.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { formatAge } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** What beside the clocks asks for a contact, in a sentence: an open window, or what they did of late. */
export function askedSentence({ code, at }: ReasonToCall, now: Instant): string {
  return code === 'hot' && at !== undefined ? t('sidebar_asked_hot', formatAge(at, now)) : t('sidebar_asked_window');
}
