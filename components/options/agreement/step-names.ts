/** The steps of the agreement's editor, in the order in which two teams talk about them. */
export const stepNames = [
  'goals',
  'words',
  'buyers',
  'engagement',
  'timing',
  'clock',
  'reasons',
  'content',
  'calls',
  'sign',
] as const;
export type StepName = (typeof stepNames)[number];

/** Whether a text names a step. */
export function isStepName(text: string): text is StepName {
  return stepNames.some((name) => name === text);
}
