/** Words for a lead that was given back to marketing, and for a case study. */
import type { CaseStudyStep } from '../../../lib/domain/contact.ts';
import type { NurtureView } from '../../../lib/domain/lead-work.ts';
import { dayOf, type Instant } from '../../../lib/domain/time.ts';
import { formatAge, formatDay, localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** "Back with marketing until 3 March 2027, or until they ask for something." */
export function nurtureText({ until, sign }: Pick<NurtureView, 'until' | 'sign'>): string {
  if (until === undefined) return sign ? t(`sidebar_nurture_until_${sign}`) : '';
  const day = formatDay(until, 'long');
  return sign ? t(`sidebar_nurture_untilOr_${sign}`, day) : t('sidebar_nurture_until', day);
}

/** What brought it back, where it has returned. */
export function returnText({ returns }: Pick<NurtureView, 'returns'>, now: Instant): string {
  if (!returns) return '';
  const { at, by, kind, what } = returns;
  const day = dayText(at);
  if (by === 'day' || by === 'window') return t(`sidebar_nurture_returned_${by}`, day);
  const word = t(`kind_${kind ?? 'other'}`);
  const did = what === undefined ? word : t('sidebar_nurture_what', word, what);
  return t(`sidebar_nurture_returned_${by}`, formatAge(at, Math.max(now, at)), did);
}

/** How far it has come: of a consent always who gave it, in what form, and when. */
export function stepText({ state, at, by, form }: CaseStudyStep): string {
  if (state === 'consented') return t(`sidebar_case_consented_${form ?? 'spoken'}`, by ?? '', dayText(at));
  return t(`sidebar_case_${state}`, dayText(at));
}

/** The day of an instant, in full. */
export function dayText(at: Instant): string {
  return formatDay(dayOf(at, localZone()), 'long');
}
