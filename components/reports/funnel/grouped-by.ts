/** What the rows of the funnel are grouped by. */
import type { DimensionChoice } from '../../../lib/domain/report/report.ts';
import type { Dimension } from '../../../lib/domain/report/report-filter.ts';

/** What most teams ask first, in this order. */
const usual = ['leadSource', '@firstChannel', '@owner'];

/** What was chosen; else the source, where anything is known of it; else what is known. */
export function groupedBy(chosen: string | undefined, dimensions: readonly DimensionChoice[]): Dimension {
  if (chosen !== undefined && chosen !== '') return chosen;
  const known = usual.find((id) => dimensions.some((choice) => choice.id === id));
  return known ?? dimensions[0]?.id ?? 'leadSource';
}
