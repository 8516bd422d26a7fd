/** One piece of content in a line. */
import type { Content } from '../../../../lib/domain/agreement/content-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { isDay } from '../../../../lib/domain/business-time/local-day.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import { formatDay, formatLanguage, formatList } from '../../../../lib/platform/format.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { personaNames, stageNames } from './content-list.ts';
import { hostOf } from './link.ts';

/** For whom it is, where, in what language and how long, as far as it is said. */
export function contentFacts(content: Content, agreement: Agreement, today?: PlainDay): string[] {
  const { url, language, since, validUntil } = content;
  const over = today !== undefined && validUntil !== undefined && validUntil < today;
  return [
    formatList(stageNames(content, agreement)),
    formatList(personaNames(content, agreement)),
    language === undefined ? '' : formatLanguage(language),
    since !== undefined && isDay(since) ? t('content_since_day', formatDay(since)) : '',
    validUntil !== undefined && isDay(validUntil)
      ? t(over ? 'content_over_day' : 'content_until_day', formatDay(validUntil))
      : '',
    hostOf(url),
  ].filter((text) => text !== '');
}
