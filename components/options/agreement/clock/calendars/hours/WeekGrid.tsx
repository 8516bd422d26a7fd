import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  hoursOf,
  withMovedSpan,
  withoutSpan,
  withSpan,
} from '../../../../../../lib/domain/agreement/calendar-edits.ts';
import type { BusinessCalendar } from '../../../../../../lib/domain/business-time/calendar.ts';
import type { Weekday } from '../../../../../../lib/domain/business-time/weekday.ts';
import { formatWeekday } from '../../../../../../lib/platform/format.ts';
import { speaksFromRight, t } from '../../../../../../lib/platform/i18n.ts';
import { spokenSpan, weekInOrder } from '../../../text/hours-words.ts';
import { refusalOf } from '../problem-words.ts';
import { GridRow } from './GridRow.tsx';
import { heldAt, nextAfter, type PlacedSpan, weekSpans } from './grid-spans.ts';
import { HourRuler } from './HourRuler.tsx';
import { nudged, type Stretch, spanOf } from './span-minutes.ts';
import { type SpanDrag, useSpanDrag } from './use-span-drag.ts';
import './week-grid.css';

export interface WeekGridProps {
  readonly calendar: BusinessCalendar;
  readonly onEdit: (edited: BusinessCalendar) => string | null;
  /** Enter on a span: on to its exact times. */
  readonly onExact: (weekday: Weekday, index: number) => void;
  /** The last span of the week was removed, and the focus with it. */
  readonly onEmpty: (weekday: Weekday) => void;
}

/** The week as a picture to draw on: a row a day, a bar for each span. */
export function WeekGrid({ calendar, onEdit, onExact, onEmpty }: WeekGridProps) {
  const helpId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const [said, setSaid] = useState<{ readonly weekday: Weekday; readonly text: string; readonly bad: boolean } | null>(
    null,
  );
  const week = weekInOrder();
  const spans = weekSpans(calendar);
  useLayoutEffect(() => {
    if (wanted.current !== null) grid.current?.querySelector<HTMLElement>(`[data-span="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });

  function put(edited: BusinessCalendar, now: Stretch): void {
    const refused = onEdit(edited);
    const place = { weekday: now.weekday };
    const span = spanOf(now);
    const text = refused ?? t('hours_grid_span', formatWeekday(now.weekday), spokenSpan(span));
    setSaid({ weekday: now.weekday, text, bad: refused !== null });
    if (refused !== null) return;
    wanted.current = `${now.weekday}-${hoursOf(edited, place).findIndex((one) => one.join() === span.join())}`;
  }

  const edited = ({ index, before, now }: Pick<SpanDrag, 'index' | 'before' | 'now'>): BusinessCalendar =>
    index === null
      ? withSpan(calendar, { weekday: now.weekday }, null, spanOf(now))
      : withMovedSpan(calendar, { weekday: before.weekday }, index, { weekday: now.weekday }, spanOf(now));

  const { drag, onPointerDown, ...pointer } = useSpanDrag(week, (dropped) => {
    const { index, before, now } = dropped;
    // A press without a drag, one that drew less than a step, and a span that a field changed under the pointer.
    const isThere = index === null || spans.some((one) => one.index === index && isSame(one.stretch, before));
    if (isSame(before, now) || now.from === now.to || !isThere) return;
    put(edited(dropped), now);
  });

  function onKey(event: KeyboardEvent, { stretch, index }: PlacedSpan): void {
    if (event.ctrlKey || event.metaKey) return;
    const { key, shiftKey, altKey } = event;
    const next = nudged(stretch, { key: alongTime(key), shiftKey, altKey }, week);
    if (next) put(edited({ index, before: stretch, now: next }), next);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(stretch, index);
    else if (event.key === 'Enter') onExact(stretch.weekday, index);
    else return;
    event.preventDefault();
  }

  function remove({ weekday }: Stretch, index: number): void {
    const reason = onEdit(withoutSpan(calendar, { weekday }, index));
    setSaid({ weekday, text: reason ?? t('hours_removed'), bad: reason !== null });
    if (reason !== null) return;
    const next = nextAfter(spans, weekday, index);
    if (next) wanted.current = `${next.weekday}-${next.index}`;
    else onEmpty(weekday);
  }

  const moved = drag && !isSame(drag.now, drag.before) && drag.now.from !== drag.now.to;
  const refused = moved ? refusalOf(calendar, edited(drag)) : null;
  const drawn = moved ? { ...drag, refused: refused !== null } : null;
  return (
    <div class="week-grid-part">
      <p class="quiet">
        {t('hours_grid_pointer')} <span id={helpId}>{t('hours_grid_keys')}</span>
      </p>
      <div
        ref={grid}
        class={`week-grid${drag ? ` week-grid-${drag.grip}` : ''}`}
        onPointerDown={(event) => {
          setSaid(null);
          onPointerDown(event, (at) => heldAt(spans, event, at));
        }}
        {...pointer}
        onFocusOut={({ relatedTarget }) => {
          // What was done is said once; what was refused stands until the next try.
          const outside = relatedTarget instanceof Node && !grid.current?.contains(relatedTarget);
          if (outside) setSaid((before) => (before?.bad ? before : null));
        }}
      >
        <HourRuler />
        {week.map((weekday) => (
          <GridRow
            key={weekday}
            weekday={weekday}
            spans={spans}
            drag={drawn}
            describedBy={helpId}
            onKey={onKey}
            error={(said?.bad && said.weekday === weekday && said.text) || null}
          />
        ))}
      </div>
      <p class="visually-hidden" role="status">
        {said && !said.bad ? said.text : ''}
      </p>
    </div>
  );
}

/** A key as it would be where time runs to the right: in Arabic the key that points on is the left one. */
function alongTime(key: string): string {
  if (!speaksFromRight()) return key;
  return { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[key] ?? key;
}

function isSame(a: Stretch, b: Stretch): boolean {
  return a.weekday === b.weekday && a.from === b.from && a.to === b.to;
}
