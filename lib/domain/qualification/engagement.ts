/**
 * Engagement: what the buyer did, by the agreement's points, fading with time.
 */
import type { Agreement } from '../agreement/schema.ts';
import type { JourneyTouchpoint } from '../journey/twins.ts';
import type { QualificationView } from '../lead.ts';
import { day, type Instant } from '../time.ts';
import type { TouchpointKind } from '../touchpoint.ts';

/**
 * The engagement at `now`: each touchpoint gives its kind's points, halved every half-life. What a machine did,
 * unless the agreement counts it, and what lies in the future gives nothing.
 */
export function engagementView(
  touchpoints: readonly JourneyTouchpoint[],
  agreement: Pick<Agreement, 'engagement' | 'engagementLevels' | 'machines'>,
  now: Instant,
): QualificationView['engagement'] {
  const rules = new Map(agreement.engagement.map((rule) => [rule.kind, rule]));
  const byKind = new Map<TouchpointKind, { points: number; times: number }>();
  const countsMachines = agreement.machines?.counted ?? false;
  let machine = 0;
  for (const touchpoint of touchpoints) {
    const isMachine = touchpoint.actor === 'machine';
    if (isMachine) machine += 1;
    const rule = rules.get(touchpoint.kind);
    if (!rule || rule.points === 0 || touchpoint.at > now || (isMachine && !countsMachines)) continue;
    const kind = byKind.get(touchpoint.kind) ?? { points: 0, times: 0 };
    kind.points += rule.points * 0.5 ** ((now - touchpoint.at) / day / rule.halfLifeDays);
    kind.times += 1;
    byKind.set(touchpoint.kind, kind);
  }
  const reasons = [...byKind]
    .map(([kind, { points, times }]) => ({ kind, label: kind, points, times }))
    .sort((a, b) => b.points - a.points);
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { level: levelOf(points, agreement.engagementLevels), points, reasons, machine };
}

/** The level of so many points. */
export function levelOf(points: number, [hot, warm, cool]: Agreement['engagementLevels']): 1 | 2 | 3 | 4 {
  if (points >= hot) return 1;
  if (points >= warm) return 2;
  return points >= cool ? 3 : 4;
}
