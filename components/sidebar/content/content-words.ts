/** Words for why to send something, and why not. */
import type { ContentSuggestion } from '../../../lib/domain/content/suggest.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { formatAge, formatDay, formatFacts, formatLanguage, formatList } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** One reason in few words. */
export function reasonText({ code, detail = [], at, day }: ContentSuggestion['reasons'][number], now: Instant): string {
  if (at !== undefined) return t(`sidebar_content_why_${code}`, formatAge(at, Math.max(now, at)));
  if (day !== undefined) return t(`sidebar_content_why_${code}`, formatDay(day));
  const isLanguage = code === 'language' || code === 'otherLanguage';
  return t(`sidebar_content_why_${code}`, formatList(isLanguage ? detail.map(formatLanguage) : detail));
}

/** What is to be known of it where nothing speaks for it or against: for whom it is, its language, its last day. */
export function aboutText({ reasons, language, validUntil }: ContentSuggestion): string {
  const isTold = (...codes: readonly string[]): boolean => reasons.some(({ code }) => codes.includes(code));
  const parts: string[] = [];
  if (reasons.length === 0) parts.push(t('sidebar_content_anyLead'));
  if (language !== undefined && !isTold('language', 'otherLanguage'))
    parts.push(t('sidebar_content_why_language', formatLanguage(language)));
  if (validUntil !== undefined && !isTold('expired')) parts.push(t('sidebar_content_until', formatDay(validUntil)));
  return formatFacts(parts);
}
