import { dayOf } from '../../../../lib/domain/time.ts';
import { type DateOrder, dateOrders } from '../../../../lib/import/values/calendar-date.ts';
import { parseInstant } from '../../../../lib/import/values/dates.ts';
import { formatDay } from '../../../../lib/platform/format.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { openColumns } from '../date-columns.ts';
import type { Draft } from '../import-step.ts';

/** Which is the day and which the month, asked by an example of the file's own. */
export function DateOrderQuestion({
  draft,
  onOrder,
}: {
  readonly draft: Draft;
  readonly onOrder: (order: DateOrder) => void;
}) {
  const { hints, mapping } = draft;
  const example = hints[openColumns(draft)[0] ?? -1]?.examples[0] ?? '';
  const meaning = (order: DateOrder): string => {
    const at = parseInstant(example, { order, zone: mapping.zone });
    return typeof at === 'number' ? formatDay(dayOf(at, mapping.zone), 'long') : '';
  };
  return (
    <fieldset class="choices">
      <legend class="label">{t('import_dateOrder', example)}</legend>
      {dateOrders.map((order) => (
        <label key={order} class="choice">
          <input type="radio" name="date-order" checked={mapping.dateOrder === order} onChange={() => onOrder(order)} />
          {t(`import_dateOrder_${order}`, meaning(order))}
        </label>
      ))}
    </fieldset>
  );
}
