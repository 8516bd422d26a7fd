/** Made-up leads, by which a team sees what its points come to. */
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { engagementView } from '../../../../lib/domain/qualification/engagement.ts';
import { day } from '../../../../lib/domain/time.ts';
import type { TouchpointKind } from '../../../../lib/domain/touchpoint.ts';

/** So many touchpoints of a kind, all so many days ago. */
export interface ExamplePart {
  readonly kind: TouchpointKind;
  /** Whole, from 0 to 1,000. */
  readonly times: number;
  readonly daysAgo: number;
}

/** What a made-up lead comes to, by the same reckoning as a real one's. */
export function examplePoints(parts: readonly ExamplePart[], agreement: Agreement) {
  const now = 0;
  const touchpoints = parts.flatMap(({ kind, times, daysAgo }) =>
    Array.from({ length: times }, () => ({
      kind,
      at: now - daysAgo * day,
      source: 'example',
      actor: 'human' as const,
    })),
  );
  const { level, points } = engagementView(touchpoints, agreement, now);
  return { level, points };
}

/** What one touchpoint is worth after so many days; NaN while a number is missing. */
export function pointsAfter(points: number, halfLifeDays: number, days: number): number {
  return halfLifeDays > 0 ? points * 0.5 ** (days / halfLifeDays) : Number.NaN;
}
