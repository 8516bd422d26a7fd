import type { LeadPick } from '../../../lib/domain/report/lead-pick.ts';
import { percent, t } from '../../../lib/platform/i18n.ts';
import { Name } from '../../ui/Name.tsx';
import { Count } from '../behind/Count.tsx';
import { valueName } from '../dimension-words.ts';
import { useReportPlace } from '../report-place.ts';
import type { DriftNoticeProps } from './funnel-part.ts';

/** Reasons named at most: the others did not make the difference. */
const mostReasons = 3;

/** What grew while fewer went on: reasons sales gave, and sources that convert worse. */
export function DriftCauses({ drift: { reasons, sources, spans, mql }, question }: DriftNoticeProps) {
  const { agreement } = useReportPlace();
  const stage = agreement.stages.find(({ id }) => id === mql)?.name ?? mql;
  const countOf = (share: number, pick: LeadPick) => ({ count: Math.round(share * spans.recent.mqls.count), pick });
  const grown = reasons.filter(({ before, recent }) => recent > before).slice(0, mostReasons);
  const causes = [
    {
      id: 'reasons',
      title: t('reports_drift_reasons'),
      rows: grown.map(({ label, ...row }) => ({
        ...row,
        name: label === '' ? t('reports_reason_none') : label,
      })),
    },
    {
      id: 'sources',
      title: t('reports_drift_sources'),
      rows: sources.map(({ value, ...row }) => ({ ...row, name: valueName('leadSource', value, agreement) })),
    },
  ].filter(({ rows }) => rows.length > 0);
  if (causes.length === 0) return <p>{t('reports_drift_causes_none')}</p>;
  return (
    <div class="drift-tables">
      {causes.map(({ id, title, rows }) => (
        <table key={id} class="drift-causes">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{title}</span>
              </th>
              <th scope="col">{t('reports_drift_before', stage)}</th>
              <th scope="col">{t('reports_drift_recent', stage)}</th>
              <th scope="col">{t('reports_leads')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, before, recent, pick }) => (
              <tr key={name}>
                <th scope="row">
                  <Name of={name} />
                </th>
                <td>{percent(before)}</td>
                <td>{percent(recent)}</td>
                <td>
                  <Count of={countOf(recent, pick)} in={question} title={name} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
