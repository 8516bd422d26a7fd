import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import type { DraftProblem } from '../draft-problem.ts';
import { isLink } from './link.ts';

/** Titles of nothing but spaces, links that lead nowhere, and what would be over before it began. */
export function* contentProblems({ content }: Agreement, _today: PlainDay): Generator<DraftProblem> {
  for (const [index, { title, url, since, validUntil }] of content.entries()) {
    const path = `content.${index}`;
    if (title !== '' && title.trim() === '') yield { path: `${path}.title`, code: 'blankName' };
    // What does not begin with https is refused already.
    if (url?.startsWith('https://') && !isLink(url)) yield { path: `${path}.url`, code: 'noLink' };
    if (since && validUntil && validUntil < since) yield { path: `${path}.validUntil`, code: 'endsBeforeStart' };
  }
}
