/** Another id for a member of an agreement's list, wherever the agreement names it. */
import type { SlaCondition } from './clock-schema.ts';
import { freeId } from './draft.ts';
import { isObject, ownValue } from './same-value.ts';
import type { Agreement } from './schema.ts';

/**
 * The agreement with a member under an id that neither it nor any of the others has in that list. What names the member
 * (rules their calendar, content its stages) names it so, too.
 */
export function withNewId(
  agreement: Agreement,
  list: string,
  id: string,
  others: readonly (Agreement | undefined)[],
): Agreement {
  const taken = [agreement, ...others].flatMap((each) => membersIn(each, list));
  const to = freeId(id, taken);
  const rename = (name: string): string => (name === id ? to : name);
  const members = membersIn(agreement, list).map((member) => (member.id === id ? { ...member, id: to } : member));
  const renamed: Agreement = { ...agreement, [list]: members };
  if (list === 'calendars') return withCalendar(renamed, rename);
  if (list === 'stages') return withStage(renamed, rename);
  if (list !== 'personas') return renamed;
  const content = renamed.content.map((each) =>
    each.personas ? { ...each, personas: each.personas.map(rename) } : each,
  );
  return { ...renamed, content };
}

function membersIn(agreement: Agreement | undefined, list: string): readonly { readonly id: string }[] {
  const members = ownValue(agreement, list);
  return Array.isArray(members) ? members.filter((each) => isObject(each) && typeof each.id === 'string') : [];
}

function withCalendar(agreement: Agreement, rename: (id: string) => string): Agreement {
  const { sla, owners, marketing, plan } = agreement;
  return {
    ...agreement,
    sla: sla.map((rule) => ({ ...rule, calendar: rename(rule.calendar) })),
    ...(owners && {
      owners: owners.map((each) => (each.calendar ? { ...each, calendar: rename(each.calendar) } : each)),
    }),
    ...(marketing && { marketing: { ...marketing, calendar: rename(marketing.calendar) } }),
    ...(plan && { plan: { ...plan, calendar: rename(plan.calendar) } }),
  };
}

function withStage(agreement: Agreement, rename: (id: string) => string): Agreement {
  const { sla, content, plan } = agreement;
  const inCondition = (condition: SlaCondition): SlaCondition =>
    condition.on === 'stage' ? { ...condition, stages: condition.stages.map(rename) } : condition;
  return {
    ...agreement,
    sla: sla.map((rule) => (rule.when ? { ...rule, when: rule.when.map(inCondition) } : rule)),
    content: content.map((each) => ({ ...each, stages: each.stages.map(rename) })),
    ...(plan && {
      plan: { ...plan, conversions: plan.conversions.map((each) => ({ ...each, stage: rename(each.stage) })) },
    }),
  };
}
