import type { FitGrid, GridCell } from '../../../lib/domain/grid/fit-grid.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { cellName, cellSentence, columnLevels, gradeName, gradeWords, levelWords, rowGrades } from './cell-words.ts';
import './fit-grid.css';

export interface FitGridTableProps {
  /** What is counted here, in a few words: the table's name. */
  readonly caption: string;
  /** Leads in each cell. */
  readonly counts: FitGrid['counts'];
  /** The cell that is open. */
  readonly current?: GridCell | undefined;
  /** Makes each cell that has leads a button. */
  readonly onChoose?: (cell: GridCell) => void;
}

/**
 * Fit from A to D by engagement from 1 to 4, with how many leads stand in each cell. The fuller a cell, the deeper its
 * ground; the number says the same. Leads nothing is known of have a row of their own, where there are any.
 */
export function FitGridTable({ caption, counts, current, onChoose }: FitGridTableProps) {
  const most = Math.max(1, ...Object.values(counts).flat());
  const rows = rowGrades.filter(
    (grade) => grade !== 'none' || counts.none.some((count) => count > 0) || current?.grade === 'none',
  );
  return (
    <table class="fit-grid-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {columnLevels.map((level) => (
            <th scope="col" key={level}>
              <span class="fit-grid-name">{number(level)}</span> <span class="quiet">{levelWords(level)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((grade) => (
          <tr key={grade}>
            <th scope="row">
              <span class="fit-grid-name">{gradeName(grade)}</span> <span class="quiet">{gradeWords(grade)}</span>
            </th>
            {columnLevels.map((level) => (
              <CountedCell
                key={level}
                cell={{ grade, level }}
                count={counts[grade][level - 1] ?? 0}
                most={most}
                isCurrent={current?.grade === grade && current.level === level}
                onChoose={onChoose}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Per cent of the accent in the ground of the fullest cell; with more the number on it would be hard to read. */
const deepest = 40;

interface CountedCellProps {
  readonly cell: GridCell;
  readonly count: number;
  readonly most: number;
  readonly isCurrent: boolean;
  readonly onChoose: FitGridTableProps['onChoose'];
}

function CountedCell({ cell, count, most, isCurrent, onChoose }: CountedCellProps) {
  // By the root, so that one full cell does not make all others look empty.
  const look = {
    class: `fit-grid-count${isCurrent ? ' fit-grid-current' : ''}${count === 0 ? ' fit-grid-empty' : ''}`,
    style: { '--fullness': `${Math.round(Math.sqrt(count / most) * deepest)}%` },
  };
  // An empty cell leads nowhere. One that is open stays a button when its last lead leaves it.
  if (!onChoose || (count === 0 && !isCurrent)) {
    return (
      <td>
        <span {...look}>{number(count)}</span>
      </td>
    );
  }
  return (
    <td>
      <button
        type="button"
        {...look}
        aria-label={t('fitGrid_choose', cellSentence(cell), plural('fitGrid_leads', count))}
        aria-pressed={isCurrent}
        title={cellName(cell)}
        onClick={() => onChoose(cell)}
      >
        {number(count)}
      </button>
    </td>
  );
}
