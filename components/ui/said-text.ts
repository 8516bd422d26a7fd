/** What a rep said of a lead, in words. */
import type { Said } from '../../lib/domain/exchange/outgoing.ts';
import { formatDay, formatInstant, formatList, localZone } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';

/** "Bad lead: No budget": what was said, without whom it was said of. */
export function saidText(said: Said): string {
  switch (said.kind) {
    case 'feedback': {
      const verdict = t(`connect_said_${said.verdict}`);
      return said.reason ? t('connect_said_because', verdict, said.reason.label) : verdict;
    }
    case 'pause':
      return pauseText(said);
    case 'deadline': {
      const day = formatDay(said.day);
      return said.what ? t('connect_said_deadline_what', day, said.what) : t('connect_said_deadline', day);
    }
    case 'stage':
      return t('connect_said_stage', said.stage);
    case 'content':
      return t('connect_said_content', said.title);
    case 'useful':
      return t(said.useful ? 'connect_said_useful' : 'connect_said_notUseful', said.title);
    case 'nurture':
      return said.until === undefined
        ? t('connect_said_nurture')
        : t('connect_said_nurture_until', formatDay(said.until));
    case 'caseStudy':
      return t(`connect_said_caseStudy_${said.state}`);
    case 'undone':
      return t(`connect_said_undone_${said.was}`);
    default:
      return t(`connect_said_${said.kind}`);
  }
}

function pauseText({ pause, reason, to }: Extract<Said, { kind: 'pause' }>): string {
  const kind = pause && t(`sidebar_pause_${pause}`);
  const why = formatList([kind, reason].flatMap((each) => each || [])) || t('connect_said_pause_why');
  return to === undefined
    ? t('connect_said_pause', why)
    : t('connect_said_pause_until', why, formatInstant(to, localZone()));
}
