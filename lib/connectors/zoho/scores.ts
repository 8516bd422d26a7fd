/** How Zoho's scoring rules rate a person. */
import type { PersonDraft } from '../reading/person-draft.ts';
import type { RelatedList } from './lists.ts';
import { type ScoreRow, scoreRow } from './replies.ts';
import { scopes } from './scopes.ts';

/** One score for each scoring rule. */
export const scores: RelatedList<ScoreRow> = {
  name: 'Entity_Scores__s',
  scope: scopes.Entity_Scores__s,
  row: scoreRow,
  fields: ['Score', 'Scoring_Rule'],
};

/** Adds the score. Of several rules, the sum: that is what Zoho's own lists show. */
export function addScore(draft: PersonDraft, rows: readonly ScoreRow[]): void {
  const told = rows.flatMap(({ Score }) => (typeof Score === 'number' ? [Score] : []));
  if (told.length > 0)
    draft.fact(
      'score',
      told.reduce((sum, one) => sum + one, 0),
    );
}
