import type { TouchpointKind } from '../../lib/domain/touchpoint.ts';
import type { PluralKey } from '../../lib/platform/i18n.ts';

/** The message that says how often: "read 3 times" where people read, else "3 times". */
export function timesKey(kind: TouchpointKind): PluralKey {
  if (kind === 'page' || kind === 'download') return 'sidebar_times_read';
  if (kind === 'emailOpen') return 'sidebar_times_opened';
  return kind === 'video' || kind === 'webinar' ? 'sidebar_times_watched' : 'sidebar_times';
}
