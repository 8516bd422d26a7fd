import type { Drift } from '../../../lib/domain/report/funnel/funnel.ts';
import { formatDay } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useReportPlace } from '../report-place.ts';

/** What the two words mean, as the teams agreed, and when that changed: what is counted may have become something else. */
export function DriftDefinitions({ drift }: { readonly drift: Drift }) {
  const { agreement } = useReportPlace();
  const stages = [drift.mql, drift.sql].flatMap((id) => agreement.stages.find((stage) => stage.id === id) ?? []);
  const nameOf = (id: string): string => agreement.stages.find((stage) => stage.id === id)?.name ?? id;
  return (
    <div class="drift-agreed">
      <h3 class="drift-heading">
        {t('reports_drift_agreed', agreement.revision)} <a href="options.html#agreement">{t('reports_drift_read')}</a>
      </h3>
      <dl class="drift-words">
        {stages.map(({ id, name, definition }) => (
          <div key={id}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>
              <bdi>{definition}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {drift.definitions.length > 0 && (
        <ul class="drift-changes">
          {drift.definitions.map(({ from, revision, stage }) => (
            <li key={`${from} ${stage}`}>{t('reports_drift_changed', formatDay(from), nameOf(stage), revision)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
