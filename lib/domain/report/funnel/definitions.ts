/** When the agreement's definition of a stage changed. */
import type { AgreementHistory } from '../../agreement/history.ts';
import type { Agreement } from '../../agreement/schema.ts';
import type { PlainDay } from '../../time.ts';
import { firstDayOfMonth, monthNumber } from '../months.ts';
import type { Drift } from './funnel.ts';

/**
 * The changes of what some stages mean or ask for that began to apply in whole months, from the first day of the first
 * (the agreement that applied before it aside) to the end of the last. Ids of stages; a stage that came or went is a
 * change.
 */
export function changedDefinitions(
  { versions }: AgreementHistory,
  stages: readonly string[],
  firstMonth: PlainDay,
  lastMonth: PlainDay,
): Drift['definitions'] {
  const after = firstDayOfMonth(monthNumber(lastMonth) + 1);
  return versions.flatMap((version, place) => {
    const older = versions[place - 1];
    if (!older || version.validFrom < firstMonth || version.validFrom >= after) return [];
    return stages
      .filter((stage) => definitionOf(version, stage) !== definitionOf(older, stage))
      .map((stage) => ({ from: version.validFrom, revision: version.revision, stage }));
  });
}

/** Everything of a stage that decides who is in it, to be compared: its words, its requirements, and what these rest on. */
function definitionOf(agreement: Agreement, id: string): string {
  const stage = agreement.stages.find((stage) => stage.id === id);
  if (!stage) return '';
  const needs = new Set(stage.requires.map(({ need }) => need));
  return JSON.stringify([
    stage.definition,
    stage.requires,
    needs.has('fit') ? [agreement.fit, agreement.fitGrades] : [],
    needs.has('engagement') ? [agreement.engagement, agreement.engagementLevels] : [],
  ]);
}
