/** What pressing the buttons of the stages' editor makes of an agreement. */
import { defaultStages } from '../../../../lib/domain/agreement/default-stages.ts';
import type { AgreementText } from '../../../../lib/domain/agreement/default-texts.ts';
import type { Plan } from '../../../../lib/domain/agreement/plan-schema.ts';
import type { Agreement, Requirement, Stage } from '../../../../lib/domain/agreement/schema.ts';
import { stageIndex, stageKey } from '../../../../lib/domain/agreement/stages.ts';

/** The parts of an agreement that name stages. */
export type StageParts = Pick<Agreement, 'stages' | 'content' | 'sla' | 'plan'>;

/** A word of a lead's stage, and how many leads stand there under it. */
export interface WordUse {
  readonly word: string;
  readonly leads: number;
}

/** A stage under another name. Leads that come under the old one still count here. */
export function renamed(stage: Stage, name: string): Stage {
  const kept = stageKey(stage.name);
  const known = [stage.id, name, ...stage.aliases].map(stageKey);
  return { ...stage, name, aliases: known.includes(kept) ? stage.aliases : [...stage.aliases, stage.name] };
}

/** A stage that knows one more word. */
export function spelled(stage: Stage, word: string): Stage {
  const known = [stage.id, stage.name, ...stage.aliases].map(stageKey);
  return known.includes(stageKey(word)) ? stage : { ...stage, aliases: [...stage.aliases, word] };
}

/** How many leads stand in the stage at a place. */
export function leadsAt(agreement: Agreement, place: number, use: readonly WordUse[]): number {
  return use.reduce((sum, { word, leads }) => (stageIndex(agreement, word) === place ? sum + leads : sum), 0);
}

/** The words that no stage knows. */
export function unknownWords(agreement: Agreement, use: readonly WordUse[]): WordUse[] {
  return use.filter(({ word }) => stageIndex(agreement, word) < 0);
}

/** The content and the clock's rules that name a stage, by their own names. */
export function namedBy({ content, sla }: StageParts, stage: string): string[] {
  return [
    ...content.filter(({ stages }) => stages.includes(stage)).map(({ title }) => title),
    ...sla
      .filter(({ when = [] }) => when.some((each) => each.on === 'stage' && each.stages.includes(stage)))
      .map(({ name }) => name),
  ];
}

/**
 * The agreement's parts without a stage, whose leads, words and mentions are another's from now on. An id counts as a
 * word: leads may be stored under it. A word that meant another stage all the while stays that one's.
 */
export function countedAs({ stages, content, sla, plan }: StageParts, gone: Stage, other: string): StageParts {
  const before = { stages };
  const meansIt = (word: string): boolean => stages[stageIndex(before, word)] === gone;
  const words = [gone.name, gone.id, ...gone.aliases].filter(meansIt);
  const others = (stage: Stage): Stage => ({ ...stage, aliases: stage.aliases.filter((alias) => !meansIt(alias)) });
  const swap = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => (id === gone.id ? other : id)))];
  return {
    stages: stages
      .filter(({ id }) => id !== gone.id)
      .map((stage) => (stage.id === other ? words.reduce(spelled, stage) : others(stage))),
    content: content.map((each) => (each.stages.includes(gone.id) ? { ...each, stages: swap(each.stages) } : each)),
    sla: sla.map((rule) =>
      rule.when?.some((each) => each.on === 'stage' && each.stages.includes(gone.id))
        ? {
            ...rule,
            when: rule.when.map((each) => (each.on === 'stage' ? { ...each, stages: swap(each.stages) } : each)),
          }
        : rule,
    ),
    ...(plan && { plan: planWithout(plan, gone.id, other) }),
  };
}

/**
 * A plan under stages of which one is gone: the share that goes on to it is passed over, or is the other's, where that
 * has none of its own.
 */
export function planWithout(plan: Plan, gone: string, other?: string): Plan {
  const { conversions } = plan;
  if (!conversions.some(({ stage }) => stage === gone)) return plan;
  const isOpen = other !== undefined && !conversions.some(({ stage }) => stage === other);
  return {
    ...plan,
    conversions: isOpen
      ? conversions.map((each) => (each.stage === gone ? { ...each, stage: other } : each))
      : conversions.filter(({ stage }) => stage !== gone),
  };
}

/** The stages whose meaning marketing and sales have to share, by the words everybody has for them. */
export const sharedStages = ['mql', 'sal', 'sql'] as const;
export type SharedStage = (typeof sharedStages)[number];

/** Which of the shared stages one is, if any. */
export function sharedOf(agreement: Agreement, stage: Stage): SharedStage | undefined {
  return sharedStages.find((shared) => agreement.stages[stageIndex(agreement, shared)] === stage);
}

/** The stages with one of the shared ones added, as Baton ships it, before the next or after the one before it. */
export function withShared(agreement: Agreement, shared: SharedStage, text: AgreementText): Stage[] {
  const { stages } = agreement;
  const shipped = defaultStages(text).find(({ id }) => id === shared);
  if (!shipped) return stages;
  const taken = new Set(stages.flatMap((stage) => [stage.id, stage.name, ...stage.aliases].map(stageKey)));
  const stage = { ...shipped, aliases: shipped.aliases.filter((alias) => !taken.has(stageKey(alias))) };
  const order: readonly SharedStage[] = sharedStages;
  const place = order.indexOf(shared);
  const before = order.slice(0, place).map((each) => stageIndex(agreement, each) + 1);
  const after = order.slice(place + 1).map((each) => stageIndex(agreement, each));
  const next = after.find((index) => index >= 0);
  const first = before.findLast((index) => index > 0);
  return stages.toSpliced(first ?? next ?? stages.length, 0, stage);
}

/** What can be asked once. A fact may be asked for often. */
const once = ['fit', 'engagement', 'deadline', 'handover', 'response', 'goodFeedback', 'won'] as const;

/** The kinds of requirements that a stage may still ask for. */
export function openNeeds(requires: readonly Requirement[]): Requirement['need'][] {
  return ['fact', ...once.filter((need) => !requires.some((asked) => asked.need === need))];
}

/** A requirement of a kind, to start from: the first fact of a purchase that is not asked for yet. */
export function newRequirement(need: Requirement['need'], requires: readonly Requirement[]): Requirement {
  switch (need) {
    case 'fact': {
      const asked = requires.map((each) => (each.need === 'fact' ? each.fact : ''));
      const fact = ['need', 'budget', 'authority', 'owner', 'company', 'jobTitle'].find(
        (each) => !asked.includes(each),
      );
      return { need, fact: fact ?? 'phone' };
    }
    case 'fit':
      return { need, atLeast: 'C' };
    case 'engagement':
      return { need, atLeast: 3 };
    default:
      return { need };
  }
}
