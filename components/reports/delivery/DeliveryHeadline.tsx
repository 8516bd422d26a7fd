import { dayOf } from '../../../lib/domain/time.ts';
import { localZone } from '../../../lib/platform/format.ts';
import { number, percent, plural, t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { moneyText } from '../money-text.ts';
import { useReportPlace } from '../report-place.ts';
import type { DeliveryPartProps } from './delivery-part.ts';
import { promiseKept, runningMonth } from './promise-kept.ts';

/** What was promised, what was delivered, and what became of it. */
export function DeliveryHeadline({ report: { all, judged, months }, question: { filter } }: DeliveryPartProps) {
  const { state } = useReportPlace();
  const today = dayOf(state.at ?? 0, localZone());
  const kept = promiseKept(months, filter, today);
  const running = runningMonth(months, filter, today);
  const sentences: string[] = [];
  if (kept) {
    const { promised, delivered, below } = kept;
    sentences.push(
      plural(
        'reports_delivery_head_promise',
        kept.months,
        number(promised),
        number(delivered),
        percent(delivered / promised),
      ),
    );
    if (below > 0) sentences.push(plural('reports_delivery_head_below', below));
  }
  if (running) {
    const { month, promised = 0, delivered } = running;
    sentences.push(t('reports_delivery_head_running', formatMonth(month), number(delivered.count), number(promised)));
  }
  const [good, said] = [judged.good.count, judged.good.count + judged.bad.count];
  sentences.push(
    said === 0
      ? plural('reports_delivery_head_unjudged', all.leads.count)
      : plural('reports_delivery_head_judged', all.leads.count, number(said), number(good)),
  );
  const revenue = moneyText(all.revenue);
  sentences.push(
    revenue === ''
      ? plural('reports_delivery_head_won', all.won.count)
      : plural('reports_delivery_head_won_worth', all.won.count, revenue),
  );
  return <p class="report-headline">{sentences.join(' ')}</p>;
}
