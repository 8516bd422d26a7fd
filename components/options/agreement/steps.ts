/** What each step of the agreement's editor is called, what it is for, and which parts of the agreement it changes. */
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { MessageKey } from '../../../lib/platform/i18n.ts';
import { type StepName, stepNames } from './step-names.ts';

/** One step. */
export interface EditorStep {
  readonly name: StepName;
  readonly title: MessageKey;
  /** Why the two teams agree on this, in one sentence. */
  readonly why: MessageKey;
  readonly parts: readonly (keyof Agreement)[];
}

const parts: Readonly<Record<StepName, readonly (keyof Agreement)[]>> = {
  goals: ['goals', 'plan'],
  words: ['stages'],
  buyers: ['personas', 'fit', 'fitGrades'],
  engagement: ['engagement', 'engagementLevels', 'machines'],
  timing: ['timing'],
  clock: ['sla', 'calendars', 'owners', 'marketing'],
  reasons: ['feedbackReasons'],
  content: ['content'],
  calls: ['callOrder'],
  sign: ['name', 'validFrom', 'review', 'change', 'signatures'],
};

/** In the order of the editor. */
export const steps: readonly EditorStep[] = stepNames.map((name) => ({
  name,
  title: `agreement_step_${name}`,
  why: `agreement_step_${name}_why`,
  parts: parts[name],
}));

/** The step in which a path of the agreement is changed; what no other step has, the last one has. */
export function stepOfPath(path: string | undefined): StepName {
  const part = path?.split('.')[0];
  return steps.find((step) => step.parts.some((each) => each === part))?.name ?? 'sign';
}
