import { describe, expect, test, vi } from 'vitest';
import { FitGridMark } from '../../../components/ui/fit-grid/FitGridMark.tsx';
import { FitGridTable } from '../../../components/ui/fit-grid/FitGridTable.tsx';
import type { FitGrid, GridCell } from '../../../lib/domain/grid/fit-grid.ts';
import { drawn } from '../options/drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('en', 'en-GB'));

describe('the place of one lead', () => {
  test('is one sentence to who does not see it, and one marked cell of sixteen to who does', () => {
    const { root } = drawn(<FitGridMark cell={{ grade: 'B', level: 2 }} />);
    const mark = root.querySelector('[role="img"]')!;
    expect(mark.getAttribute('aria-label')).toBe('B2: fits well, warm');
    expect([...mark.children].every((child) => child.getAttribute('aria-hidden') === 'true')).toBe(true);
    const spots = [...root.querySelectorAll('.fit-grid-spot')];
    expect(spots).toHaveLength(16);
    // The second row of four, the second place.
    expect(spots.map((spot) => spot.classList.contains('fit-grid-here')).indexOf(true)).toBe(5);
    expect(root.querySelectorAll('.fit-grid-here')).toHaveLength(1);
  });

  test('of whom nothing is known is in a row of its own', () => {
    const { root } = drawn(<FitGridMark cell={{ grade: 'none', level: 4 }} />);
    expect(root.querySelector('[role="img"]')!.getAttribute('aria-label')).toBe('?4: fit not known yet, cold');
    const spots = [...root.querySelectorAll('.fit-grid-spot')];
    expect(spots).toHaveLength(20);
    expect(spots.at(-1)!.classList.contains('fit-grid-here')).toBe(true);
  });
});

describe('how many leads stand in each cell', () => {
  const counts: FitGrid['counts'] = {
    A: [4, 0, 0, 1],
    B: [0, 12, 0, 0],
    C: [0, 0, 120, 0],
    D: [0, 0, 0, 1234],
    none: [0, 0, 0, 0],
  };
  const table = (more: Partial<FitGrid['counts']> = {}, current?: GridCell, onChoose?: (cell: GridCell) => void) =>
    drawn(<FitGridTable caption="Leads" counts={{ ...counts, ...more }} current={current} onChoose={onChoose} />);
  const rows = (root: Element) =>
    [...root.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    );

  test('stands in a table with heads of its rows and columns', () => {
    const { root } = table();
    expect([...root.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual([
      '1 hot',
      '2 warm',
      '3 lukewarm',
      '4 cold',
    ]);
    expect([...root.querySelectorAll('tbody th')].map(({ textContent }) => textContent)).toEqual([
      'A fits very well',
      'B fits well',
      'C fits in part',
      'D hardly fits',
    ]);
    expect(rows(root)).toEqual([
      ['4', '0', '0', '1'],
      ['0', '12', '0', '0'],
      ['0', '0', '120', '0'],
      ['0', '0', '0', '1,234'],
    ]);
    expect(root.querySelector('caption')?.textContent).toBe('Leads');
    expect(root.querySelector('button')).toBeNull();
  });

  test('shows leads of whom nothing is known where there are any', () => {
    expect(rows(table({ none: [0, 0, 0, 3] }).root)).toHaveLength(5);
    expect(rows(table({}, { grade: 'none', level: 1 }).root)).toHaveLength(5);
  });

  test('is chosen by buttons where there is somebody', () => {
    const onChoose = vi.fn();
    const page = table({}, { grade: 'B', level: 2 }, onChoose);
    expect(page.names('button')).toEqual([
      'A1: fits very well, hot: 4 leads',
      'A4: fits very well, cold: 1 lead',
      'B2: fits well, warm: 12 leads',
      'C3: fits in part, lukewarm: 120 leads',
      'D4: hardly fits, cold: 1,234 leads',
    ]);
    page.press('A4: fits very well, cold: 1 lead');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ grade: 'A', level: 4 });
    const pressed = [...page.root.querySelectorAll('[aria-pressed="true"]')];
    expect(pressed.map(({ textContent }) => textContent)).toEqual(['12']);
  });

  test('keeps the button of the cell that is open when its last lead leaves', () => {
    const page = table({ B: [0, 0, 0, 0] }, { grade: 'B', level: 2 }, () => {});
    expect(page.names('button')).toContain('B2: fits well, warm: 0 leads');
  });
});
