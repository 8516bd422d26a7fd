/**
 * The state of a helpdesk's two targets, response and resolution, at an instant. Baton itself has one target a rule;
 * this puts its deadlines and pauses through the states of the suites the cases come from: the last that holds of
 * fulfilled, resolution due, first response due, failed and paused. A hold extends the resolution only.
 */
import * as z from 'zod/mini';
import { addBusinessTime, businessTimeBetween } from '../../../lib/domain/business-time/arithmetic.ts';
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import type { PauseLike } from '../../../lib/domain/business-time/pauses.ts';
import { standstills } from '../../../lib/domain/business-time/pauses.ts';
import { second } from '../../../lib/domain/time.ts';
import type { Check } from './result.ts';
import { instantOf, isoOf, sameIso, Unsupported } from './result.ts';

const seconds = z.nullable(z.number());

export const slaStatusSchema = z.object({
  created: z.string(),
  targets: z.object({ response_seconds: seconds, resolution_seconds: seconds }),
  events: z.array(z.object({ type: z.string(), at: z.string() })),
  at: z.string(),
  expected: z.record(z.string(), z.unknown()),
});
type SlaStatusCase = z.output<typeof slaStatusSchema>;

/** Holds the parts of the state the case states against Baton's; a part Baton does not work out is unsupported. */
export function slaStatus(item: SlaStatusCase, calendar: () => BusinessCalendar): Check {
  const expected = Object.fromEntries(
    Object.entries(item.expected).map(([name, value]) => [
      name,
      name.endsWith('_by') ? sameIso(value as string | null) : value,
    ]),
  );
  return {
    expected,
    actual: () => {
      const state = stateOf(item, calendar());
      return Object.fromEntries(Object.keys(expected).map((name) => [name, partOf(state, name)]));
    },
  };
}

function partOf(state: Readonly<Record<string, unknown>>, name: string): unknown {
  if (name in state) return state[name];
  throw new Unsupported(`unknown part of a state: ${name}`);
}

function stateOf(item: SlaStatusCase, calendar: BusinessCalendar): Record<string, unknown> {
  const now = instantOf(item.at);
  const start = instantOf(item.created);
  const { repliedAt, resolvedAt, pauses } = historyOf(item, now);
  const still = standstills(pauses, now);
  const due = (target: number | null, stopped: typeof still) =>
    target === null ? undefined : addBusinessTime(calendar, start, target * second, stopped);
  const responseBy = due(item.targets.response_seconds, []);
  const resolutionBy = due(item.targets.resolution_seconds, still);
  const lateBy = (by: number | undefined, at: number | undefined) =>
    by === undefined ? 0 : Math.max(0, businessTimeBetween(calendar, by, at ?? now, still) / second);
  const isLate = (by: number | undefined, at: number | undefined) => by !== undefined && by < (at ?? now);
  let status = 'Fulfilled';
  if (resolutionBy !== undefined && resolvedAt === undefined) status = 'Resolution Due';
  if (responseBy !== undefined && repliedAt === undefined) status = 'First Response Due';
  if (isLate(responseBy, repliedAt) || isLate(resolutionBy, resolvedAt)) status = 'Failed';
  if (pauses.some((pause) => pause.to === undefined)) status = 'Paused';
  return {
    status,
    response_by: isoOf(responseBy),
    resolution_by: isoOf(resolutionBy),
    response_late_by_seconds: lateBy(responseBy, repliedAt),
    resolution_late_by_seconds: lateBy(resolutionBy, resolvedAt),
  };
}

/** What had happened by an instant. Whoever resolves has answered. */
function historyOf(item: SlaStatusCase, now: number) {
  let repliedAt: number | undefined;
  let resolvedAt: number | undefined;
  const pauses: PauseLike[] = [];
  for (const event of item.events) {
    const at = instantOf(event.at);
    if (at > now) continue;
    const lasting = pauses.findIndex((pause) => pause.to === undefined);
    if (lasting >= 0 && event.type !== 'hold') pauses[lasting] = { from: pauses[lasting]!.from, to: at };
    if (event.type === 'reply') repliedAt ??= at;
    else if (event.type === 'resolve') [repliedAt, resolvedAt] = [repliedAt ?? at, at];
    else if (event.type === 'reopen') resolvedAt = undefined;
    else if (event.type === 'hold' && lasting < 0) pauses.push({ from: at });
    else if (event.type !== 'hold' && event.type !== 'resume') throw new Unsupported(`unknown event ${event.type}`);
  }
  return { repliedAt, resolvedAt, pauses };
}
