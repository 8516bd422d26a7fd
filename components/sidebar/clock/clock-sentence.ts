import { businessTimeLeft, openTimeAt, phaseAt, type SlaClock, type SlaView } from '../../../lib/domain/lead.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { formatBusinessTime, formatDuration, formatInstant } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** The deadline of a clock, or what became of it, in a sentence. Empty where there is nothing to say. */
export function clockSentence(clock: SlaClock, pause: SlaView['pause'], now: Instant): string {
  const { measures, dueAt, answeredAt, closedAt, closedBy, zone } = clock;
  const due = dueAt === undefined ? undefined : formatInstant(dueAt, zone);
  switch (phaseAt(clock.phases, now)) {
    case 'notStarted':
      return t(measures === 'qualification' ? 'sidebar_sla_startsAtResponse' : 'sidebar_sla_startsAtHandover');
    case 'running':
    case 'atRisk':
      return due === undefined || dueAt === undefined
        ? t('sidebar_sla_noDeadline')
        : t('sidebar_sla_due', due, formatDuration(dueAt - now, 'narrow'));
    case 'paused':
      // Without an end in sight the deadline moves on with each minute.
      if (pause && pause.until === undefined) return t('sidebar_sla_moves');
      return due === undefined ? t('sidebar_sla_noDeadline') : t('sidebar_sla_dueIfNothingElse', due);
    case 'overdue':
      if (due === undefined) return '';
      return closedAt === undefined
        ? t('sidebar_sla_wasDue', due, formatDuration(now - (dueAt ?? now), 'narrow'))
        : t(
            closedBy === 'nurture' ? 'sidebar_sla_nurturedLate' : 'sidebar_sla_closedLate',
            due,
            formatInstant(closedAt, zone),
          );
    case 'notDue':
      if (closedAt === undefined) return '';
      return t(
        closedBy === 'nurture' ? 'sidebar_sla_nurturedBefore' : 'sidebar_sla_closedBefore',
        formatInstant(closedAt, zone),
      );
    case 'met':
    case 'metLate':
      return answeredAt === undefined ? '' : answerSentence(clock, answeredAt);
  }
}

/** By how much a clock was met, or missed; empty for one that was not answered. */
export function marginSentence({ answeredAt, dueAt, open, late, zone }: SlaClock): string {
  if (answeredAt === undefined || dueAt === undefined) return '';
  const due = formatInstant(dueAt, zone);
  return answeredAt <= dueAt
    ? t('sidebar_sla_early', formatBusinessTime(businessTimeLeft(open, answeredAt)), due)
    : t('sidebar_sla_late', formatBusinessTime(late ? openTimeAt(late, answeredAt) : 0), due);
}

function answerSentence({ answeredBy, zone }: SlaClock, answeredAt: Instant): string {
  return t(`sidebar_answered_${answeredBy ?? 'marked'}`, formatInstant(answeredAt, zone));
}
