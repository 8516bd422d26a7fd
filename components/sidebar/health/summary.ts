/** How a page is read, in a sentence. */
import type { PageHealth } from '../../../lib/domain/page-health.ts';
import { formatList } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** What is not read here, by name, and whether the user has to do anything about it. */
export function summary({ light, fields }: PageHealth): string {
  const names = fields.filter(({ state }) => state !== 'found').map(({ field }) => t(`health_field_${field}`));
  if (light === 'good' || names.length === 0) return t(`health_light_${light}`);
  const isKnown = fields.some(({ field, state }) => field === 'email' && state === 'found');
  if (light === 'doubtful' && isKnown) return t('health_goOn', formatList(names));
  const lacking = t('health_lacking', formatList(names));
  return light === 'bad' ? `${t('health_light_bad')} ${lacking}` : lacking;
}
