import type { GridCell } from '../../../lib/domain/grid/fit-grid.ts';
import { number } from '../../../lib/platform/i18n.ts';
import { cellName, cellSentence, cellWords, columnLevels, gradeName, rowGrades } from './cell-words.ts';
import './fit-grid.css';

/**
 * Where one lead stands: the whole grid, small, with its cell marked and named beside it. To a screen reader it is the
 * one sentence.
 */
export function FitGridMark({ cell }: { readonly cell: GridCell }) {
  const rows = rowGrades.filter((grade) => grade !== 'none' || cell.grade === 'none');
  return (
    <div class="fit-grid-mark" role="img" aria-label={cellSentence(cell)}>
      <div class="fit-grid-small" aria-hidden="true">
        <span />
        {columnLevels.map((level) => (
          <span key={level} class="fit-grid-edge">
            {number(level)}
          </span>
        ))}
        {rows.map((grade) => [
          <span key={grade} class="fit-grid-edge">
            {gradeName(grade)}
          </span>,
          ...columnLevels.map((level) => (
            <span
              key={`${grade}${level}`}
              class={`fit-grid-spot${grade === cell.grade && level === cell.level ? ' fit-grid-here' : ''}`}
            />
          )),
        ])}
      </div>
      <p class="fit-grid-said" aria-hidden="true">
        <span class="fit-grid-title">{cellName(cell)}</span> <span>{cellWords(cell)}</span>
      </p>
    </div>
  );
}
