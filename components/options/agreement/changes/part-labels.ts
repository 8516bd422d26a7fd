/** What the parts of an agreement are called where a change of them is told. */
import type { AgreementPath } from '../../../../lib/domain/agreement/compare.ts';
import { ownValue } from '../../../../lib/domain/agreement/same-value.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { agreementShape, membersOf, shapeOf } from '../../../../lib/domain/agreement/shape.ts';
import { weekdays } from '../../../../lib/domain/business-time/weekday.ts';
import { touchpointKinds } from '../../../../lib/domain/touchpoint.ts';
import { formatDay, formatList, formatWeekday } from '../../../../lib/platform/format.ts';
import { type MessageKey, t } from '../../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../../lib/platform/months.ts';
import { placeText } from '../text/agreement-place.ts';

/** Whole parts, and lists whose order changed. */
const wholes: Readonly<Record<string, MessageKey>> = {
  name: 'change_part_agreementName',
  validFrom: 'clock_validFrom',
  stages: 'options_agreement_stages',
  personas: 'change_part_personas',
  fit: 'options_agreement_fit',
  fitGrades: 'change_part_fitGrades',
  engagement: 'options_agreement_engagement',
  engagementLevels: 'change_part_engagementLevels',
  machines: 'options_machines',
  timing: 'options_agreement_timing',
  sla: 'options_agreement_sla',
  calendars: 'options_agreement_hours',
  owners: 'options_agreement_owners',
  marketing: 'clock_promise',
  callOrder: 'change_part_callOrder',
  feedbackReasons: 'options_agreement_reasons',
  content: 'options_agreement_content',
  goals: 'change_part_goals',
  plan: 'change_part_plan',
  review: 'change_part_review',
};

/** What a single value is called, whatever it is part of. */
const values: Readonly<Record<string, MessageKey>> = {
  name: 'change_value_name',
  label: 'change_value_name',
  title: 'change_value_name',
  definition: 'change_value_definition',
  description: 'change_value_description',
  about: 'change_value_description',
  aliases: 'change_value_aliases',
  requires: 'change_value_requires',
  rules: 'change_value_when',
  when: 'change_value_when',
  points: 'change_value_points',
  halfLifeDays: 'change_value_halfLife',
  opensDaysBefore: 'change_value_opens',
  closesDaysBefore: 'change_value_closes',
  measures: 'change_value_measures',
  within: 'change_value_within',
  atRiskHours: 'change_value_atRisk',
  calendar: 'change_value_calendar',
  zone: 'change_value_zone',
  team: 'change_value_team',
  leave: 'change_value_leave',
  returnAfterDays: 'change_value_returns',
  url: 'change_value_url',
  stages: 'change_value_stages',
  personas: 'change_value_personas',
  language: 'change_value_language',
  since: 'change_value_since',
  validUntil: 'change_value_until',
  leads: 'change_value_leads',
  leadsPerMonth: 'change_value_leads',
  per: 'change_value_per',
  fitAtLeast: 'change_value_fit',
  answerWithinDays: 'change_value_answer',
  currency: 'change_value_currency',
  from: 'change_value_from',
  to: 'change_value_to',
  revenue: 'change_value_revenue',
  averageSale: 'change_value_sale',
  closeRate: 'change_value_closeRate',
  costPerLead: 'change_value_cost',
  costPerLeadMax: 'change_value_costMax',
  budget: 'change_value_budget',
  on: 'change_value_on',
  everyMonths: 'change_value_every',
};

/** The name of what a path leads to, from the outside in: "Rule “First contact”: within". */
export function partLabel(path: AgreementPath, ...known: readonly (Agreement | undefined)[]): string {
  const [part = '', ...inner] = path;
  const shape = shapeOf(agreementShape, part);
  const whole = labelOf(wholes, part) ?? part;
  if (inner.length === 0) return whole;
  if (shape.kind !== 'list') return joined(whole, inner);
  const [id = '', ...rest] = inner;
  return joined(memberLabel(part, id, known), rest);
}

/** A member by the name that people gave it, in the first of the agreements that has it. */
function memberLabel(part: string, id: string, known: readonly (Agreement | undefined)[]): string {
  const kind = part === 'engagement' && touchpointKinds.find((each) => each === id);
  if (kind) return t(`kind_${kind}`);
  const shape = shapeOf(agreementShape, part);
  for (const agreement of known) {
    const members = shape.kind === 'list' ? membersOf(ownValue(agreement, part), shape.by) : undefined;
    const place = members ? [...members.keys()].indexOf(id) : -1;
    if (place >= 0) return placeText(`${part}.${place}`, agreement).name.replace(/:$/, '');
  }
  return id;
}

function joined(outer: string, inner: AgreementPath): string {
  const names = inner.map(innerLabel).filter((name) => name !== '');
  return names.length === 0 ? outer : t('change_in', outer, formatList(names));
}

function innerLabel(key: string): string {
  const weekday = weekdays.find((each) => each === key);
  if (weekday) return formatWeekday(weekday);
  const [, day, name = ''] = /^(\d{4}-\d{2}-\d{2})(?: (.*))?$/.exec(key) ?? [];
  if (day !== undefined) return `${formatDay(day)} ${name}`.trim();
  if (/^\d{4}-\d{2}$/.test(key)) return formatMonth(key);
  // What comes after it says by itself what it is.
  if (key === 'week' || key === 'dates' || key === 'holidays' || key === 'months') return '';
  return labelOf(values, key) ?? key;
}

function labelOf(labels: Readonly<Record<string, MessageKey>>, key: string): string | undefined {
  const label = Object.hasOwn(labels, key) ? labels[key] : undefined;
  return label && t(label);
}
