/** Fit and engagement of a lead at one instant. */
import type { Agreement } from '../../agreement/schema.ts';
import type { Contact } from '../../contact.ts';
import { PointRange } from '../../grid/point-bounds.ts';
import { wholeJourney } from '../../journey/whole-journey.ts';
import { engagementView, levelOf } from '../../qualification/engagement.ts';
import { fitGrade } from '../../qualification/fit.ts';
import type { Instant } from '../../time.ts';
import type { LeadLine } from '../lead-table.ts';
import type { CodedJourney } from './coded-journey.ts';

const ranges = new WeakMap<Agreement, PointRange>();

/**
 * What the sidebar would have said at an instant, knowing the journey up to then. The journey is put together only where
 * kinds and times alone do not tell the level.
 */
export function scored(
  contact: Contact,
  journey: CodedJourney,
  agreement: Agreement,
  at: Instant,
): Pick<LeadLine, 'grade' | 'level'> {
  return { grade: fitGrade(contact, agreement), level: engagementAt(journey, agreement, at) };
}

function engagementAt(journey: CodedJourney, agreement: Agreement, at: Instant): LeadLine['level'] {
  let range = ranges.get(agreement);
  if (!range) {
    range = new PointRange(agreement, at);
    ranges.set(agreement, range);
  }
  range.begin(at);
  for (const part of journey.parts) {
    for (let place = 0; place < part.size; place += 1) range.take(part.kind(place), part.actor(place), part.at(place));
  }
  const { least, most } = range.end(journey.hasOneSource);
  const certain = levelOf(least, agreement.engagementLevels);
  if (range.isRising && certain === levelOf(most, agreement.engagementLevels)) return certain;
  const known = journey.touchpoints().filter((touchpoint) => touchpoint.at <= at);
  return engagementView(wholeJourney(known, agreement), agreement, at).level;
}
