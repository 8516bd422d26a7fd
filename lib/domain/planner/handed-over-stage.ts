/** In which stage a lead stands when marketing hands it over. */
import type { Agreement } from '../agreement/schema.ts';
import { stageIndex } from '../agreement/stages.ts';

/**
 * The place of that stage in the agreement's order: the one before the first that asks for a handover; where none
 * does, MQL, or else the stage called lead, or else the first.
 */
export function handedOverPlace(agreement: Agreement): number {
  const asking = agreement.stages.findIndex(({ requires }) => requires.some(({ need }) => need === 'handover'));
  if (asking > 0) return asking - 1;
  const named = ['mql', 'lead'].map((name) => stageIndex(agreement, name)).find((place) => place >= 0);
  return named ?? 0;
}
