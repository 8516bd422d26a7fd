/** What an import says of files, rows and itself. */
import type { FileProblem, RepairCode, RowProblemCode } from '../../../lib/import/problems.ts';
import type { ImportReport } from '../../../lib/import/report.ts';
import type { ReportWords } from '../../../lib/import/report-csv.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { sizeText } from '../size-text.ts';

/** Why a file cannot be imported, and what to do. */
export function fileProblemText({ code, detail }: FileProblem): string {
  const count = (name: string): number => Number(detail[name] ?? 0);
  switch (code) {
    case 'tooLarge':
      return t('import_file_tooLarge', sizeText(count('size')), sizeText(count('limit')));
    case 'jsonTooLarge':
      return t('import_file_jsonTooLarge', sizeText(count('limit')));
    case 'tooManyColumns':
      return t('import_file_tooManyColumns', number(count('count')), number(count('limit')));
    case 'binary':
      return t(detail.what === 'excel' ? 'import_file_excel' : 'import_file_binary');
    case 'jsonBroken':
      return t('import_file_jsonBroken', String(detail.reason ?? ''));
    default:
      return t(`import_file_${code}`);
  }
}

/** Why a row or a value was not taken. */
export function rowProblemText(code: RowProblemCode): string {
  return t(`import_problem_${code}`);
}

/** What was put right, how often. */
export function repairText(code: RepairCode, times: number): string {
  return plural(`import_repair_${code}`, times);
}

/** The figures of a report, those that are something. */
export function figuresOf(report: ImportReport): readonly (readonly [label: string, value: string])[] {
  const isSide = report.sideAdded + report.sideKnown > 0;
  const figures = [
    ['import_figure_rows', report.rows],
    ['import_figure_skipped', report.skippedRows],
    ...(isSide
      ? ([
          ['import_figure_side', report.sideAdded],
          ['import_figure_sideKnown', report.sideKnown],
        ] as const)
      : personFigures(report)),
  ] as const;
  return figures.map(([key, value]) => [t(key), number(value)] as const);
}

function personFigures(report: ImportReport) {
  return [
    ['import_figure_added', report.contactsAdded],
    ['import_figure_changed', report.contactsChanged],
    ['import_figure_unchanged', report.contactsUnchanged],
    ['import_figure_touchpoints', report.touchpointsAdded],
    ['import_figure_known', report.touchpointsKnown],
  ] as const;
}

/** The words of the report's file. */
export function reportWords(report: ImportReport): ReportWords {
  return {
    headings: {
      line: t('import_report_heading_line'),
      reason: t('import_report_heading_reason'),
      column: t('import_report_heading_column'),
      value: t('import_report_heading_value'),
    },
    figures: [[t('import_report_heading_file'), report.file], ...figuresOf(report)],
    reason: rowProblemText,
    repair: repairText,
  };
}
