import { ChartColumn, Download } from 'lucide';
import type { RepairCode, RowProblemCode } from '../../../lib/import/problems.ts';
import { problemCount } from '../../../lib/import/report.ts';
import { reportCsv } from '../../../lib/import/report-csv.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';
import { Icon } from '../../ui/Icon.tsx';
import { figuresOf, fileProblemText, repairText, reportWords, rowProblemText } from './import-words.ts';
import type { Finished } from './run-import.ts';

/** Lines shown on the page; the rest is in the file. */
const shown = 20;

/** What became of a file: taken, merged, put right, skipped and why. */
export function ReportCard({ finished }: { readonly finished: Finished }) {
  const { report, problem, failure } = finished;
  const problems = problemCount(report);
  const { contactsAdded, contactsChanged, touchpointsAdded, sideAdded } = report;
  const isTaken = contactsAdded + contactsChanged + touchpointsAdded + sideAdded > 0;
  const save = (): void => {
    const csv = reportCsv(report, reportWords(report));
    download(new Blob([csv], { type: 'text/csv' }), `${report.file.replace(/\.\w+$/, '')}-import-report.csv`);
  };
  return (
    <section class="panel" aria-label={t('import_report_of', report.file)}>
      <h3>
        <bdi>{t('import_report_of', report.file)}</bdi>
      </h3>
      {problem && <p class="field-error">{fileProblemText(problem)}</p>}
      {failure && <p class="field-error">{failureText(failure)}</p>}
      {(problem || failure || report.cancelled) && <p>{t('import_report_partly')}</p>}
      <dl class="figures">
        {figuresOf(report).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul class="bullets">
        {Object.entries(report.repairs).map(([code, times]) => (
          <li key={code}>{repairText(code as RepairCode, times)}</li>
        ))}
      </ul>
      {problems > 0 && (
        <>
          <h4 class="label">{t('import_report_notTaken')}</h4>
          <ul class="bullets">
            {Object.entries(report.counts).map(([code, times]) => (
              <li key={code}>
                {rowProblemText(code as RowProblemCode)} <span class="quiet">{plural('import_times', times)}</span>
              </li>
            ))}
          </ul>
          <details>
            <summary>{t('import_report_first', number(Math.min(shown, report.problems.length)))}</summary>
            <ul class="plain-list">
              {report.problems.slice(0, shown).map((each, index) => (
                <li key={index}>
                  <span class="strong">{t('import_report_line', number(each.line, { useGrouping: false }))}</span>{' '}
                  {rowProblemText(each.code)}{' '}
                  <bdi class="quiet">{[each.column, each.value].filter(Boolean).join(': ')}</bdi>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      <div class="buttons">
        <Button icon={Download} onClick={save}>
          {t('import_report_download')}
        </Button>
        {isTaken && (
          <a class="button button-plain" href="reports.html">
            <Icon icon={ChartColumn} size={14} class="button-icon" />
            {t('reports_link')}
          </a>
        )}
      </div>
    </section>
  );
}
