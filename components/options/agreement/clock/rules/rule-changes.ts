/** What pressing the buttons of the rules' editor makes of rules and conditions. */
import type { SlaCondition, SlaMeasure, SlaRule, SlaTerm } from '../../../../../lib/domain/agreement/clock-schema.ts';
import { freeId } from '../../../../../lib/domain/agreement/draft.ts';
import type { FactTest } from '../../../../../lib/domain/agreement/fact-test-schema.ts';

/** What a term starts out as when it is chosen: what most teams that have one agree on. */
const freshTerms: { readonly [Unit in SlaTerm['unit']]: Extract<SlaTerm, { unit: Unit }> } = {
  businessHours: { unit: 'businessHours', value: 8 },
  businessDays: { unit: 'businessDays', value: 2, reading: 'sameTimeInHours' },
  weekday: {
    unit: 'weekday',
    deliveredBy: { weekday: 'mon', time: '09:00' },
    dueBy: { weekday: 'wed', time: '17:00' },
  },
};

/** A rule to start from: the first contact where there is none yet, else a qualification within a week. */
export function newRule(
  rules: readonly SlaRule[],
  calendar: string,
  names: { readonly [Measure in SlaMeasure]: string },
): SlaRule {
  const measures = rules.some((rule) => rule.measures === 'firstResponse') ? 'qualification' : 'firstResponse';
  const id = freeId(measures === 'firstResponse' ? 'first-response' : 'qualification', rules);
  const within = measures === 'firstResponse' ? freshTerms.businessDays : { ...freshTerms.businessDays, value: 5 };
  return { id, name: names[measures], measures, within, atRiskHours: 4, calendar };
}

/** The same rule once more, under a name and an id of its own. */
export function copyOfRule(rule: SlaRule, rules: readonly SlaRule[], name: string): SlaRule {
  return { ...rule, id: freeId(rule.id.slice(0, 90), rules), name };
}

/** The rule measuring something else. Only a qualification can count from the first response. */
export function measuring(rule: SlaRule, measures: SlaMeasure): SlaRule {
  const { from: _from, ...rest } = rule;
  return { ...rest, measures };
}

/** The rule counted from something else; the handover goes without saying. */
export function countedFrom(rule: SlaRule, from: NonNullable<SlaRule['from']>): SlaRule {
  const { from: _from, ...rest } = rule;
  return from === 'handover' ? rest : { ...rest, from };
}

/** The rule with a term of another kind. */
export function inUnit(rule: SlaRule, unit: SlaTerm['unit']): SlaRule {
  return { ...rule, within: freshTerms[unit] };
}

/** A condition of a kind, with nothing said in it that the team has to say. */
export function newCondition(on: SlaCondition['on']): SlaCondition {
  switch (on) {
    case 'stage':
      return { on, stages: [] };
    case 'source':
      return { on, values: [] };
    case 'fit':
      return { on, atLeast: 'B' };
    case 'team':
      return { on, teams: [] };
    case 'deadline':
      return { on, withinDays: 14 };
    case 'fact':
      return { on, test: { fact: 'industry', is: 'known' } };
  }
}

/** The test asked another way, of the same fact and with the same words where it has any. */
export function askedAs(test: FactTest, is: FactTest['is']): FactTest {
  const { fact } = test;
  const values = 'values' in test ? test.values : [];
  switch (is) {
    case 'known':
      return { fact, is };
    case 'between':
      return { fact, is };
    default:
      return { fact, is, values };
  }
}
