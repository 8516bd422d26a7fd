/** What a rep said, in words for those who read it in another system. */
import type { Said } from '../../domain/exchange/outgoing.ts';
import type { Instant, Zone } from '../../domain/time.ts';
import { formatDay } from '../../platform/format.ts';
import { formatter, t } from '../../platform/i18n.ts';

/** A heading: "Bad lead: no budget". */
export function saidWords(said: Said, zone: Zone): string {
  switch (said.kind) {
    case 'feedback':
      return noted(t(`exchange_tell_${said.verdict}`), said.reason?.label);
    case 'response':
      return t('exchange_tell_response');
    case 'pause':
      return pauseWords(said, zone);
    case 'resume':
      return t('exchange_tell_resume');
    case 'deadline':
      return noted(t('exchange_tell_deadline', formatDay(said.day, 'long')), said.what);
    case 'stage':
      return t('exchange_tell_stage', said.stage);
    case 'content':
      return noted(t('exchange_tell_content'), said.url === undefined ? said.title : `${said.title}, ${said.url}`);
    case 'useful':
      return t(said.useful ? 'exchange_tell_useful' : 'exchange_tell_notUseful', said.title);
    case 'nurture':
      return noted(nurtureWords(said), said.note);
    case 'caseStudy':
      return noted(caseStudyWords(said), said.note);
    case 'undone':
      return t(`exchange_tell_undone_${said.was}`, momentWords(said.wasAt, zone));
  }
}

/** "23 Nov 2026, 11:00 CET": with year and zone, as it may be read anywhere and much later. */
export function momentWords(at: Instant, zone: Zone): string {
  return formatter(Intl.DateTimeFormat, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  } as const).format(at);
}

function pauseWords({ pause, reason, to }: Extract<Said, { kind: 'pause' }>, zone: Zone): string {
  const why = [pause === undefined ? '' : t(`exchange_tell_pause_${pause}`), reason].filter((part) => part !== '');
  const what = to === undefined ? t('exchange_tell_pause') : t('exchange_tell_pause_until', momentWords(to, zone));
  return noted(what, why.join(', '));
}

function nurtureWords({ until, sign }: Extract<Said, { kind: 'nurture' }>): string {
  const why = sign && t(`exchange_tell_sign_${sign}`);
  if (until === undefined) return why ? t('exchange_tell_nurture_sign', why) : t('exchange_tell_nurture');
  const day = formatDay(until, 'long');
  return why ? t('exchange_tell_nurture_both', day, why) : t('exchange_tell_nurture_day', day);
}

function caseStudyWords({ state, by, form }: Extract<Said, { kind: 'caseStudy' }>): string {
  if (state !== 'consented' || by === undefined || form === undefined) return t(`exchange_tell_caseStudy_${state}`);
  return t('exchange_tell_caseStudy_consentedBy', by, t(`exchange_tell_form_${form}`));
}

function noted(what: string, note: string | undefined): string {
  return note ? t('exchange_tell_noted', what, note) : what;
}
