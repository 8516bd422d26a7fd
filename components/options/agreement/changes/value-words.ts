/** What stands in an agreement, so that two of it can be read side by side. */

import type { Owner, SlaCondition, SlaRule } from '../../../../lib/domain/agreement/clock-schema.ts';
import type { AgreementPath } from '../../../../lib/domain/agreement/compare.ts';
import type { FactTest } from '../../../../lib/domain/agreement/fact-test-schema.ts';
import type { Range } from '../../../../lib/domain/agreement/plan-schema.ts';
import { isObject } from '../../../../lib/domain/agreement/same-value.ts';
import type {
  Agreement,
  CallReason,
  EngagementRule,
  FitRule,
  Persona,
  Requirement,
  Stage,
  TimingRule,
} from '../../../../lib/domain/agreement/schema.ts';
import type { BusinessCalendar, Span } from '../../../../lib/domain/business-time/calendar.ts';
import {
  formatChain,
  formatClauses,
  formatDay,
  formatFacts,
  formatLanguage,
  formatList,
  formatMoney,
} from '../../../../lib/platform/format.ts';
import { number, percent, plural, t } from '../../../../lib/platform/i18n.ts';
import { rangeText } from '../../contract/contract-words.ts';
import { factTestText, requirementText, timingText } from '../text/agreement-words.ts';
import { clockText, hoursTexts, spanText } from '../text/hours-words.ts';
import { leaveText } from '../text/leave-text.ts';
import { ownerText } from '../text/owner-words.ts';
import { conditionText, promiseText, slaText } from '../text/rule-words.ts';
import { partLabel } from './part-labels.ts';

/** A value at a path of an agreement, in words. The agreement says what the ids in it are called. */
export function valueText(path: AgreementPath, value: unknown, agreement: Agreement): string {
  if (value === undefined || value === '') return t('change_nothing');
  if (typeof value === 'number' && Number.isNaN(value)) return t('change_unreadable');
  const [part = '', , key] = path;
  const last = path.at(-1) ?? '';
  if (path.length === 2) {
    const text = memberText(part, value, agreement);
    if (text !== undefined) return text;
  }
  if (part === 'sla' && key === 'within') {
    const rule = agreement.sla.find(({ id }) => id === path[1]) ?? agreement.sla[0];
    return rule ? promiseText({ ...rule, within: value as SlaRule['within'] }) : t('change_otherwise');
  }
  return namedText(part, last, value, agreement) ?? plainText(part, last, value, agreement);
}

/** The ids of a list's members by the names the agreement has for them, in order. */
export function orderText(path: AgreementPath, ids: readonly string[], ...known: readonly Agreement[]): string {
  return formatChain(ids.map((id) => partLabel([...path, id], ...known)));
}

/** A whole member of a list. */
function memberText(part: string, value: unknown, agreement: Agreement): string | undefined {
  switch (part) {
    case 'stages':
      return (value as Stage).definition || (value as Stage).name;
    case 'personas':
      return [(value as Persona).description, ...(value as Persona).rules.map(factTestText)].join(' ');
    case 'fit':
      return t('change_fit', factTestText((value as FitRule).when), number((value as FitRule).points));
    case 'engagement': {
      const { points, halfLifeDays } = value as EngagementRule;
      return t('change_engagement', number(points), plural('options_days', halfLifeDays));
    }
    case 'timing':
      return timingText(value as TimingRule);
    case 'sla':
      return slaText(value as SlaRule, agreement);
    case 'calendars':
      return formatClauses(hoursTexts(value as BusinessCalendar));
    case 'owners':
      return ownerText(value as Owner, agreement);
    case 'feedbackReasons':
      return (value as Agreement['feedbackReasons'][number]).label;
    case 'content':
      return (value as Agreement['content'][number]).title;
    default:
      return undefined;
  }
}

/** A value that names other things, or that has words of its own. */
function namedText(part: string, key: string, value: unknown, agreement: Agreement): string | undefined {
  const { stages, personas, calendars } = agreement;
  const namesIn = (members: readonly { readonly id: string; readonly name: string }[]): string =>
    listText((value as readonly string[]).map((id) => members.find((each) => each.id === id)?.name ?? id));
  switch (key) {
    case 'calendar':
      return calendars.find(({ id }) => id === value)?.name ?? String(value);
    case 'requires':
      return listText((value as readonly Requirement[]).map(requirementText));
    case 'rules':
      return listText((value as readonly FactTest[]).map(factTestText));
    case 'when':
      return part === 'sla'
        ? listText((value as readonly SlaCondition[]).map((condition) => conditionText(condition, agreement)))
        : factTestText(value as FactTest);
    case 'measures':
      return t(value === 'qualification' ? 'change_measures_qualification' : 'change_measures_firstResponse');
    case 'per':
      return t(value === 'week' ? 'clock_promise_per_week' : 'clock_promise_per_month');
    case 'leave':
      return listText((value as NonNullable<Owner['leave']>).map(leaveText));
    case 'callOrder':
      return formatChain((value as readonly CallReason[]).map((reason) => t(`change_call_${reason}`)));
    case 'stages':
      return part === 'content' ? namesIn(stages) : undefined;
    case 'personas':
      return part === 'content' ? namesIn(personas) : undefined;
    case 'language':
      return formatLanguage(String(value));
    case 'from':
      return part !== 'sla'
        ? undefined
        : t(value === 'handover' ? 'change_from_handover' : 'change_from_firstResponse');
    default:
      return undefined;
  }
}

/** Money of the agreement's currency. */
const money = new Set(['revenue', 'averageSale', 'costPerLead', 'costPerLeadMax', 'budget']);

function plainText(part: string, key: string, value: unknown, agreement: Agreement): string {
  if (typeof value === 'boolean') return t(value ? 'sidebar_content_yes' : 'sidebar_content_no');
  if (typeof value === 'number') return numberText(part, key, value, agreement);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : clockText(value);
  if (isObject(value) && 'likely' in value) {
    return rangeText(value as unknown as Range, (each) => numberText(part, key, each, agreement));
  }
  if (isObject(value) && 'rate' in value) return plainText(part, 'rate', value.rate, agreement);
  if (isObject(value) && 'leads' in value) return plural('options_goal_leads', Number(value.leads));
  if (isObject(value) && 'day' in value) return t('change_value_holidays');
  if (!Array.isArray(value)) return isObject(value) ? t('change_otherwise') : String(value);
  if (part === 'calendars') return value.length === 0 ? t('options_agreement_closed') : formatList(value.map(spanIn));
  if (part === 'fitGrades') return formatFacts(value.map((share) => percent(Number(share), 2)));
  if (value.every((item) => typeof item === 'number')) return formatFacts(value.map((item) => number(item)));
  return value.every((item) => typeof item === 'string') ? listText(value) : t('change_otherwise');
}

function numberText(part: string, key: string, value: number, { goals }: Agreement): string {
  if (key === 'closeRate' || key === 'rate') return percent(value, 2);
  if ((part !== 'goals' && part !== 'plan') || !money.has(key)) return number(value, { maximumFractionDigits: 2 });
  return formatMoney(value, goals.currency);
}

function spanIn(span: unknown): string {
  return Array.isArray(span) ? spanText(span as unknown as Span) : t('change_otherwise');
}

function listText(items: readonly string[]): string {
  return items.length === 0 ? t('change_nothing') : formatList(items);
}
