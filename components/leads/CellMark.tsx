import type { GridCell } from '../../lib/domain/grid/fit-grid.ts';
import { cellName, cellSentence } from '../ui/fit-grid/cell-words.ts';

/** "B2", for those who know the grid; its words for those who point at it or listen. */
export function CellMark({ cell }: { readonly cell: GridCell }) {
  return (
    <span
      class={`cell-mark cell-mark-${cell.level}`}
      role="img"
      aria-label={cellSentence(cell)}
      title={cellSentence(cell)}
    >
      {cellName(cell)}
    </span>
  );
}
