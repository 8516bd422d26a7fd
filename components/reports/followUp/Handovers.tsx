import type { HandoverCount } from '../../../lib/domain/report/follow-up/follow-up.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { Count } from '../behind/Count.tsx';

export interface HandoversProps {
  readonly of: HandoverCount;
  readonly in: ReportQuestion;
  readonly title: string;
}

/** A number of handovers, and the leads behind it: one number where no lead was handed over twice. */
export function Handovers({ of: { count, leads }, in: question, title }: HandoversProps) {
  if (count === leads.count) return <Count of={leads} in={question} title={title} />;
  return (
    <span class="handovers">
      {number(count)}{' '}
      <span class="quiet">
        {t('reports_followUp_of_leads')} <Count of={leads} in={question} title={title} />
      </span>
    </span>
  );
}
