import type { JourneyDay } from '../../lib/domain/journey/group.ts';
import type { TouchpointView } from '../../lib/domain/lead.ts';
import { addDays, type PlainDay, type Zone } from '../../lib/domain/time.ts';
import { formatDay } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { SourceNames } from './exchange/source-names.ts';
import { JourneyRow } from './JourneyRow.tsx';
import { memo } from './memo.ts';

export interface DayGroupProps {
  readonly group: JourneyDay;
  readonly zone: Zone;
  readonly today: PlainDay;
  /** Far down the list: drawn only when it comes into sight. */
  readonly distant: boolean;
  readonly names: SourceNames;
  /** Whether a touchpoint came while the record was on show; absent where none did. */
  readonly isNew?: ((touchpoint: TouchpointView) => boolean) | undefined;
}

/** One day of the journey. Drawn again only when the day gains something, or another day becomes today. */
export const DayGroup = memo(function DayGroup({ group, zone, today, distant, names, isNew }: DayGroupProps) {
  return (
    <section
      class={distant ? 'day-group distant' : 'day-group'}
      aria-label={dayName(group.day, today)}
      style={distant ? { containIntrinsicBlockSize: `auto ${30 + group.lines.length * 44}px` } : undefined}
    >
      <h3 class="day-group-name">{dayName(group.day, today)}</h3>
      <ul>
        {group.lines.map((line) => (
          <JourneyRow
            key={line.key}
            line={line}
            zone={zone}
            names={names}
            isNew={isNew !== undefined && line.touchpoints.some(isNew)}
          />
        ))}
      </ul>
    </section>
  );
});

function dayName(day: PlainDay, today: PlainDay): string {
  if (day === today) return t('sidebar_today');
  return day === addDays(today, -1) ? t('sidebar_yesterday') : formatDay(day, 'long');
}
