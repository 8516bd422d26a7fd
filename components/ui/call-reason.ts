/** Why a lead is on the call list, in words, and how each reason looks. */
import { AlarmClock, CalendarClock, Clock, Flame, type IconNode, PhoneCall, TriangleAlert, Undo2 } from 'lucide';
import type { CallReason } from '../../lib/domain/agreement/schema.ts';
import { weekdays } from '../../lib/domain/business-time/weekday.ts';
import type { ReasonToCall } from '../../lib/domain/call-list/call-list.ts';
import { dayOf, daysBetween, type Instant, type PlainDay, type Zone } from '../../lib/domain/time.ts';
import { formatClock, formatDay, formatDaysAway, formatInstant, formatWeekday } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Tone } from './StateBadge.tsx';

/** How a reason is shown. */
export interface ReasonLook {
  /** A word or two. */
  readonly word: string;
  readonly icon: IconNode;
  readonly tone: Tone;
}

const looks: Record<CallReason, Omit<ReasonLook, 'word'>> = {
  overdue: { icon: TriangleAlert, tone: 'bad' },
  dueToday: { icon: AlarmClock, tone: 'warn' },
  windowNow: { icon: PhoneCall, tone: 'good' },
  returned: { icon: Undo2, tone: 'accent' },
  windowLate: { icon: CalendarClock, tone: 'warn' },
  hot: { icon: Flame, tone: 'accent' },
  due: { icon: Clock, tone: 'idle' },
};

/** The word, icon and tone of a reason. */
export function reasonLook(code: CallReason): ReasonLook {
  return { word: t(`calls_${code}`), ...looks[code] };
}

/** "Overdue since yesterday 16:00", "Call window closes on Friday", "Back from nurturing: asked for something today". */
export function reasonSentence({ code, at, day, sign }: ReasonToCall, now: Instant, zone: Zone): string {
  switch (code) {
    case 'overdue':
      return at === undefined ? t('calls_overdue') : t('leads_why_overdue', momentWords(at, now, zone));
    case 'dueToday':
      return at === undefined ? t('calls_dueToday') : t('leads_why_dueToday', formatClock(at, zone));
    case 'due':
      return at === undefined ? t('calls_due') : t('leads_why_due', momentWords(at, now, zone));
    case 'windowNow':
      return day === undefined ? t('calls_windowNow') : windowSentence(day, now, zone);
    case 'windowLate':
      return day === undefined ? t('calls_windowLate') : t('leads_why_windowLate', dayWords(day, now, zone));
    case 'returned':
      return at === undefined ? t('calls_returned') : t(`leads_why_returned_${sign ?? 'day'}`, ago(at, now, zone));
    case 'hot':
      return at === undefined ? t('calls_hot') : t('leads_why_hot', ago(at, now, zone));
  }
}

function windowSentence(day: PlainDay, now: Instant, zone: Zone): string {
  const away = daysBetween(dayOf(now, zone), day);
  return away <= 1
    ? t('leads_why_windowNow_soon', formatDaysAway(away))
    : t('leads_why_windowNow', dayWords(day, now, zone));
}

/** "yesterday 16:00", "16:00" today, "Tue 24 Nov, 16:00" on any other day. */
function momentWords(at: Instant, now: Instant, zone: Zone): string {
  const away = daysBetween(dayOf(now, zone), dayOf(at, zone));
  if (away === 0) return formatClock(at, zone);
  if (Math.abs(away) === 1) return t('leads_dayAndTime', formatDaysAway(away), formatClock(at, zone));
  return formatInstant(at, zone);
}

/** "Friday" within the week to come, "24 Nov 2026" later; today and tomorrow by those words. */
function dayWords(day: PlainDay, now: Instant, zone: Zone): string {
  const away = daysBetween(dayOf(now, zone), day);
  if (away <= 1) return formatDaysAway(away);
  const weekday = weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1];
  return away < 7 && weekday ? formatWeekday(weekday) : formatDay(day);
}

/** "today", "yesterday", "3 days ago". */
function ago(at: Instant, now: Instant, zone: Zone): string {
  return formatDaysAway(daysBetween(dayOf(now, zone), dayOf(at, zone)));
}
