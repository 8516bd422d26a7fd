/** What a pick says of handovers. */
import type { LeadPick } from './lead-pick.ts';
import type { HandoverLine } from './lead-table.ts';

/**
 * Tells of a handover whether all holds that a pick says of handovers; undefined where it says nothing of them.
 *
 * `states` are those of the clock of `measure` (left out: of the first response); `measure` alone: that some rule holds.
 * A wait of "at once" is within 0 ms.
 */
export function handoverTest(pick: LeadPick): ((line: HandoverLine) => boolean) | undefined {
  const { measure, states, waits, within, isCaptured, attempts, handoverOwner } = pick;
  const tests: ((line: HandoverLine) => boolean)[] = [];
  if (measure !== undefined || states !== undefined) {
    tests.push((line) => {
      const state = measure === 'qualification' ? line.qualification : line.response;
      return state !== undefined && (states === undefined || states.includes(state));
    });
  }
  if (waits !== undefined) tests.push((line) => (line.respondedAt !== undefined) === waits);
  if (within !== undefined) {
    tests.push((line) => {
      const wait = waitOf(line, within.by);
      return wait !== undefined && wait <= within.ms;
    });
  }
  if (isCaptured !== undefined) tests.push((line) => (line.capturedAt !== undefined) === isCaptured);
  if (attempts !== undefined) {
    const { count, atLeast } = attempts;
    tests.push((line) => (atLeast ? line.attempts >= count : line.attempts === count));
  }
  if (handoverOwner !== undefined) tests.push((line) => (line.owner ?? null) === handoverOwner);
  return tests.length === 0 ? undefined : (line) => tests.every((test) => test(line));
}

/** How long a handover waited for its response, ms; undefined where it had none, or the hours are not known. */
export function waitOf({ at, respondedAt, business }: HandoverLine, by: 'wall' | 'business'): number | undefined {
  if (respondedAt === undefined) return undefined;
  return by === 'wall' ? respondedAt - at : business;
}
