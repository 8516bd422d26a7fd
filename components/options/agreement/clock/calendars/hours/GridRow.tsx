import { weekdayAfter } from '../../../../../../lib/domain/business-time/local-day.ts';
import type { Weekday } from '../../../../../../lib/domain/business-time/weekday.ts';
import { formatWeekday } from '../../../../../../lib/platform/format.ts';
import { t } from '../../../../../../lib/platform/i18n.ts';
import { GridNight, GridSpan, HeldSpan } from './GridSpan.tsx';
import type { PlacedSpan } from './grid-spans.ts';
import { dayMinutes, type Stretch } from './span-minutes.ts';
import type { SpanDrag } from './use-span-drag.ts';

export interface GridRowProps {
  readonly weekday: Weekday;
  /** All spans of the week: those of the day before may run into this one. */
  readonly spans: readonly PlacedSpan[];
  /** What the pointer holds, and whether it would be refused where it is. */
  readonly drag: (SpanDrag & { readonly refused: boolean }) | null;
  readonly describedBy: string;
  readonly onKey: (event: KeyboardEvent, span: PlacedSpan) => void;
  readonly error: string | null;
}

/** One day of the grid, with what was refused there. */
export function GridRow({ weekday, spans, drag, describedBy, onKey, error }: GridRowProps) {
  const isHeld = ({ stretch, index }: PlacedSpan): boolean =>
    drag !== null && drag.index === index && drag.before.weekday === stretch.weekday;
  const own = spans.filter(({ stretch }) => stretch.weekday === weekday);
  const runsInto = (stretch: Stretch): boolean => stretch.to > dayMinutes && weekdayAfter(stretch.weekday) === weekday;
  const nights = spans.filter(({ stretch }) => runsInto(stretch));
  const heldLook = drag?.refused ? 'refused' : 'held';
  return (
    <>
      <span class="grid-day" aria-hidden="true">
        {formatWeekday(weekday, 'short')}
      </span>
      <div class="grid-track" data-track={weekday}>
        {own.length + nights.length === 0 && <span class="grid-closed">{t('hours_closed')}</span>}
        {own.map((placed) => (
          <GridSpan
            key={placed.index}
            {...placed}
            look={isHeld(placed) ? 'ghost' : undefined}
            describedBy={describedBy}
            onKey={(event) => onKey(event, placed)}
          />
        ))}
        {nights.map((placed) => (
          <GridNight key={placed.index} {...placed} look={isHeld(placed) ? 'ghost' : undefined} />
        ))}
        {drag?.now.weekday === weekday && <HeldSpan stretch={drag.now} look={heldLook} />}
        {drag && runsInto(drag.now) && <GridNight stretch={drag.now} index={-1} look={heldLook} />}
      </div>
      {error && (
        <p class="grid-error field-error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
